using Dit.Core.Files;

namespace Dit.Core.Tests.People;

/// <summary>A record of a GO file, its columns given by name.</summary>
internal static class GoRow
{
    internal static FileRecord Of(RecordLayout layout, params (string Column, string Value)[] values)
    {
        var fields = new string[layout.Count];
        Array.Fill(fields, "");
        fields[0] = layout.Type;
        foreach (var (column, value) in values) fields[layout[column]] = value;
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        record.Load(string.Join('~', fields), 1);
        return record;
    }
}
