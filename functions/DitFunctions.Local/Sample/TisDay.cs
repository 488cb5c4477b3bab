using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace DitFunctions.Local.Sample;

/// <summary>
/// The files that TIS sends on a business day for each body: applicants, notifications, and a receipt for the day's extract.
/// </summary>
internal sealed class TisDay(PlannedRegion region, int day, string folder, CancellationToken stop)
{
    /// <summary>After so many good rows of a file, or what is left of them, stands a row with each fault.</summary>
    internal const int FaultsAfter = 100;

    // A day takes a body's applicants first, then its full file of notifications, then the changes.
    internal const int FullNumbers = 15;
    internal const int ChangeNumbers = 30;

    private const int FirstNumber = 3_700;
    private const int NumbersPerDay = 100;
    private const int CutOffNumber = 50;

    // One in so many doctors does not come.
    private const int WithdrawnShare = 40;

    // Far above the ids that a sample gives.
    private const long Nowhere = 3_999_000_001;

    // The rule that finds it, what is wrong, and how it comes into a good row of a day.
    private static readonly (string Rule, string Words, Func<Row, DateOnly, Row> Spoil)[] _faults =
    [
        ("A001", "the surname is missing", (row, _) => row with { Person = row.Person with { LastName = "" } }),
        ("A010", "no employer has this position", (row, _) => row with { PositionId = Nowhere }),
        ("A020", "the start is too near", (row, today) => row with { Hire = today.AddDays(1) }),
    ];

    private readonly DateOnly _date = region.Calendar.Days[day];
    private readonly List<string> _planted = [];
    private int _others;

    /// <summary>A file's number: a hundred for each day.</summary>
    internal static int Number(int day, int index) => FirstNumber + day * NumbersPerDay + index;

    /// <summary>A file's name.</summary>
    internal static string Name(string body, string kind, DateOnly date, int number) =>
        FormattableString.Invariant($"DE_{body}_{kind}_{date:yyyyMMdd}_{number:D8}.DAT");

    /// <summary>The name of a body's extract of a day: the first is full, each kind counts for itself.</summary>
    internal static string ExtractName(SampleBody body, int day, DateOnly date) => InterfaceFileName.Outbound(
        day == 0 ? FileKind.Rmf : FileKind.Rmc, DeaneryBody.Parse(body.Code), date, day == 0 ? 1 : day).Canonical;

    /// <summary>Writes them, and says which faults are in them, a line each.</summary>
    internal async Task<IReadOnlyList<string>> WriteAsync()
    {
        Directory.CreateDirectory(folder);
        foreach (var body in region.Bodies)
        {
            await WriteAsync(body, "APP", body.Index, Applicants(body), Applicant);
            await WriteAsync(body, day == 0 ? "DNF" : "DNC", body.Index + (day == 0 ? FullNumbers : ChangeNumbers),
                day == 0 ? region.Moves[body.Index].Select(Coming) : Withdrawals(body), (records, write) => write(records));
            await WriteAsync(body, "RTC", body.Index, [ExtractName(body, day, _date)],
                (records, extract) => records.Put(TisLayouts.Receipt, ("FileName", extract), ("LoadStatus", "SUCCESS")));
        }

        if (day == region.Calendar.Days.Count - 1) await CutOffAsync(region.Bodies[1]);
        return _planted;
    }

    private async Task<string> WriteAsync<T>(SampleBody body, string kind, int index, IEnumerable<T> rows, Action<RecordWriter, T> write)
    {
        var name = Name(body.Code, kind, _date, Number(day, index));
        await RecordFile.WriteAsync(Path.Combine(folder, name), new(name, body.Code, _date, "01"), rows, write, stop);
        return name;
    }

    private IEnumerable<Row> Applicants(SampleBody body)
    {
        var ordinal = 0;
        foreach (var moves in region.Moves[body.Index].Where(move => move.Day == day).Chunk(FaultsAfter))
        {
            foreach (var (person, to, _) in moves) yield return new(person, to, to.Id, to.Rotation);
            ordinal += moves.Length;
            foreach (var (rule, words, spoil) in _faults)
            {
                var name = Name(body.Code, "APP", _date, Number(day, body.Index));
                _planted.Add(FormattableString.Invariant($"{name} row {++ordinal}: {rule}, {words}"));
                yield return spoil(Another(body), _date);
            }
        }
    }

    // A doctor from elsewhere for a post that is vacant.
    private Row Another(SampleBody body)
    {
        var post = region.Vacant(region.Employers.First(employer => employer.Body.Index == body.Index), _others++);
        return new(region.People.Next(), post, post.Id, post.Rotation);
    }

    private void Applicant(RecordWriter records, Row row)
    {
        var (person, post) = (row.Person, row.Post);
        records.Put(TisLayouts.Applicant, ("EffectiveDate", _date), ("LastName", person.LastName), ("FirstName", person.FirstName),
            ("MiddleNames", person.MiddleNames), ("Title", person.Title), ("Gender", person.Gender), ("DateOfBirth", person.Born),
            ("PositionId", row.PositionId), ("PositionNumber", post.Number), ("DeaneryPostNumber", post.Dpn),
            ("ProjectedHireDate", row.Hire), ("ProjectedEndDate", row.Hire.AddDays(181)), ("NiNumber", person.NiNumber),
            ("NationalTrainingNumber", FormattableString.Invariant($"{person.Serial % 13:D3}/034/{person.Serial:D6}/C")),
            ("ProfessionalBody", "GMC"), ("RegistrationNumber", person.Gmc), ("Email", person.Email),
            ("AddressLine1", person.Address.Line1), ("AddressLine2", person.Address.Line2), ("Town", person.Address.Town),
            ("County", person.Address.County), ("Postcode", person.Address.Postcode), ("Country", person.Address.Country),
            ("MobileTelephone", person.Mobile), ("Nationality", person.Nationality));
    }

    // Type 1: who is on the post and who comes next.
    private Action<RecordWriter> Coming(PlannedMove move) => records => Notify(records, "1", move.To,
        ("CurrentLastName", move.To.Holder!.LastName), ("CurrentFirstName", move.To.Holder.FirstName),
        ("CurrentGmcNumber", move.To.Holder.Gmc), ("CurrentProjectedEndDate", move.To.Rotation.AddDays(-1)), ("CurrentWte", "1.0"),
        ("NextLastName", move.Person.LastName), ("NextFirstName", move.Person.FirstName), ("NextGmcNumber", move.Person.Gmc),
        ("NextProjectedStartDate", move.To.Rotation), ("NextEmail", move.Person.Email), ("NextPlacementWte", "1"),
        ("PostVacantAtNextRotation", "false"));

    // Of doctors who were sent the day before some do not come: a pair of rows, a type 1 without anybody, then a type 2 with reason 3.
    private IEnumerable<Action<RecordWriter>> Withdrawals(SampleBody body) => region.Moves[body.Index].Where(move => move.Day == day - 1)
        .Where((_, i) => i % WithdrawnShare == 0).SelectMany(move => (Action<RecordWriter>[])
        [
            records => Notify(records, "1", move.To, ("PostVacantAtNextRotation", "true")),
            records => Notify(records, "2", move.To, ("WithdrawnLastName", move.Person.LastName),
                ("WithdrawnFirstName", move.Person.FirstName), ("WithdrawnGmcNumber", move.Person.Gmc), ("WithdrawnReason", "3"),
                ("PostVacantAtNextRotation", "true")),
        ]);

    private static void Notify(RecordWriter records, string type, SamplePost post,
        params ReadOnlySpan<(string Column, object? Value)> cells) =>
        records.Put(TisLayouts.Notification, [("NotificationTitleCode", type), ("DeaneryBody", post.Employer.Body.Code),
            ("DeaneryPostNumber", post.Dpn), ("ManagingDeaneryBodyCode", post.Dpn.Split('/')[0]), .. cells]);

    // Transmission ended early: the last row breaks off and the trailer is missing.
    private async Task CutOffAsync(SampleBody body)
    {
        const int lost = 40;
        var name = await WriteAsync(body, "APP", CutOffNumber, Enumerable.Range(0, FaultsAfter).Select(_ => Another(body)), Applicant);
        await using (var file = File.OpenWrite(Path.Combine(folder, name))) file.SetLength(file.Length - lost);
        _planted.Add($"{name}: {FileFault.NoTrailer}, the file is cut off");
    }

    /// <summary>One row of an applicant file: a doctor for a post, and the position and the start that it names.</summary>
    private sealed record Row(SamplePerson Person, SamplePost Post, long PositionId, DateOnly Hire);
}
