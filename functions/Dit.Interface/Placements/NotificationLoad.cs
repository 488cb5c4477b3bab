using Dit.Core.Applicants;
using Dit.Core.Files.Layouts;
using Dit.Core.Placements;
using Dit.Core.Quality;
using Dit.Interface.Extracts;
using Dit.Interface.Intake;
using Dit.Interface.Reports.Quality;

namespace Dit.Interface.Placements;

/// <summary>
/// Loads a DNC or DNF: changes the applicants it is about, keeps the body's picture and what waits, confirms every row (DCC)
/// and tells the employers. Decided once; carrying it out again changes nothing. A replay has a DCC of its own with the rows that
/// were judged again, and tells of those that pass now.
/// </summary>
public sealed class NotificationLoad(NotificationPlanner planner, PlacementRecords records, NotificationConfirm confirm, PlacementPost post,
    QualityBook quality, FileEnd end)
{
    /// <summary>Loads the file of a run, when it can be carried out now.</summary>
    public async Task LoadAsync(FileEntry entry, CancellationToken stop)
    {
        if (await planner.PlanAsync(entry, stop) is not { } plan) return;
        // Before anything of it is written or published.
        var result = FileResult.Of(entry, [.. plan.Rows.Select(row => row.Outcome.Result)],
            plan.Rows.SelectMany(row => row.Outcome.Messages).Select(message => message.Rule));
        var body = entry.FileName!.Body!.Value;
        await records.WriteAsync(body, plan, stop);
        var confirmation = await confirm.ConfirmAsync(entry, plan, stop);
        await post.PostAsync(entry,
            plan.Rows.Where(row => !entry.Run.IsReplay || row.Outcome.Result == RowResult.Accepted).SelectMany(row => row.Outcome.Events)
                .Concat(plan.OfTheWhole), stop);
        if (!entry.Run.IsReplay) await quality.PutNotificationsAsync(body, entry.Run, QualityOf(plan, entry.GivenOn), stop);
        await end.CloseAsync(entry.Run, result with { Confirmation = confirmation }, stop);
    }

    private static FileQuality QualityOf(NotificationPlan plan, DateOnly day)
    {
        var tally = new QualityTally();
        foreach (var row in plan.Rows) tally.Add(row.Outcome);
        return tally.Of(day);
    }
}

/// <summary>Confirms a DNC or DNF by its plan: one DCC with every row, and the rejected rows in the input's own layout.</summary>
public sealed class NotificationConfirm(DitStorage storage, TisRows rows, OutboundLedger outbound, Publisher publisher)
{
    private const string InterfaceVersion = "01";

    /// <summary>Writes and publishes the confirmation; a second time gives the same bytes.</summary>
    /// <returns>Its name.</returns>
    internal async Task<string> ConfirmAsync(FileEntry entry, NotificationPlan plan, CancellationToken stop)
    {
        var (day, answer) = (entry.GivenOn, InboundKind.Of(entry).Answer!.Value);
        var file = await outbound.BindAsync(answer, entry.FileName!.Body!.Value, $"run-{entry.Run}", day, stop);
        var writer = new RecordWriter(FileSyntax.De);
        var rejects = new RejectedRows(storage, entry, day, FileSyntax.De);
        var header = await rows.HeaderAsync(entry, stop);
        new FileHeader(file.Name.Canonical, file.Created, file.Name.Body!.Value.Code, file.PreviousRun, file.Created, InterfaceVersion)
            .Write(writer, FileSyntax.De);
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
}
