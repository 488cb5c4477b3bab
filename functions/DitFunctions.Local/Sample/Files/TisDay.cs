using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using DitFunctions.Local.Sample.Employers;
using DitFunctions.Local.Sample.Positions;

namespace DitFunctions.Local.Sample.Files;

/// <summary>
/// The files that TIS sends on a business day for each body: applicants, notifications, and a receipt for the day's extract.
/// </summary>
internal sealed class TisDay(RegionPlan region, int day, string folder, CancellationToken stop)
{
    // A day takes a body's applicants first, then its full file of notifications, then the changes.
    internal const int FullNumbers = 15;
    internal const int ChangeNumbers = 30;

    private const int FirstNumber = 3_700;
    private const int NumbersPerDay = 100;
    private const int CutOffNumber = 50;

    // One in so many doctors does not come, and one comes a week later.
    private const int ChangedShare = 40;

    private readonly DateOnly _date = region.Calendar.Days[day];
    private readonly List<PlantedFault> _planted = [];

    /// <summary>A file's number: a hundred for each day.</summary>
    internal static int Number(int day, int index) => FirstNumber + day * NumbersPerDay + index;

    /// <summary>A file's name.</summary>
    internal static string Name(string body, string kind, DateOnly date, int number) =>
        FormattableString.Invariant($"DE_{body}_{kind}_{date:yyyyMMdd}_{number:D8}.DAT");

    /// <summary>The name of a body's extract of a day: the first is full, each kind counts for itself.</summary>
    internal static string ExtractName(SampleBody body, int day, DateOnly date) => InterfaceFileName.Outbound(
        day == 0 ? FileKind.Rmf : FileKind.Rmc, DeaneryBody.Parse(body.Code), date, day == 0 ? 1 : day).Canonical;

    /// <summary>Writes them, and says which faults are in them.</summary>
    internal async Task<IReadOnlyList<PlantedFault>> WriteAsync()
    {
        Directory.CreateDirectory(folder);
        foreach (var body in region.Bodies)
        {
            var moves = region.Moves.Where(move => move.Body.Index == body.Index).ToList();
            await ApplicantsAsync(body, body.Index, Applicants(body, moves));
            var notes = day == 0 ? moves.Select(move => move.Notification) : Changes(moves);
            var cells = new NotificationCells();
            await WriteAsync(body, day == 0 ? "DNF" : "DNC", body.Index + (day == 0 ? FullNumbers : ChangeNumbers), notes,
                (records, row) => records.Write(TisLayouts.Notification, cells.Fill(row)));
            await WriteAsync(body, "RTC", body.Index, [ExtractName(body, day, _date)],
                (records, extract) => records.Write(TisLayouts.Receipt, extract, "SUCCESS", "", "", "", ""));
        }

        if (day == region.Days - 1) await CutOffAsync(region.Bodies[1]);
        return _planted;
    }

    private Task<string> ApplicantsAsync(SampleBody body, int index, IEnumerable<ApplicantRow> rows)
    {
        var cells = new ApplicantCells();
        return WriteAsync(body, "APP", index, rows, (records, row) => records.Write(TisLayouts.Applicant, cells.Fill(row, _date)));
    }

    private async Task<string> WriteAsync<T>(SampleBody body, string kind, int index, IEnumerable<T> rows, Action<RecordWriter, T> write)
    {
        var name = Name(body.Code, kind, _date, Number(day, index));
        var path = Path.Combine(folder, name);
        await RecordFile.WriteAsync(path, new Envelope(name, body.Code, _date, "01"), rows, write, stop);
        return path;
    }

    private IEnumerable<ApplicantRow> Applicants(SampleBody body, List<SampleMove> moves)
    {
        var ordinal = 0;
        var good = moves.SelectMany(move => move.Day == day ? move.Rows : move.ComesAgain && move.Day == day - 1 ? [move.Again] : []);
        foreach (var rows in good.Chunk(SampleFault.Share))
        {
            foreach (var row in rows) yield return row;
            ordinal += rows.Length;
            foreach (var fault in SampleFault.All)
            {
                _planted.Add(new(Name(body.Code, "APP", _date, Number(day, body.Index)), ++ordinal, fault.Rule, fault.Words));
                yield return fault.Spoil(Another(body), _date);
            }
        }
    }

    // A doctor from elsewhere for a post that is vacant.
    private ApplicantRow Another(SampleBody body)
    {
        var post = region.Employers.First(employer => employer.Body.Index == body.Index).Vacant[0];
        return new() { Person = region.People.Next(), Position = post, Hire = post.Rotation };
    }

    // About doctors who were sent the day before.
    private IEnumerable<NotificationRow> Changes(List<SampleMove> moves) => moves
        .Where(move => move.Day == day - 1 && !move.ComesAgain)
        .SelectMany((move, i) => (i % ChangedShare) switch
        {
            0 => move.Withdrawal,
            ChangedShare / 2 => [move.Delay],
            _ => [],
        });

    // Transmission ended early: the last row breaks off and the trailer is missing.
    private async Task CutOffAsync(SampleBody body)
    {
        const int lost = 40;
        var path = await ApplicantsAsync(body, CutOffNumber, Enumerable.Range(0, SampleFault.Share).Select(_ => Another(body)));
        await using (var file = File.OpenWrite(path)) file.SetLength(file.Length - lost);
        _planted.Add(new(Path.GetFileName(path), null, nameof(FileFault.NoTrailer), "the file is cut off"));
    }
}
