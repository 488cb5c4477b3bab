using Dit.Core.Applicants;
using Dit.Interface.Answers;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Operating;

/// <summary>The files, and what became of one, as pages for people.</summary>
internal sealed class LedgerPages(OperatorJobs jobs)
{
    private const int MostRows = 500;
    private static readonly string[] _fileColumns = ["Received", "File", "Status", "Rows", "Rejected"];
    private static readonly string[] _rowColumns = ["Row", "Line", "Result", "Position", "Applicant"];

    internal async Task<Listing> FilesAsync(ListQuestion asked, CancellationToken stop)
    {
        if (asked is { Body: not null, Employer: not null })
            throw new WrongInputException("A file has one sender: name --body or --employer.");
        var status = asked.Status is { } typed ? Statuses.Read<FileStatus>(typed) : (FileStatus?)null;
        if (asked.Open && status is FileStatus.Done or FileStatus.SeenAgain)
            throw new WrongInputException($"A file that is {asked.Status} is at its end: leave out --open, or name another --status.");
        var view = await jobs.Job<FilesAnswer>().AskAsync(
            new()
            {
                From = asked.From,
                Until = asked.Until,
                Sender = asked.Employer is { } vpd ? VpdOf(vpd).Text : asked.Body is { } body ? BodyOf(body).Code : null,
                Status = status,
                Rejected = asked.Rejected,
                Open = asked.Open,
            },
            stop);
        var files = view.Files.OrderBy(entry => entry.ReplayedOn ?? entry.ReceivedOn).ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .ThenBy(entry => entry.Run.Replay).ToList();
        return Files("", files, view.Paused) with
        {
            Note = asked is { From: null, Until: null }
                ? string.Create(CultureInfo.InvariantCulture,
                    $"From {view.From:yyyy-MM-dd} to {view.Until:yyyy-MM-dd}, and what is open. Use --from and --until for other days.")
                        : "",
        };
    }

    internal async Task<IReadOnlyList<Listing>> ShowAsync(string file, ListQuestion asked, CancellationToken stop)
    {
        var result = asked.Status is { } typed ? Statuses.Read<RowResult>(typed) : (RowResult?)null;
        if (asked.Rejected && result is not (null or RowResult.Rejected))
            throw new WrongInputException($"A row that is {asked.Status} is not rejected: leave out --rejected or --status.");
        var question = new RowQuestion
        {
            Result = asked.Rejected ? RowResult.Rejected : result,
            Vpd = asked.Employer is { } vpd ? VpdOf(vpd).Text : null,
            From = asked.From,
            Until = asked.Until,
            Most = MostRows,
        };
        var stories = await jobs.Job<FileAnswer>().OfNameAsync(file, question, stop);
        if (stories.Count == 0) throw new WrongInputException($"The ledger knows no file {file}.");
        if (asked.Body is { } code && BodyOf(code) is var body && stories.All(story => story.File.FileName?.Body != body))
            throw new WrongInputException($"{file} is not a file of the body {body}.");
        if (asked.Open) stories = [.. stories.Where(story => FilesAnswer.IsOpen(story.File))];
        var paused = stories.Where(story => story.Paused is not null)
            .ToDictionary(story => story.File.Run.ToString(), story => story.Paused!);
        var pages = new List<Listing> { Files("File", [.. stories.Select(story => story.File)], paused) };
        foreach (var story in stories)
        {
            if (story.File.Detail.Length > 0)
                pages.Add(new("Detail", ["What"], [.. story.File.Detail.Split("; ").Select(line => (IReadOnlyList<string>)[line])]));
            if (story.File.Findings.Count > 0)
                pages.Add(
                    new("Findings", ["Rule", "Rows"],
                        [.. story.File.Findings.Select(rule => (IReadOnlyList<string>)[rule.Key, Number(rule.Value)])]));
            if (LinksOf(story) is { Count: > 0 } links)
                pages.Add(new("Replays", ["What"], [.. links.Select(words => (IReadOnlyList<string>)[words])]));
            if (InboundKind.HasOutcomes(story.File)) pages.Add(Rows(story));
        }

        return pages;
    }

    /// <summary>An employer as a person typed it.</summary>
    internal static Vpd VpdOf(string text) =>
        Vpd.TryParse(text, out var vpd) ? vpd : throw new WrongInputException($"{text} is not a VPD. A VPD is a number of 1 to 6 digits.");

    /// <summary>A body as a person typed it.</summary>
    internal static DeaneryBody BodyOf(string text) =>
        DeaneryBody.TryParse(text.ToUpperInvariant(), out var body) ? body
            : throw new WrongInputException($"{text} is not the code of a body. WMD, for example, is one.");

    private static Listing Files(string title, IReadOnlyList<FileEntry> files, IReadOnlyDictionary<string, string> paused) =>
        new(title, _fileColumns,
            [.. files.Select(Row)])
        { Details = [.. files.Select(file => Details(file, paused.GetValueOrDefault(file.Run.ToString())))] };

    private static IReadOnlyList<string> Row(FileEntry file) =>
        [Date(file.ReplayedOn ?? file.ReceivedOn), NameOf(file), file.Status.ToString(), Number(file.Counts.Rows),
            Number(file.Counts.Rejected)];

    private static IReadOnlyList<string> Details(FileEntry file, string? paused)
    {
        var why = file.Reason?.ToString()
            ?? (paused is not null ? $"paused: {paused}" : file.WaitsFor.Length > 0 ? $"waits for {file.WaitsFor}" : "");
        var counts = file.Counts is { Duplicates: 0, Superseded: 0 } ? ""
            : $"{Number(file.Counts.Accepted)} accepted, {Plural.Of(file.Counts.Duplicates, "duplicate")}, "
                + $"{Number(file.Counts.Superseded)} superseded";
        return [
            .. new[] { why, counts, file.Confirmation.Length > 0 ? $"answered with {file.Confirmation}"
                : "" }.Where(detail => detail.Length > 0)];
    }

    private static List<string> LinksOf(FileStory story)
    {
        var (file, links) = (story.File, new List<string>());
        if (file.ReplayOf.Length > 0) links.Add($"{NameOf(file)} is a replay of run {file.ReplayOf}, asked for on {Date(file.ReplayedOn)}");
        links.AddRange(
            story.Replays.Select(other =>
                $"{NameOf(other)} of {Date(other.ReplayedOn)} judged {Plural.Of(other.Counts.Rows, "row")} again: {other.Status}"));
        return links;
    }

    private static string NameOf(FileEntry file) => file.Run.IsReplay ? $"{file.Name} (replay {Number(file.Run.Replay)})" : file.Name;

    private static Listing Rows(FileStory story) => new("Rows", _rowColumns, [.. story.Rows.Select(Row)])
    {
        Details = [.. story.Rows.Select(Details)],
        Note = story.AllRows > story.Rows.Count
            ? $"The first {Number(story.Rows.Count)} of {Number(story.AllRows)} rows. Use --rejected, --employer or --date to see fewer."
            : "",
    };

    private static IReadOnlyList<string> Row(RowOutcome row) =>
        [Number(row.Ordinal), Number(row.Line), row.Result.ToString(), row.PositionId, row.ApplicantNumber];

    private static IReadOnlyList<string> Details(RowOutcome row) =>
        [string.Join(", ", new[] { row.PersonName, row.Dpn }.Where(part => part.Length > 0)),
            .. row.Messages.Select(message => message.Text)];

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
