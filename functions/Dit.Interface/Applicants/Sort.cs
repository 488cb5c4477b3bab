using System.Security.Cryptography;
using Dit.Core.Files.Layouts;
using Dit.Core.Positions;
using Dit.Interface.Books;
using Dit.Interface.Intake;
using Dit.Interface.Work;

namespace Dit.Interface.Applicants;

/// <summary>
/// Sorts the rows of a slice of an APP file by employer: those of each are together in the slice's blob, special-category columns
/// emptied, so that matching reads an employer's rows and no others.
/// </summary>
public sealed class Sort(DitStorage storage, FileLedger ledger, FileArchive archive, EsrBooks books, RunBook runs, IWorkOutbox outbox)
    : IDisposable
{
    private static readonly int _positionId = TisLayouts.Applicant["PositionId"];
    private readonly Turn _ends = new();

    /// <inheritdoc/>
    public void Dispose() => _ends.Dispose();

    /// <summary>Sorts a slice; with the last one, the parcels go to matching.</summary>
    public async Task SortAsync(RunId run, int slice, CancellationToken stop)
    {
        var entry = await ledger.GetAsync(run, stop);
        if (entry.Status != FileStatus.Loading) return;
        var groups = await ByEmployerAsync(entry, slice, await books.DirectoryAsync(entry.JudgedOn, stop), stop);
        var isFirst = await runs.TryMarkSliceAsync(run, slice, groups, stop);
        if (isFirst && entry.Slices.Count == 1) await SendAsync(run, entry, groups, stop);
        // Of two slices that end together one sees that it is the last.
        else await _ends.TakeAsync(() => EndAsync(run, entry, stop), stop);
    }

    private async Task EndAsync(RunId run, FileEntry entry, CancellationToken stop)
    {
        var progress = await runs.ReadAsync(run, stop);
        if (progress.Slices.Count < entry.Slices.Count || progress.Sent.Contains(WorkQueues.Match)) return;
        await SendAsync(run, entry, progress.Groups, stop);
    }

    private async Task SendAsync(RunId run, FileEntry entry, IReadOnlyList<SliceGroup> groups, CancellationToken stop)
    {
        var parcels = Parcels.Make(groups);
        await outbox.SendAsync([.. parcels.Select(parcel => new WorkMessage(WorkQueues.Match, run.ToString(), parcel.Part))], stop);
        if (parcels.Count > 1 || entry.Slices.Count > 1) await runs.MarkSentAsync(run, WorkQueues.Match, stop);
    }

    private async Task<IReadOnlyList<SliceGroup>> ByEmployerAsync(FileEntry entry, int slice, PositionDirectory directory,
        CancellationToken stop)
    {
        var part = entry.Slices[slice];
        await using var content = await archive.OpenRangeAsync(entry, part.Offset, part.Length, stop);
        var reader = new RecordReader(content, FileSyntax.De, part.FirstLine);
        var record = new FileRecord(FileSyntax.De, FileEncoding.For(entry.IsUtf8));
        var byEmployer = new Dictionary<Vpd, RecordWriter>();
        var unplaced = new RecordWriter(FileSyntax.De);
        var ordinal = part.FirstOrdinal;
        while (await reader.ReadAsync(stop))
        {
            record.Load(reader.Current);
            WriterOf(EmployerOf(record, directory)).WriteRaw(SliceRows.Write(record, ordinal++));
        }

        return await PutAsync(entry.Run, slice, unplaced, byEmployer, stop);

        RecordWriter WriterOf(Vpd? employer)
        {
            if (employer is not { } vpd) return unplaced;
            if (!byEmployer.TryGetValue(vpd, out var writer)) byEmployer[vpd] = writer = new RecordWriter(FileSyntax.De);
            return writer;
        }
    }

    internal static Vpd? EmployerOf(FileRecord record, PositionDirectory directory) =>
        !record.IsBroken && record.Count == TisLayouts.Applicant.Count && PositionId.TryParse(record[_positionId], out var id)
            ? directory.Find(id)?.Vpd : null;

    private async Task<IReadOnlyList<SliceGroup>> PutAsync(RunId run, int slice, RecordWriter unplaced,
        Dictionary<Vpd, RecordWriter> byEmployer, CancellationToken stop)
    {
        var groups = new List<SliceGroup>();
        var writers = byEmployer.OrderBy(pair => pair.Key).Select(pair => (Vpd: (Vpd?)pair.Key, Writer: pair.Value))
            .Prepend((null, unplaced)).ToList();
        using var content = new MemoryStream(writers.Sum(pair => pair.Writer.Written.Length));
        foreach (var (vpd, writer) in writers)
        {
            if (writer.Records == 0) continue;
            groups.Add(new(vpd, slice, "", content.Length, writer.Written.Length, writer.Records));
            content.Write(writer.Written.Span);
        }

        content.Position = 0;
        var blob = WorkNames.Slice(run, slice, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop))[..12]);
        content.Position = 0;
        await storage.Container(Containers.Work).GetBlobClient(blob).PutAsync(content, stop);
        return [.. groups.Select(group => group with { Blob = blob })];
    }
}
