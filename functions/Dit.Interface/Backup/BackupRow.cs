using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dit.Interface.Backup;

/// <summary>A table row as a line of a backup: its keys, and each cell with its type in a letter, to come back as it was.</summary>
/// <param name="P">The partition key.</param>
/// <param name="R">The row key.</param>
/// <param name="Cells">The cells: name, then type and text. <c>S</c> text, <c>I</c> and <c>L</c> whole numbers of 32 and 64 bits, <c>D</c>
/// a
/// number, <c>B</c> true or false, <c>T</c> a time, <c>G</c> a GUID, <c>X</c> bytes in base64.</param>
internal sealed record BackupRow(string P, string R, SortedDictionary<string, string[]> Cells)
{
    private static readonly HashSet<string> _system = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    /// <summary>The line of a row.</summary>
    /// <exception cref="NotSupportedException">A cell is of a type that tables do not have.</exception>
    internal static BackupRow Of(TableEntity row) => new(
        row.PartitionKey, row.RowKey,
        new(
            row.Where(cell => !_system.Contains(cell.Key) && cell.Value is not null)
                .ToDictionary(cell => cell.Key, cell => Write(cell.Value)),
            StringComparer.Ordinal));

    /// <summary>The row of a line.</summary>
    /// <exception cref="FormatException">The line was not written by this code.</exception>
    internal TableEntity ToRow()
    {
        var row = new TableEntity(P, R);
        foreach (var (name, cell) in Cells) row[name] = Read(cell);
        return row;
    }

    internal string ToLine() => JsonSerializer.Serialize(this, BackupRowJson.Default.BackupRow);

    internal static BackupRow FromLine(string line) =>
        JsonSerializer.Deserialize(line, BackupRowJson.Default.BackupRow) ?? throw new FormatException("A line of the backup is empty.");

    private static string[] Write(object value) => value switch
    {
        string text => ["S", text],
        int number => ["I", number.ToString(CultureInfo.InvariantCulture)],
        long number => ["L", number.ToString(CultureInfo.InvariantCulture)],
        double number => ["D", number.ToString("R", CultureInfo.InvariantCulture)],
        bool flag => ["B", flag ? "1" : "0"],
        DateTimeOffset time => ["T", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)],
        DateTime time => ["T", time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)],
        Guid id => ["G", id.ToString("D")],
        byte[] bytes => ["X", Convert.ToBase64String(bytes)],
        BinaryData bytes => ["X", Convert.ToBase64String(bytes)],
        _ => throw new NotSupportedException($"Tables have no cells of the type {value.GetType().Name}."),
    };

    private static object Read(string[] cell) => cell switch
    {
        ["S", var text] => text,
        ["I", var text] => int.Parse(text, CultureInfo.InvariantCulture),
        ["L", var text] => long.Parse(text, CultureInfo.InvariantCulture),
        ["D", var text] => double.Parse(text, CultureInfo.InvariantCulture),
        ["B", var text] => text == "1",
        ["T", var text] => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        ["G", var text] => Guid.Parse(text),
        ["X", var text] => Convert.FromBase64String(text),
        _ => throw new FormatException("A cell of the backup has an unknown type."),
    };
}

/// <summary>How lines are serialised, without reflection.</summary>
[JsonSerializable(typeof(BackupRow))]
internal sealed partial class BackupRowJson : JsonSerializerContext;
