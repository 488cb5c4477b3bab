using Dit.Core.Applicants;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Placements;
using Dit.Core.Quality;
using Dit.Interface.Applicants;
using Dit.Interface.Extracts;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Reports.Quality;

namespace Dit.Interface.Placements;

/// <summary>
/// Loads a DNC or DNF: changes the applicants it is about, keeps the body's picture and what waits, confirms every row (DCC)
/// and tells the employers. Decided once; carrying it out again changes nothing. A replay has a DCC of its own with the rows that
/// were judged again, and tells of those that pass now.
/// </summary>
public sealed class NotificationLoad(
    DitStorage storage, TisRows rows, NotificationPlanner planner, ApplicantStore applicants, RotationBooks rotation,
        OutboundLedger outbound, Publisher publisher, PlacementPost post, Traffic traffic, FileEnd end, QualityBook quality)
{
    private const string InterfaceVersion = "01";

    /// <summary>Loads the file of a run, or holds it as <c>TooManyChanges</c>.</summary>
    public async Task LoadAsync(FileEntry entry, CancellationToken stop)
    {
        var (plan, words, waitsFor) = await planner.PlanAsync(entry, stop);
        if (waitsFor is not null)
        {
            await traffic.WaitAsync(entry.Run, waitsFor, stop);
            return;
        }

        if (plan is null)
        {
            await traffic.HoldAsync(entry, FileFault.TooManyChanges, words, stop);
            return;
        }

        // Before anything of it is written or published.
        var result = ResultOf(plan, entry);
        Balance.Check(entry.Run, result.Counts);
        var body = entry.FileName!.Body!.Value;
        foreach (var employer in plan.Changed.GroupBy(record => record.Vpd)) await applicants.WriteAsync(employer, stop);
        await rotation.PutPictureAsync(body, plan.Picture, plan.PictureFrom, stop);
        await rotation.PutPendingAsync(body, plan.Pending, plan.PendingFrom, stop);
        var confirmation = await ConfirmAsync(entry, plan, stop);
        await post.PostAsync(entry,
            plan.Rows.Where(row => !entry.Run.IsReplay || row.Outcome.Result == RowResult.Accepted).SelectMany(row => row.Outcome.Events)
                .Concat(plan.OfTheWhole), stop);
        if (!entry.Run.IsReplay) await quality.PutNotificationsAsync(body, entry.Run, QualityOf(plan, entry.GivenOn), stop);
        await end.CloseAsync(entry.Run, result with { Confirmation = confirmation }, stop);
    }

    /// <summary>Writes and publishes the confirmation of a file that is done once more, to the same bytes, from its plan.</summary>
    /// <returns>False when the plan is not kept any more.</returns>
    internal async Task<bool> TryAgainAsync(FileEntry entry, CancellationToken stop)
    {
        if (await planner.FindAsync(entry.Run, stop) is not { } plan) return false;
        await ConfirmAsync(entry, plan, stop);
        return true;
    }

    private async Task<string> ConfirmAsync(FileEntry entry, NotificationPlan plan, CancellationToken stop)
    {
        var (day, answer) = (entry.GivenOn, InboundKind.Of(entry).Answer!.Value);
        var file = await outbound.BindAsync(answer, entry.FileName!.Body!.Value, $"run-{entry.Run}", day, Creation.Of(answer, day), stop);
        var writer = new RecordWriter(FileSyntax.De);
        var rejects = new RejectedRows(storage, entry, day, FileSyntax.De);
        var header = await rows.HeaderAsync(entry, stop);
        new FileHeader(file.Name.Canonical, file.Created, file.Name.Body!.Value.Code, file.PreviousRun, file.Created,
            InterfaceVersion).Write(writer, FileSyntax.De);
        foreach (var row in plan.Rows)
        {
            ConfirmationOfNotification.Write(writer, row.Outcome);
            if (row.Row is not null && !entry.Run.IsReplay) await rejects.AddAsync(header, row.Row, stop);
        }

        writer.Write(EnvelopeLayouts.Trailer(FileSyntax.De), (plan.Rows.Count + 2).ToString(CultureInfo.InvariantCulture));
        await rejects.CommitAsync(stop);
        var sink = publisher.Decide(file);
        await sink.WriteAsync(writer.Written, stop);
        await sink.CommitAsync(stop);
        await publisher.PublishAsync(file, plan.Rows.Count, stop, sink);
        return file.Name.Canonical;
    }

    private static FileResult ResultOf(NotificationPlan plan, FileEntry entry)
    {
        int Count(RowResult result) => plan.Rows.Count(row => row.Outcome.Result == result);
        var counts =
            new FileCounts(entry.Counts.Rows, Count(RowResult.Accepted), Count(RowResult.Rejected), Count(RowResult.Duplicate),
                Count(RowResult.Superseded));
        var findings = plan.Rows.SelectMany(row => row.Outcome.Messages).CountBy(message => message.Rule)
            .OrderBy(rule => rule.Key, StringComparer.Ordinal).ToDictionary();
        return new(counts, findings);
    }

    private static FileQuality QualityOf(NotificationPlan plan, DateOnly day)
    {
        var tally = new QualityTally();
        foreach (var row in plan.Rows) tally.Add(row.Outcome);
        return tally.Of(day);
    }
}
