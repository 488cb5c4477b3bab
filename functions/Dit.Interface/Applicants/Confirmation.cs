using Dit.Interface.Extracts;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Reports.Quality;

namespace Dit.Interface.Applicants;

/// <summary>
/// Gives TIS the confirmation of an APP file: one APC with every row in the order of the file, and the balance. A replay has an APC of
/// its own with the rows that were judged again, under their ordinals in the file.
/// </summary>
public sealed class Confirmation(FileLedger ledger, OutboundLedger outbound, Publisher publisher, ConfirmationWriter text,
    AppliedChanges applied, QualityBook quality)
{
    /// <summary>Writes and publishes it; doing it again gives the same bytes under the same name.</summary>
    internal async Task GiveAsync(FileEntry entry, IReadOnlyList<Parcel> parcels, CancellationToken stop)
    {
        var (run, day, answer) = (entry.Run, entry.GivenOn, InboundKind.Of(entry).Answer!.Value);
        var file = await outbound.BindAsync(answer, entry.FileName!.Body!.Value, $"run-{run}", day, Creation.Of(answer, day), stop);
        var sink = publisher.Decide(file);
        var confirmed = await text.WriteAsync(entry, file, sink, parcels, stop);
        await publisher.PublishAsync(file, confirmed.Lines, stop, sink);
        await applied.ForgetAsync(entry, parcels, stop);
        if (!run.IsReplay) await quality.PutAsync(entry.FileName.Body!.Value, run, confirmed.Quality.Of(day), stop);
        await ledger.NoteResultAsync(run, new(confirmed.Counts, confirmed.Findings, file.Name.Canonical), stop);
    }
}
