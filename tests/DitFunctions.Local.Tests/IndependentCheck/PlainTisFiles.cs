namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>The files of TIS of one day after another: applicants and notifications in the order in which they are taken.</summary>
internal sealed class PlainTisFiles(PlainRegion region, PlainFolders folders)
{
    private readonly HashSet<string> _ahead = [];

    internal SortedDictionary<string, int> Messages { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// A file that is dated ahead waits for its day, and goes before those that come on it; the others go by date, number and name.
    /// </summary>
    internal void Check(IReadOnlyList<PlainSummary> files, string day, int today)
    {
        var ofTis = files.Where(file => IsOf(file, "_APP_") || IsOf(file, "_DNC_") || IsOf(file, "_DNF_")).ToList();
        foreach (var file in ofTis.Where(file => file.Status is "Done" or "Held"))
        {
            var isAhead = PlainFile.Of(file.Name).Date > today;
            if (isAhead) _ahead.Add(file.Name);
            folders.Compare(file.Name, $"{day} dated ahead", $"{isAhead}", $"{file.IsAhead}");
        }

        foreach (var name in _ahead.Where(name => PlainFile.Of(name).Date == today))
            folders.Compare(name, $"{day} goes on", "True",
                $"{ofTis.Exists(file => file.Name == name && (file.IsDone || file.IsTooMuch))}");
        var taken = ofTis.Where(file => file.IsDone || file.IsTooMuch)
            .OrderBy(file => !_ahead.Contains(file.Name)).ThenBy(file => PlainFile.Of(file.Name).Date).ThenBy(file => file.Number)
            .ThenBy(file => file.Name, StringComparer.Ordinal);
        foreach (var file in taken)
        {
            if (IsOf(file, "_APP_")) CheckApplicants(file, day, today);
            else CheckNotes(file, day, today);
        }
    }

    private static bool IsOf(PlainSummary file, string kind) => file.Name.Contains(kind, StringComparison.Ordinal);

    private void CheckApplicants(PlainSummary file, string day, int today)
    {
        var applicants = new PlainApplicants(region, PlainFile.Of(file.Name), today);
        var rows = applicants.Take(RowsOf(file, day));
        foreach (var message in rows.SelectMany(row => row.Words().Split(' ').Skip(2))) Count(message);
        var expected = rows.Select(row => row.Words() + PlainConfirmation.Echo(row));
        var found = ConfirmedOf(file, day).GroupBy(line => line[1]).Select(PlainConfirmation.Told);
        folders.CompareAll(file.Name, [.. expected], [.. found], [.. rows.Select(row => string.Join('|', row.Fields))]);
        CheckCounts(file, rows.Count, rows.Count(row => row.Errors.Count > 0), rows.Count(row => row.Success == "A040"),
            rows.Count(row => row.Success == "A043"));
        CheckRejects(file, day, rows.Where(row => row.Errors.Count > 0).Select(row => PlainConfirmation.Kept(row.Fields)));
        CheckNotices(file, day, applicants.Told);
    }

    private void CheckNotes(PlainSummary file, string day, int today)
    {
        List<PlainNote> notes = [.. RowsOf(file, day).Select((fields, index) => new PlainNote(index + 1, fields))];
        var placements = new PlainPlacements(region, PlainFile.Of(file.Name), today);
        folders.Compare(file.Name, "held", $"{placements.IsHeld(notes)}", $"{file.IsTooMuch}");
        if (file.IsTooMuch) return;
        var answers = placements.Take(notes);
        foreach (var rule in answers.SelectMany(answer => answer.Rules)) Count(rule);
        var expected = answers.Select(PlainConfirmation.Of);
        var confirmed = ConfirmedOf(file, day);
        folders.Compare(file.Name, "number of lines", $"{answers.Count}", $"{confirmed.Count}");
        var found = confirmed.Zip(answers, PlainConfirmation.Found);
        folders.CompareAll(file.Name, [.. expected], [.. found], [.. notes.Select(note => string.Join('|', note.Fields))]);
        CheckCounts(
            file, notes.Count, answers.Count(answer => answer.IsFailed), answers.Count(answer => answer.Main == "N040"),
            answers.Count(answer => answer.Main == "N043"));
        CheckRejects(file, day, answers.Where(answer => answer.IsFailed).Select(answer => (IEnumerable<string>)answer.Note.Fields));
        CheckNotices(file, day, placements.Told);
    }

    private void CheckCounts(PlainSummary file, int rows, int rejected, int duplicates, int superseded) => folders.Compare(
        file.Name, "counts", $"{rows} {rows - rejected - duplicates - superseded} {rejected} {duplicates} {superseded}", file.Counts);

    private void CheckRejects(PlainSummary file, string day, IEnumerable<IEnumerable<string>> rows)
    {
        static List<string> Lines(IEnumerable<IEnumerable<string>> rows) => [.. rows.Select(row => string.Join('|', row))];
        folders.CheckRejects(file.Name, day, Lines(rows), path => Lines(PlainText.Quoted(PlainText.Read(path))[1..^1]));
    }

    private void CheckNotices(PlainSummary file, string day, IReadOnlyList<PlainTold> told)
    {
        foreach (var one in told) Count(one.Kind);
        var found = NoticeLines.Read(Path.Combine(folders.Output, day, "notifications"), file.Name);
        folders.CompareAll($"{file.Name} notices", [.. told.Select(one => one.Words).Order(StringComparer.Ordinal)], found);
    }

    private List<string[]> RowsOf(PlainSummary file, string day) =>
        PlainText.Quoted(PlainText.Read(folders.Dropped(file.Name, "tis-inbound", day)))[1..^1];

    private List<string[]> ConfirmedOf(PlainSummary file, string day)
    {
        var path = Path.Combine(folders.Output, day, "tis-outbound", PlainFile.Of(file.Name).Body, file.Confirmation);
        return PlainText.Quoted(PlainText.Read(path))[1..^1];
    }

    private void Count(string what) => Messages[what] = Messages.GetValueOrDefault(what) + 1;
}
