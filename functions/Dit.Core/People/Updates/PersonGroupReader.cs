using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Positions.Extracts;

namespace Dit.Core.People.Updates;

/// <summary>Reads the person groups of an extract of our own making; every other record is passed over.</summary>
public static class PersonGroupReader
{
    /// <summary>Reads the groups in the order in which they stand.</summary>
    /// <param name="vpdOf">The employer of a position; a group of whose positions none is known is left out.</param>
    public static async Task<IReadOnlyList<PersonGroup>> ReadAsync(Stream from, Func<PositionId, Vpd?> vpdOf, CancellationToken stop)
    {
        var reader = new RecordReader(from, FileSyntax.De, maxRecordBytes: PositionRowReader.MaxRecordBytes);
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        var groups = new List<List<PersonRow>>();
        while (await reader.ReadAsync(stop).ConfigureAwait(false))
        {
            record.Load(reader.Current);
            if (TisLayouts.PersonGroup.FirstOrDefault(layout => record[0].SequenceEqual(layout.Type)) is not { } known) continue;
            if (record.IsBroken || record.Count != known.Count)
                throw new InvalidDataException($"Line {record.Line}: not a {known.Type} row of this project.");
            var row = new PersonRow(known.Type, record.ToArray()[1..]);
            if (PersonGroup.IsHead(row) && !(groups.Count > 0 && Continues(groups[^1], row, vpdOf))) groups.Add([]);
            if (groups.Count == 0) throw new InvalidDataException($"Line {record.Line}: a {known.Type} row without its PERS row.");
            groups[^1].Add(row);
        }

        return [.. groups.Select(rows => GroupOf(rows, vpdOf)).OfType<PersonGroup>()];
    }

    // A person with two posts has two PERS rows side by side; ids are an employer's own, so the employer must be the same.
    private static bool Continues(List<PersonRow> rows, PersonRow head, Func<PositionId, Vpd?> vpdOf) =>
        PersonGroup.IsHead(rows[^1]) && rows[^1].Values[0] == head.Values[0] && VpdOf(rows[^1], vpdOf) == VpdOf(head, vpdOf);

    private static PersonGroup? GroupOf(List<PersonRow> rows, Func<PositionId, Vpd?> vpdOf) =>
        rows.Where(PersonGroup.IsHead).Select(head => VpdOf(head, vpdOf)).FirstOrDefault(vpd => vpd is not null) is { } vpd
            ? new PersonGroup(vpd.Text, rows[0].Values[0], rows) : null;

    private static Vpd? VpdOf(PersonRow head, Func<PositionId, Vpd?> vpdOf) => vpdOf(new PositionId(PersonGroup.PositionOf(head)));
}
