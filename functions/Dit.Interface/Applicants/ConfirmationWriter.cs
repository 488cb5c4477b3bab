using Dit.Core.Applicants;
using Dit.Core.Files.Layouts;
using Dit.Interface.Intake;
using Dit.Interface.Journal;

namespace Dit.Interface.Applicants;

/// <summary>
/// Writes a confirmation's rows from what was decided; beside it the rejected rows in the input's own layout, and the journal. Of a
/// replay the rejects lie with the file's.
/// </summary>
public sealed class ConfirmationWriter(DitStorage storage, TisRows rows, Outcomes outcomes, NameBook names)
{
    private const string InterfaceVersion = "01";

    /// <summary>Writes it to where it is decided, a piece at a time.</summary>
    /// <returns>What was counted; it balances.</returns>
    internal async Task<Confirmed> WriteAsync(FileEntry entry, OutboundFile file, BlobSink sink, IReadOnlyList<Parcel> parcels,
        CancellationToken stop)
    {
        var confirmed = new Confirmed(entry.Counts.Rows);
        var writer = new RecordWriter(FileSyntax.De);
        using var kept = names.Begin();
        var rejects = new RejectedRows(storage, entry, entry.GivenOn, FileSyntax.De);
        var header = await rows.HeaderAsync(entry, stop);
        new FileHeader(file.Name.Canonical, file.Created, file.Name.Body!.Value.Code, file.PreviousRun, file.Created,
            InterfaceVersion).Write(writer, FileSyntax.De);
        await foreach (var line in OutcomeMerge.ReadAsync(outcomes, entry.Run, parcels, stop))
        {
            confirmed.Take(line.Outcome!);
            if (JournalLine.Of(line.Outcome!, entry.Name, entry.Run.ToString(), entry.GivenOn) is { } journal)
                await kept.AddAsync(journal, stop);
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
