using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Placements;
using Dit.Interface.Extracts;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;

namespace Dit.Interface.Placements;

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
