using Dit.Core.Applicants;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Interface.Extracts;
using Dit.Interface.Intake;
using Dit.Interface.Journal;
using Dit.Interface.Ledger;
using Dit.Interface.Placements;
using Dit.Interface.Reports.Quality;
using Dit.Interface.Work;

namespace Dit.Interface.Applicants;

/// <summary>
/// Confirms an APP file: one APC with every row in the order of the file, the rejected rows in the input's own layout, and
/// the balance. Then the employers get their notices. A replay has an APC of its own with the rows that were judged again, under their
/// ordinals in the file; their rejects lie with the file's, and reports have counted them.
/// </summary>
public sealed class Confirm(
    DitStorage storage, FileLedger ledger, TisRows rows, RunBook runs, Outcomes outcomes, OutboundLedger outbound, Publisher publisher,
        RotationBooks rotation, QualityBook quality, JournalTable journal, NameBook names, IWorkOutbox outbox, FileEnd end)
{
    private const string InterfaceVersion = "01";

    /// <summary>Confirms the file of a run.</summary>
    public async Task ConfirmAsync(RunId run, CancellationToken stop)
    {
        var entry = await ledger.GetAsync(run, stop);
        if (entry.Status != FileStatus.Loading) return;
        var progress = await runs.ReadAsync(run, stop);
        var parcels = Parcels.Make(progress.Groups);
        if (entry.Confirmation.Length == 0) await ConfirmAsync(entry, parcels, stop);
        if (parcels.Count == 0)
        {
            await end.CloseAsync(run, null, stop);
            return;
        }

        if (progress.Sent.Contains(WorkQueues.Notify)) return;
        await outbox.SendAsync(
            [.. parcels.Where(parcel => !progress.Notified.Contains(parcel.Number)).DefaultIfEmpty(parcels[^1])
                .Select(parcel => new WorkMessage(WorkQueues.Notify, run.ToString(), parcel.Part))], stop);
        if (parcels.Count > 1) await runs.MarkSentAsync(run, WorkQueues.Notify, stop);
    }

    /// <summary>Writes and publishes the confirmation of a file that is done once more, to the same bytes, from what was decided.</summary>
    /// <returns>False when what was decided is not kept any more.</returns>
    internal async Task<bool> TryAgainAsync(FileEntry entry, CancellationToken stop)
    {
        var progress = await runs.ReadAsync(entry.Run, stop);
        var parcels = Parcels.Make(progress.Groups);
        if (progress.Slices.Count < entry.Slices.Count) return false;
        foreach (var parcel in parcels)
            if (!await outcomes.HasAsync(entry.Run, parcel.Number, stop)) return false;
        await ConfirmAsync(entry, parcels, stop);
        return true;
    }

    private async Task ConfirmAsync(FileEntry entry, IReadOnlyList<Parcel> parcels, CancellationToken stop)
    {
        var (run, day, answer) = (entry.Run, entry.GivenOn, InboundKind.Of(entry).Answer!.Value);
        var file = await outbound.BindAsync(answer, entry.FileName!.Body!.Value, $"run-{run}", day, stop);
        var sink = publisher.Decide(file);
        var confirmed = await WriteAsync(entry, file, sink, parcels, day, stop);
        await publisher.PublishAsync(file, confirmed.Lines, stop, sink);
        await ForgetAppliedAsync(entry, parcels, stop);
        if (!run.IsReplay) await quality.PutAsync(entry.FileName.Body!.Value, run, confirmed.Quality.Of(day), stop);
        await ledger.NoteResultAsync(run, new(confirmed.Counts, confirmed.Findings, file.Name.Canonical), stop);
    }

    // What waited for an applicant and was applied waits no longer. Records are written by now; only this body's lane writes what waits.
    private async Task ForgetAppliedAsync(FileEntry entry, IReadOnlyList<Parcel> parcels, CancellationToken stop)
    {
        var body = entry.FileName!.Body!.Value;
        var (waiting, version) = await rotation.PendingVersionAsync(body, stop);
        if (waiting.Count == 0) return;
        var applied = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parcel in parcels)
            await foreach (var line in outcomes.ReadAsync(entry.Run, parcel.Number, stop))
                if (line.AppliedPending is { } id) applied.Add(id);
        var still = waiting.Where(change => !applied.Contains(change.Id)).ToList();
        if (still.Count < waiting.Count) await rotation.PutPendingAsync(body, still, version, stop);
    }

    private async Task<Confirmed> WriteAsync(FileEntry entry, OutboundFile file, BlobSink sink, IReadOnlyList<Parcel> parcels, DateOnly day,
        CancellationToken stop)
    {
        var confirmed = new Confirmed(entry.Counts.Rows);
        var writer = new RecordWriter(FileSyntax.De);
        var kept = new JournalWriter(journal, names, entry);
        var rejects = new RejectedRows(storage, entry, day, FileSyntax.De);
        var header = await rows.HeaderAsync(entry, stop);
        new FileHeader(file.Name.Canonical, file.Created, file.Name.Body!.Value.Code, file.PreviousRun, file.Created,
            InterfaceVersion).Write(writer, FileSyntax.De);
        await foreach (var line in OutcomeMerge.ReadAsync(outcomes, entry.Run, parcels, stop))
        {
            confirmed.Take(line.Outcome!);
            await kept.AddAsync(line.Outcome!, stop);
            ApplicantConfirmation.Write(writer, line.Outcome!);
            if (line.Row is not null && !entry.Run.IsReplay) await rejects.AddAsync(header, line.Row, stop);
            await DrainAsync(isLast: false);
        }

        confirmed.Lines = writer.Records - 1;
        writer.Write(EnvelopeLayouts.Trailer(FileSyntax.De), (confirmed.Lines + 2).ToString(CultureInfo.InvariantCulture));
        await DrainAsync(isLast: true);
        // Before a byte of it is decided, let alone published.
        Balance.Check(entry.Run, confirmed.Counts);
        await sink.CommitAsync(stop);
        await rejects.CommitAsync(stop);
        await kept.FlushAsync(stop);
        return confirmed;

        async ValueTask DrainAsync(bool isLast)
        {
            if (!isLast && writer.Written.Length < 64 * 1024) return;
            await sink.WriteAsync(writer.Written, stop);
            writer.Clear();
        }
    }
}
