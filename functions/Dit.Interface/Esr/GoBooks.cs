using Dit.Core.Files.Layouts;
using Dit.Core.People;
using Dit.Core.Positions;
using Dit.Core.Positions.Loads;
using Dit.Interface.Books;

namespace Dit.Interface.Esr;

/// <summary>Brings an employer's records and books to the state after a file: the table first, then what is derived from it.</summary>
public sealed class GoBooks(EsrRecords records, EsrBooks books, DoctorLoad doctors)
{
    /// <summary>The employer's positions before the file.</summary>
    internal async Task<(EsrBookRows Rows, PositionBook Book)> BeforeAsync(GoFile file, DateOnly today, CancellationToken stop)
    {
        var rows = await books.PositionRowsAsync(file.Vpd, stop);
        return (rows, PositionBookRows.ToPeriods(file.Vpd, rows.Records()).On(today));
    }

    /// <summary>Writes what the file says.</summary>
    /// <param name="positions">The employer's position rows before the file; edited.</param>
    /// <param name="before">The same as a book.</param>
    /// <returns>The employer's people after it.</returns>
    internal async Task<PeopleBook> WriteAsync(RunId run, GoFile file, EsrBookRows positions, PositionBook before, DateOnly today,
        CancellationToken stop)
    {
        var people = await PeopleRowsAsync(run, file, stop);
        var emptied = file.IsFull ? null : file.Emptied(positions.Keys.Concat(people.Keys)).ToList();
        await records.WriteAsync(run, file, emptied, stop);
        if (file.IsFull) (positions, people) = (positions.Only(file.Kept), people.Only(file.Kept));
        foreach (var key in people.Keys.Where(key => file.Ends(EsrKey.ThingOf(key))).ToList()) people.Remove(key);
        foreach (var key in positions.Keys.Where(key => file.Ends(EsrKey.ThingOf(key))).ToList()) End(positions, key);
        foreach (var (key, row) in file.Records)
        {
            if (row.InPositions is not null) positions.Put(key, row.InPositions);
            if (row.InPeople is not null) people.Put(key, row.InPeople);
        }

        var after = PositionBookRows.ToPeriods(file.Vpd, positions.Records()).On(today);
        PositionBookRows.PutFormer(positions, EsrLoad.FormerDpns(before, after.Positions.Values, today), before.FormerDpns.Keys);
        var known = PeopleBookRows.ToBook(file.Vpd, today, people.Records());
        await doctors.WriteAsync(file, known, after, before, stop);
        await books.PutAsync(file.Vpd, positions, people, stop);
        return known;
    }

    // A book of the time when one row a person was kept lacks the periods; the table has them.
    private async Task<EsrBookRows> PeopleRowsAsync(RunId run, GoFile file, CancellationToken stop)
    {
        var held = await books.PeopleRowsAsync(file.Vpd, stop);
        if (file.IsFull || !held.IsOld) return held;
        await records.RaiseAsync(run, file, stop);
        var raised = new EsrBookRows { Version = held.Version };
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        await foreach (var (key, row) in records.RowsAsync(file.Vpd, stop))
        {
            record.Load(row, 1);
            if (GoLayouts.Find(record[0].Trim(), out _) is { } type && PeopleBookRows.Slim(type.Layout, record) is { } slim)
                raised.Put(key, slim);
        }

        return raised;
    }

    // A PIA row that is deleted takes the DPN with it, also where the POA row has one (interface-files.md, section 5) [F].
    private static void End(EsrBookRows positions, string key)
    {
        if (EsrKey.TypeOf(key) == GoLayouts.PositionInformation.Type)
            positions.Put(key, PositionBookRows.WithoutDetail(positions.Find(key)!));
        else positions.Remove(key);
    }
}
