using Dit.Core.Files.Layouts;

namespace Dit.Interface.Books;

/// <summary>
/// Rows of ESR's records as they were stored before there were periods, raised to what is stored now: a dated row gets the key of its
/// period, a registration (RGA) becomes extra information (ETA), and an absence of 7 columns one of 48. Books and table are read through
/// it.
/// </summary>
internal static class EsrOldRows
{
    private const string Registration = "RGA";
    private const int ColumnsOfAbsence = 7;

    /// <summary>True when a key may be that of an old row, so that it is worth looking at the row.</summary>
    internal static bool MayBe(string key) => EsrKey.IsOld(key) || EsrKey.TypeOf(key) is Registration or "ABA";

    /// <summary>The row as it is stored now; null when it is that already, or a row of the people book, which is read as it is.</summary>
    /// <param name="key">The key under which it is stored.</param>
    /// <param name="record">A record for reading; loaded again.</param>
    internal static (string Key, string Row)? Raise(string key, string row, FileRecord record)
    {
        if (!MayBe(key)) return null;
        record.Load(row, 1);
        var type = record[0].Trim();
        if (type is Registration) return Registered(record);
        if (GoLayouts.Find(type, out _) is not { } known) return null;
        if (known.IsDated) return (EsrKey.Of(known.Layout.Type, record.Text(known.IdIndex), FileDate.Read(record[known.StartIndex])), row);
        return record.Count == ColumnsOfAbsence ? Absent(key, record) : null;
    }

    private static (string Key, string Row) Registered(FileRecord record)
    {
        const string type = "NHS Regs and Memships";
        var id = Registration + record.Text(2);
        return (EsrKey.Of(GoLayouts.PersonInformation.Type, id), RowOf(
            GoLayouts.PersonInformation,
            ("PersonId", record.Text(1)), ("PersonExtraInformationId", id), ("InformationType", type), ("Category", type),
            ("Information1", record.Text(3)), ("Information2", record.Text(4)), ("Information5", record.Text(5))));
    }

    private static (string Key, string Row) Absent(string key, FileRecord record) => (key, RowOf(
        GoLayouts.Absence,
        ("PersonId", record.Text(1)), ("AbsenceId", record.Text(2)), ("AbsenceType", record.Text(3)), ("ActualStart", record.Text(4)),
            ("ActualEnd", record.Text(5))));

    private static string RowOf(RecordLayout layout, params ReadOnlySpan<(string Column, string Value)> values)
    {
        var fields = new string[layout.Count];
        fields[0] = layout.Type;
        foreach (var (column, value) in values) fields[layout[column]] = value;
        return string.Join('~', fields);
    }
}
