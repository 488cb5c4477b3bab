using System.Text.Json;
using Dit.Core.Applicants;
using Dit.Core.Files;
using Dit.Core.Placements;
using Dit.Interface.Applicants;
using Dit.Interface.Books;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Dit.Interface.Replays;

namespace Dit.Interface.Placements;

/// <summary>Decides a DNC or DNF, once: the plan lies in the run's work folder, and doing the file again reads it.</summary>
public sealed class NotificationPlanner(DitStorage storage, TisRows rows, EsrBooks books, ApplicantStore applicants,
    ReferenceStore reference, RotationBooks rotation, RowSelection selection, Pauses pauses)
{
    /// <summary>
    /// The plan of a file; null when the file is to be held, with the reason in words, or waits for an employer that is paused.
    /// </summary>
    internal async Task<(NotificationPlan? Plan, string Words, string? WaitsFor)> PlanAsync(FileEntry entry, CancellationToken stop)
    {
        var blob = storage.Container(Containers.Work).GetBlobClient($"{entry.Run}/plan");
        if (await blob.TryReadAsync(stop) is { } decided) return (Read(decided), "", null);
        var (plan, words) = await DecideAsync(entry, rows.ReadAsync(entry, stop), await selection.OfAsync(entry, stop), stop);
        if (plan is null) return (null, words, null);
        var set = await pauses.CurrentAsync(stop);
        if (plan.Concerned.Select(vpd => set.OfEmployer(Vpd.Parse(vpd))).FirstOrDefault(target => target is not null) is { } paused)
            return (null, "", paused);
        var json = JsonSerializer.SerializeToUtf8Bytes(plan, NotificationPlanJson.Default.NotificationPlan);
        return await blob.TryCreateAsync(new MemoryStream(json), stop) ? (plan, "", null)
            : (Read((await blob.TryReadAsync(stop))!), "", null);
    }

    /// <summary>Decides a file and keeps nothing of it.</summary>
    /// <param name="entry">The file, or a replay of it.</param>
    /// <param name="selected">The rows that are judged; null for all.</param>
    internal async Task<(NotificationPlan? Plan, string Words)> DecideAsync(
        FileEntry entry, IAsyncEnumerable<(FileRecord Record, int Ordinal)> all, IReadOnlySet<int>? selected, CancellationToken stop)
    {
        var read = new List<(NotificationRow Row, string Text)>();
        await foreach (var (record, ordinal) in all.WithCancellation(stop))
            if (selected?.Contains(ordinal) != false) read.Add((NotificationRow.Read(record, ordinal), KeptRow.OfOtherKind(record)));
        var (picture, pictureFrom) = await rotation.PictureVersionAsync(entry.FileName!.Body!.Value, stop);
        var (waiting, pendingFrom) = await rotation.PendingVersionAsync(entry.FileName.Body.Value, stop);
        var about = await CaseAsync(entry, read, picture, waiting, stop);
        var dnf = DnfPlan.Of(about.Picture, read.Select(row => row.Row), about.File, about.Today);
        return about.IsFull && !entry.Released && dnf.IsTooMuch
            ? (null, dnf.Words)
            : (Decide(entry.Run, about, read, [.. waiting.Except(about.Pending)])
                with
            { PictureFrom = pictureFrom, PendingFrom = pendingFrom }, "");
    }

    /// <summary>The plan that a run was carried out by; null when its work is not kept any more.</summary>
    internal async Task<NotificationPlan?> FindAsync(RunId run, CancellationToken stop) =>
        await storage.Container(Containers.Work).GetBlobClient($"{run}/plan").TryReadAsync(stop) is { } decided ? Read(decided) : null;

    private static NotificationPlan Read(BinaryData json) =>
        JsonSerializer.Deserialize(json, NotificationPlanJson.Default.NotificationPlan)!;

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
        return new(
            decided,
            [.. decision.Changed.Select(record => StoredApplicant.Of(record, run.ToString()))],
            [.. decision.Picture.Entries],
            [.. others, .. decision.Pending],
            whole,
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
        return new(entry.FileName, today, known, directory, employers, picture,
            [.. waiting.Where(change => concerned.Contains(change.Vpd))])
        { IsReplay = entry.Run.IsReplay };
    }
}
