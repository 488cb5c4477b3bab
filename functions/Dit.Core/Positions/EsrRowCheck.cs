using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Positions;

/// <summary>
/// Checks one GO row by itself. A bad row is rejected alone, with its line (interface-files.md, section 3); columns that the
/// layout calls text are not looked into, nor what lies behind the layout's columns.
/// </summary>
public static class EsrRowCheck
{
    private const int MaxTextIdLength = 60;

    /// <summary>Answers what the row is.</summary>
    public static EsrRow Check(FileRecord record)
    {
        if (record.IsBroken) return Bad(record, EsrRowRule.Length, "the row is longer than a row may be");
        var type = record[0].Trim();
        if (type.Length == 3 && GoLayouts.Ignored.Contains(type.ToString())) return new EsrRow.Ignored();
        var known = GoLayouts.Find(type, out var isDelete);
        if (known is null) return Bad(record, EsrRowRule.RecordType, "the record type is not one that ESR sends");
        return isDelete ? CheckDelete(record, known) : CheckAdd(record, known);
    }

    private static EsrRow CheckDelete(FileRecord record, GoRecordType type)
    {
        if (record.Count != 2) return Bad(record, EsrRowRule.Length, $"a delete has 2 columns, this row has {record.Count}");
        return ReadId(record[1], type) is { } id ? new EsrRow.Delete(type, id)
            : Bad(record, EsrRowRule.Value, $"{type.IdColumn} is not an id");
    }

    private static EsrRow CheckAdd(FileRecord record, GoRecordType type)
    {
        var layout = type.Layout;
        if (record.Count < type.FewestColumns)
            return Bad(record, type, EsrRowRule.Length,
                $"{layout.Type} has at least {type.FewestColumns} columns, this row has {record.Count}");
        for (var i = 1; i < record.Count && i < layout.Count; i++)
            if (!Holds(layout.Columns[i], record[i].Trim()))
                return Bad(record, type, EsrRowRule.Value, $"{layout.Columns[i].Name} is not {Form(layout.Columns[i].Kind)}");
        if (ReadId(record[type.IdIndex], type) is not { } id) return Bad(record, EsrRowRule.Value, $"{type.IdColumn} is not an id");
        if (!IsRead(record, layout)) return new EsrRow.OtherInformation(type, id);
        return new EsrRow.Put(type, id, type.IsDated ? FileDate.Read(record[type.StartIndex]) : null);
    }

    // Oracle HR keeps many kinds of extra information in one record, told apart by the name of their type (interface-files.md, section 5,
    // PIA and ETA), which the field's own files spell in several ways.
    private static bool IsRead(FileRecord record, RecordLayout layout) =>
        layout == GoLayouts.PositionInformation ? IsOfType(record, layout, "NHS Med", "Post Detail")
        : layout != GoLayouts.PersonInformation || IsOfType(record, layout, "NHS Regs and Mem", "ships");

    private static bool IsOfType(FileRecord record, RecordLayout layout, string begin, string end) =>
        record[layout["InformationType"]].Trim() is var type
        && type.StartsWith(begin, StringComparison.OrdinalIgnoreCase) && type.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private static EsrRow.Rejected Bad(FileRecord record, EsrRowRule rule, string words) => new(rule.Id, record.Line, words);

    private static EsrRow.Rejected Bad(FileRecord record, GoRecordType type, EsrRowRule rule, string words) =>
        new(rule.Id, record.Line, words, type, ReadId(record[type.IdIndex], type));

    private static string? ReadId(ReadOnlySpan<char> text, GoRecordType type)
    {
        var id = text.Trim();
        if (type.Layout.Columns[type.IdIndex].Kind != ColumnKind.Id) return id.Length is > 0 and <= MaxTextIdLength ? id.ToString() : null;
        if (PositionId.TryParse(id, out var number)) return number.ToString();
        return IsId(id) && id.ContainsAnyExceptInRange('0', '9') ? id.ToString() : null;
    }

    // The field's own ids hold letters now and then.
    private static bool IsId(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        return value.Length <= PositionId.MaxDigits;
    }

    private static bool Holds(Column column, ReadOnlySpan<char> value) => value.IsEmpty || column.Kind switch
    {
        ColumnKind.Id => IsId(value),
        ColumnKind.Number =>
            decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ColumnKind.Date => FileDate.TryParse(value, out _),
        ColumnKind.Timestamp => FileDate.IsTimestamp(value) || FileDate.TryParse(value, out _),
        _ => true,
    };

    private static string Form(ColumnKind kind) => kind switch
    {
        ColumnKind.Id => "an id of at most 15 digits or letters",
        ColumnKind.Number => "a number",
        ColumnKind.Date => "a date that exists",
        _ => "a time that exists",
    };
}
