using Dit.Core.Files.Layouts;
using Dit.Core.People;
using Dit.Core.Positions;
using Dit.Interface.Books;

namespace Dit.Interface.Esr;

/// <summary>
/// Keeps an employer's doctors book. What a file tells is edited in; only when somebody becomes a doctor of whom earlier
/// files told is the table read, since the book never held that person's records.
/// </summary>
public sealed class DoctorLoad(EsrRecords records, EsrBooks books)
{
    /// <summary>Brings the book to the state after a file, whose rows are in the table already.</summary>
    internal async Task WriteAsync(GoFile file, PeopleBook people, PositionBook positions, PositionBook before, CancellationToken stop)
    {
        var doctors = DoctorBookRows.DoctorsOf(people, positions, before);
        var held = await books.DoctorRowsAsync(file.Vpd, stop);
        var all = NeedsTable(file, doctors, held) ? await FromTableAsync(file.Vpd, stop) : Edited(file, held);
        var after = new EsrBookRows { Version = held.Version };
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        foreach (var (key, row) in all)
            if (doctors.Contains(DoctorBookRows.PersonOf(record, row))) after.Put(key, row);
        await books.PutDoctorsAsync(file.Vpd, after, stop);
    }

    private static bool NeedsTable(GoFile file, HashSet<string> doctors, EsrBookRows held)
    {
        var things = held.Things();
        return file.IsFull
            ? file.Kept.Any(thing => DoctorBookRows.Keeps(thing) && !things.Contains(thing))
            : held.IsOld || doctors.Any(doctor => !things.Contains(EsrKey.Of(GoLayouts.Person.Type, doctor)));
    }

    private static Dictionary<string, string> Edited(GoFile file, EsrBookRows held)
    {
        var rows = (file.IsFull ? held.Only(file.Kept) : held).ToDictionary();
        foreach (var key in rows.Keys.Where(key => file.Ends(EsrKey.ThingOf(key)))) rows.Remove(key);
        foreach (var (key, row) in file.Records.Where(record => DoctorBookRows.Keeps(record.Key))) rows[key] = row.Row;
        return rows;
    }

    private async Task<Dictionary<string, string>> FromTableAsync(Vpd vpd, CancellationToken stop)
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var (key, row) in records.RowsAsync(vpd, stop))
            if (DoctorBookRows.Keeps(key)) rows[key] = row;
        return rows;
    }
}
