using System.Globalization;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Positions;

/// <summary>
/// Checks one GO row by itself. A bad row is rejected alone, with its line (interface-files.md, section 3); columns that the
/// layout calls text are not looked into.
/// </summary>
public static class EsrRowCheck
{
    private const int MaxTextIdLength = 60;

    /// <summary>Answers what the row is.</summary>
    public static EsrRow Check(FileRecord record)
    {
        if (record.IsBroken) return Bad(record, "G001", "the row is longer than a row may be");
        var type = record[0].Trim();
        if (type.Length == 3 && GoLayouts.Ignored.Contains(type.ToString())) return new EsrRow.Ignored();
        var known = GoLayouts.Find(type, out var isDelete);
        if (known is null) return Bad(record, "G002", "the record type is not one that ESR sends");
        return isDelete ? CheckDelete(record, known) : CheckAdd(record, known);
    }

    private static EsrRow CheckDelete(FileRecord record, GoRecordType type)
    {
        if (record.Count != 2) return Bad(record, "G001", $"a delete has 2 columns, this row has {record.Count}");
        return ReadId(record[1], type) is { } id ? new EsrRow.Delete(type, id) : Bad(record, "G003", $"{type.IdColumn} is not an id");
    }

    private static EsrRow CheckAdd(FileRecord record, GoRecordType type)
    {
        if (!type.Takes(record.Count)) return Bad(record, type, "G001", $"{type.Layout.Type} has {type.Layout.Count} columns, this row has {record.Count}");
        for (var i = 1; i < record.Count; i++)
            if (!Holds(type.Layout.Columns[i], record[i].Trim())) return Bad(record, type, "G003", $"{type.Layout.Columns[i].Name} is not {Form(type.Layout.Columns[i].Kind)}");
        return ReadId(record[type.IdIndex], type) is { } id ? new EsrRow.Put(type, id) : Bad(record, "G003", $"{type.IdColumn} is not an id");
    }

    private static EsrRow.Rejected Bad(FileRecord record, string rule, string words) => new(rule, record.Line, words);

    private static EsrRow.Rejected Bad(FileRecord record, GoRecordType type, string rule, string words) =>
        new(rule, record.Line, words, type, ReadId(record[type.IdIndex], type));

    private static string? ReadId(ReadOnlySpan<char> text, GoRecordType type)
    {
        var id = text.Trim();
        if (type.Layout.Columns[type.IdIndex].Kind == ColumnKind.Id) return PositionId.TryParse(id, out var number) ? number.ToString() : null;
        return id.Length is > 0 and <= MaxTextIdLength ? id.ToString() : null;
    }

    private static bool Holds(Column column, ReadOnlySpan<char> value) => value.IsEmpty || column.Kind switch
    {
        ColumnKind.Id or ColumnKind.Count => value.Length <= PositionId.MaxDigits && !value.ContainsAnyExceptInRange('0', '9'),
        ColumnKind.Number => decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ColumnKind.Date => FileDate.TryParse(value, out _),
        ColumnKind.Timestamp => FileDate.IsTimestamp(value) || FileDate.TryParse(value, out _),
        _ => true,
    };

    private static string Form(ColumnKind kind) => kind switch
    {
        ColumnKind.Id or ColumnKind.Count => "a number of at most 15 digits",
        ColumnKind.Number => "a number",
        ColumnKind.Date => "a date that exists",
        _ => "a time that exists",
    };
}
