using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Positions.Extracts;

/// <summary>Reads the POS and POR rows of files of our own making, pair by pair; any other record is passed over.</summary>
internal static class PositionRowReader
{
    // Our own rows can be longer than those we take: each quote of a GO row is doubled, each Windows-1252 letter grows.
    internal const int MaxRecordBytes = 8 * RecordReader.DefaultMaxRecordBytes;

    internal static async IAsyncEnumerable<(string Action, PositionRows Rows)> ReadAsync(Stream from,
        [EnumeratorCancellation] CancellationToken stop)
    {
        var reader = new RecordReader(from, FileSyntax.De, maxRecordBytes: MaxRecordBytes);
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        (string Id, string Action, ImmutableArray<string> Values)? pos = null;
        while (await reader.ReadAsync(stop).ConfigureAwait(false))
        {
            record.Load(reader.Current);
            var por = Read(record, TisLayouts.PositionPlace);
            if (por is { } place)
            {
                if (pos is not { } post || post.Id != place.Id || post.Action != place.Action) throw Bad(record);
                yield return (place.Action, new PositionRows(IdOf(record, place.Id), post.Values, place.Values));
            }

            if (por is null && pos is not null) throw Bad(record);
            pos = Read(record, TisLayouts.Position);
        }

        if (pos is not null) throw Bad(record);
    }

    private static (string Id, string Action, ImmutableArray<string> Values)? Read(FileRecord record, RecordLayout layout)
    {
        if (!record[0].SequenceEqual(layout.Type)) return null;
        if (record.IsBroken || record.Count != layout.Count) throw Bad(record);
        var values = record.ToArray();
        var action = values[layout["Action"]];
        values[layout["Action"]] = "";
        return (values[layout["PositionId"]], action, [.. values.AsSpan(1)]);
    }

    private static PositionId IdOf(FileRecord record, string text) => PositionId.TryParse(text, out var id) ? id : throw Bad(record);

    private static InvalidDataException Bad(FileRecord record) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Line {record.Line}: not a POS row with its POR row behind it."));
}
