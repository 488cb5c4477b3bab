using Azure.Storage.Blobs;
using Dit.Core.Files;
using Dit.Core.Files.Lanes;
using Dit.Core.Reference;
using Dit.Interface.Ledger;
using Dit.Interface.Purging;
using Dit.Interface.Reference;

namespace Dit.Interface.Intake;

/// <summary>
/// Takes a dropped file: looks at the whole of it, answers whether it is good, keeps it, notes it in the ledger and puts it
/// into its lane. An event that comes twice, late or out of order changes nothing.
/// </summary>
public sealed partial class Receive(
    ReferenceStore reference, FileLedger ledger, FileArchive archive, QuarantineRoom quarantine, Traffic traffic, LostConfirmations lost,
        InboundDrops drops, FileLimits limits, TimeProvider clock, ILogger<Receive> log)
{
    /// <summary>Takes the file that an event named; one that is gone was taken already, one whose upload goes on stays.</summary>
    public async Task ReceiveAsync(BlobClient blob, CancellationToken stop)
    {
        if (await drops.NamedAsync(blob, stop) is { } drop) await ReceiveAsync(drop, stop);
    }

    /// <summary>Takes a file as it was seen; one that changed since is left for the next look.</summary>
    public async Task ReceiveAsync(Drop drop, CancellationToken stop)
    {
        // Nobody is known before the first reference data: the drop stays where it is, and the sweeper takes it then.
        if (await reference.FindAsync(stop) is null) return;
        LogSeen(drop.Door, drop.Length);
        try
        {
            var entry = await ExamineAsync(drop, drop.Door, stop);
            if (entry.Reason is not null) await quarantine.RefuseAsync(drop, entry, stop);
            else await TakeAsync(drop, entry, stop);
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 412)
        {
            // Another host that had its event too took it meanwhile: a drop is removed when its lane holds it, or quarantine.
            // One that was dropped again has an event of its own.
            if (await Drop.LookAsync(drop.Blob, stop) is { } now && now.Version == drop.Version) throw;
        }
    }

    /// <summary>Quarantines a drop for a cause that lies outside of it, unread.</summary>
    /// <param name="drop">The file as it lies in its inbound container.</param>
    /// <param name="stop">Stops the work; doing it again changes nothing.</param>
    public async Task RefuseAsync(Drop drop, FileFault fault, string detail, CancellationToken stop) =>
        await quarantine.RefuseAsync(drop, await RefusedAsync(drop, fault, detail, stop), stop);

    /// <summary>Looks at the whole of a file and changes nothing.</summary>
    /// <param name="drop">The file, wherever it lies.</param>
    /// <param name="door">The inbound container that it came through, or would come through.</param>
    /// <returns>Its entry; with reason and detail when it is not good.</returns>
    public async Task<FileEntry> ExamineAsync(Drop drop, string door, CancellationToken stop)
    {
        if (await RefuseUnreadAsync(drop, door, stop) is { } refused) return refused;
        await using var content = await drop.OpenAsync(stop);
        var bounds = limits with { MaxRows = InboundKind.Of(drop.FileName!.Kind)!.MostRows(limits) };
        var inspection = await new FileInspector(bounds).InspectAsync(content, drop.FileName!, stop);
        return NewEntry(drop, inspection) with { Reason = inspection.Fault, Detail = inspection.Fault is null ? "" : inspection.Detail };
    }

    /// <summary>What the name and the size alone forbid; null when the file is to be read.</summary>
    private async Task<FileEntry?> RefuseUnreadAsync(Drop drop, string door, CancellationToken stop)
    {
        if (InboundKind.WhyNotTaken(door, drop.FileName) is { } misfit)
            return await RefusedAsync(drop, FileFault.WrongFormat, misfit, stop);
        var known = await reference.CurrentAsync(stop);
        if (!IsKnown(known, drop.FileName!))
            return await RefusedAsync(drop, FileFault.UnknownSender, "the body or employer in the name is not in the reference data", stop);
        return drop.Length > limits.MaxFileBytes
            ? await RefusedAsync(drop, FileFault.TooLarge, $"the file has {drop.Length} bytes, at most {limits.MaxFileBytes} are taken",
                stop)
            : null;
    }

    private async Task<FileEntry> RefusedAsync(Drop drop, FileFault fault, string detail, CancellationToken stop)
    {
        var hash = await UnreadHash.OfAsync(drop, limits.MaxFileBytes, stop);
        var name = fault == FileFault.WrongFormat ? null : drop.FileName;
        return Entry(drop, RunId.Of(name, hash), hash) with { Reason = fault, Detail = detail };
    }

    private async Task TakeAsync(Drop drop, FileEntry entry, CancellationToken stop)
    {
        var (answer, lane) = await traffic.TakeAsync(entry, () => archive.KeepAsync(drop, entry, stop), stop);
        switch (answer)
        {
            case TakeAnswer.NameReused(var words):
                await quarantine.RefuseAsync(drop, entry with { Reason = FileFault.NameReused, Detail = words }, stop);
                return;
            case TakeAnswer.SeenAgain(var run):
                await SeeAgainAsync(drop, await ledger.GetAsync(RunId.Parse(run), stop), entry, stop);
                break;
        }

        await drop.RemoveAsync(stop);
        await traffic.AdvanceAsync(entry.Run.Lane, stop, lane);
    }

    // The same drop is not a second one: whoever took it died, or another host was faster.
    private async Task SeeAgainAsync(Drop drop, FileEntry same, FileEntry entry, CancellationToken stop)
    {
        // Storage that lost its newest work may know a file whose copy it has not. What is done and past its time is not lost; what
        // waits or is held keeps its copy however old it is.
        var isPast = same.Status == FileStatus.Done && same.ReceivedOn < new PurgeDay(entry.ReceivedOn, DryRun: false).FilesFrom;
        if (!isPast && !await archive.HasAsync(same, stop))
        {
            await archive.KeepAsync(drop, same, stop);
            if (same.Status == FileStatus.Done) await lost.MendAsync(same, stop);
        }

        if (Plain(same.SourceETag) != entry.SourceETag)
            await ledger.NoteSeenAgainAsync(same,
                entry with { Status = FileStatus.SeenAgain, ClosedOn = entry.ReceivedOn, Counts = same.Counts }, stop);
    }

    private FileEntry NewEntry(Drop drop, FileInspection inspection) =>
        Entry(drop, RunId.Of(drop.FileName, inspection.Hash), inspection.Hash) with
        {
            IsUtf8 = inspection.IsUtf8,
            InterfaceVersion = inspection.Header?.InterfaceVersion ?? "",
            Slices = inspection.Fault is null && !drop.FileName!.IsGo ? inspection.Slices : [],
            Counts = new(inspection.Rows, 0, 0, 0, 0),
        };

    private FileEntry Entry(Drop drop, RunId run, string hash) => new()
    {
        Run = run,
        Name = drop.Name,
        Status = FileStatus.Waiting,
        Hash = hash,
        ReceivedOn = BusinessDate.Today(clock),
        ReceivedAt = clock.GetUtcNow(),
        SourceETag = Plain(drop.Source),
    };

    // A listing gives a version without the quotes that an answer's header has.
    private static string Plain(string version) => version.Trim('"');

    private static bool IsKnown(ReferenceData known, InterfaceFileName name) =>
        name.Vpd is { } vpd ? known.Employers.ContainsKey(vpd) : known.Bodies.ContainsKey(name.Body!.Value);

    // The name is not logged before it fitted the grammar: anything could be in it.
    [LoggerMessage(EventId = 100, EventName = "FileSeen", Level = LogLevel.Information, Message = "A file of {Bytes} bytes lies in {Door}")]
    private partial void LogSeen(string door, long bytes);
}
