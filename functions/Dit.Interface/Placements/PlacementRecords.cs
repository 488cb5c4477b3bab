using Dit.Core.Applicants;
using Dit.Core.Placements;
using Dit.Interface.Applicants;
using Dit.Interface.Books;
using Dit.Interface.Reference;

namespace Dit.Interface.Placements;

/// <summary>What notifications are decided from and change: their applicants, the body's picture, and what waits.</summary>
public sealed class PlacementRecords(EsrBooks books, ApplicantStore applicants, ReferenceStore reference, RotationBooks rotation)
{
    /// <summary>Decides a file and keeps nothing of it.</summary>
    /// <param name="entry">The file, or a replay of it.</param>
    /// <param name="selected">The rows that are judged; null for all.</param>
    /// <returns>The plan; null when the file is to be held, with the reason in words.</returns>
    internal async Task<(NotificationPlan? Plan, string Words)> DecideAsync(
        FileEntry entry, IAsyncEnumerable<(FileRecord Record, int Ordinal)> all, IReadOnlySet<int>? selected, CancellationToken stop)
    {
        var read = new List<(NotificationRow Row, string Text)>();
        await foreach (var (record, ordinal) in all.WithCancellation(stop))
            if (selected?.Contains(ordinal) != false) read.Add((NotificationRow.Read(record, ordinal), KeptRow.OfOtherKind(record)));
        var body = entry.FileName!.Body!.Value;
        var (picture, pictureFrom) = await rotation.PictureVersionAsync(body, stop);
        var (waiting, pendingFrom) = await rotation.PendingVersionAsync(body, stop);
        var about = await CaseAsync(entry, read, picture, waiting, stop);
        var dnf = DnfPlan.Of(about.Picture, read.Select(row => row.Row), about.File, about.Today);
        if (about.IsFull && !entry.Released && dnf.IsTooMuch) return (null, dnf.Words);
        var plan = Decide(entry.Run, about, read, [.. waiting.Except(about.Pending)]);
        return (plan with { PictureFrom = pictureFrom, PendingFrom = pendingFrom }, "");
    }

    /// <summary>Writes what was decided; a second time changes nothing.</summary>
    internal async Task WriteAsync(DeaneryBody body, NotificationPlan plan, CancellationToken stop)
    {
        foreach (var employer in plan.Changed.GroupBy(record => record.Vpd)) await applicants.WriteAsync(employer, stop);
        await rotation.PutPictureAsync(body, plan.Picture, plan.PictureFrom, stop);
        await rotation.PutPendingAsync(body, plan.Pending, plan.PendingFrom, stop);
    }

    private static NotificationPlan Decide(RunId run, NotificationCase about, IReadOnlyList<(NotificationRow Row, string Text)> read,
        IReadOnlyList<PendingChange> others)
    {
        var decision = new NotificationDecision(about);
        var decided = new List<NotificationPlanRow>(read.Count);
        foreach (var (row, text) in read)
        {
            var outcome = decision.Decide(row);
            decided.Add(new(outcome, outcome.Result == RowResult.Rejected ? text : null));
        }

        var whole = decision.OfTheWhole();
        return new(decided, [.. decision.Changed.Select(record => StoredApplicant.Of(record, run.ToString()))],
            [.. decision.Picture.Entries], [.. others, .. decision.Pending], whole,
            [.. about.Employers.Select(employer => employer.Vpd.Text)]);
    }

    private async Task<NotificationCase> CaseAsync(
        FileEntry entry, IEnumerable<(NotificationRow Row, string Text)> read, RotationPicture picture,
            IReadOnlyList<PendingChange> waiting, CancellationToken stop)
    {
        var today = entry.JudgedOn;
        var known = await reference.CurrentAsync(stop);
        var directory = await books.DirectoryAsync(today, stop);
        // A full file may also end what it does not name: then the employers of what was held are concerned too.
        var dpns = read.Select(row => row.Row.Dpn)
            .Concat(entry.FileName!.Kind == FileKind.Dnf && !entry.Run.IsReplay ? picture.Entries.Select(held => held.Dpn) : []);
        var employers = new List<EmployerFacts>();
        foreach (var vpd in NotificationCase.EmployersOf(dpns, directory, known, today))
            employers.Add(new(vpd, await books.PeopleAsync(vpd, today, stop), await applicants.OfAsync(vpd, stop)));
        var concerned = employers.Select(employer => employer.Vpd.Text).ToHashSet(StringComparer.Ordinal);
        var pending = waiting.Where(change => concerned.Contains(change.Vpd));
        return new(entry.FileName, today, known, directory, employers, picture, [.. pending]) { IsReplay = entry.Run.IsReplay };
    }
}
