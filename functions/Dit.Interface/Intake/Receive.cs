using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Intake;

/// <summary>
/// Takes a dropped file: looks at the whole of it, answers whether it is good, keeps it, notes it in the ledger and puts it
/// into its lane. An event that comes twice, late or out of order changes nothing.
/// </summary>
public sealed partial class Receive(InboundDrops drops, ReferenceStore reference, Examine examine, QuarantineRoom quarantine, TakeIn good,
    ILogger<Receive> log)
{
    /// <summary>Takes the file that an event named; one that is gone was taken already, one whose upload goes on stays.</summary>
    public async Task ReceiveAsync(BlobClient blob, CancellationToken stop)
    {
        if (await drops.NamedAsync(blob, stop) is { } drop) await ReceiveAsync(drop, stop);
    }

    /// <summary>Takes all files of an inbound container whose upload has ended, each alone.</summary>
    internal async Task ReceiveAllAsync(string door, Failures failed, CancellationToken stop)
    {
        await foreach (var drop in drops.ReadyAsync(door, stop)) await failed.TryAsync(() => ReceiveAsync(drop, stop), stop);
    }

    /// <summary>Takes a file as it was seen; one that changed since is left for the next look.</summary>
    public async Task ReceiveAsync(Drop drop, CancellationToken stop)
    {
        // Nobody is known before the first reference data: the drop stays where it is, and the sweeper takes it then.
        if (await reference.FindAsync(stop) is null) return;
        LogSeen(drop.Door, drop.Length);
        try
        {
            var entry = await examine.ExamineAsync(drop, drop.Door, stop);
            if (entry.Reason is not null) await quarantine.RefuseAsync(drop, entry, stop);
            else await good.TakeAsync(drop, entry, stop);
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 412)
        {
            // Another host that had its event too took it meanwhile: a drop is removed when its lane holds it, or quarantine.
            // One that was dropped again has an event of its own.
            if (await Drop.LookAsync(drop.Blob, stop) is { } now && now.Version == drop.Version) throw;
        }
    }

    /// <summary>Quarantines a drop for a cause that lies outside of it, unread; doing it again changes nothing.</summary>
    public async Task RefuseAsync(Drop drop, FileFault fault, string detail, CancellationToken stop) =>
        await quarantine.RefuseAsync(drop, await examine.RefuseAsync(drop, fault, detail, stop), stop);

    // The name is not logged before it fitted the grammar: anything could be in it.
    [LoggerMessage(EventId = 100, EventName = "FileSeen", Level = LogLevel.Information, Message = "A file of {Bytes} bytes lies in {Door}")]
    private partial void LogSeen(string door, long bytes);
}
