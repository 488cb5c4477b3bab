using System.Runtime.CompilerServices;
using System.Xml;
using Azure.Storage.Blobs.Models;
using Dit.Core.Notices;
using Dit.Interface.Notices;
using Dit.Interface.Reference;

namespace Dit.Interface.Intake;

/// <summary>
/// Looks through an inbound container for drops whose upload has ended. Whatever is not finished, or has a name that cannot
/// be used, is left as it is; the operators get an alert for what does not move.
/// </summary>
public sealed partial class InboundDrops(
    DitStorage storage, ReferenceStore reference, NoticeBoard notices, UploadRules rules, TimeProvider clock, ILogger<InboundDrops> log)
{
    private const string FolderMark = "hdi_isfolder";

    /// <summary>The drops of a container that may be taken, each at the version that was seen.</summary>
    public async IAsyncEnumerable<Drop> ReadyAsync(string door, [EnumeratorCancellation] CancellationToken stop)
    {
        var container = storage.Container(door);
        await foreach (var page in PagesAsync(door, container, stop))
        {
            // Storage wrote the times, so its own clock says how old they are.
            var now = page.GetRawResponse().Headers.Date ?? clock.GetUtcNow();
            foreach (var blob in page.Values)
            {
                if (await LookAsync(door, blob, now, stop) != UploadState.Whole || blob.Properties.ETag is not { } listed) continue;
                // A listing writes a version without its quotes, a blob's own answer with them: it is the same version.
                var version = new ETag(listed.ToString("H"));
                var source = Drop.SourceOf(blob.Metadata, version);
                yield return new(container.GetBlobClient(blob.Name), version, blob.Properties.ContentLength ?? 0) { Source = source };
            }
        }
    }

    /// <summary>The drop that an event named, when its upload has ended; null when it is gone, or there is nothing to take yet.</summary>
    public async Task<Drop?> NamedAsync(BlobClient blob, CancellationToken stop)
    {
        if (await Drop.LookAsync(blob, stop) is not { } drop) return null;
        var state = rules.Look(blob.Name, drop.Length, drop.IsFolder, age: null, drop.IsClean);
        if (state == UploadState.BadName) await RefuseNameAsync(drop.Door, blob.Name, stop);
        return state == UploadState.Whole ? drop : null;
    }

    private async Task<UploadState> LookAsync(string door, BlobItem blob, DateTimeOffset now, CancellationToken stop)
    {
        var (written, length) = (blob.Properties.LastModified ?? now, blob.Properties.ContentLength ?? 0);
        var state = rules.Look(blob.Name, length, IsFolder(blob.Metadata), now - written, Drop.IsMarkedClean(blob.Metadata, length));
        if (state == UploadState.BadName) await RefuseNameAsync(door, blob.Name, stop);
        if (rules.IsOverdue(state, now - written)) await TellOverdueAsync(door, blob.Name, state, BusinessDate.Of(written), stop);
        return state;
    }

    private async Task TellOverdueAsync(string door, string name, UploadState state, DateOnly written, CancellationToken stop)
    {
        var isUnscanned = state == UploadState.Unscanned;
        if (isUnscanned) LogUnscanned(door);
        else LogUnfinished(door);
        var alert = isUnscanned ? Alerts.NotScanned(door, name, written) : Alerts.UploadUnfinished(door, name, written);
        await notices.PostAsync([alert], BusinessDate.Today(clock), stop);
    }

    private async Task RefuseNameAsync(string door, string name, CancellationToken stop)
    {
        LogBadName(door);
        await notices.PostAsync([Alerts.LeadsElsewhere(door, name)], BusinessDate.Today(clock), stop);
    }

    /// <summary>
    /// One name that storage cannot write into its answer spoils the whole page. Then the names of the grammar are asked for
    /// one sender after another, so that such a name holds up no file but its own.
    /// </summary>
    private async IAsyncEnumerable<Page<BlobItem>> PagesAsync(string door, BlobContainerClient container,
        [EnumeratorCancellation] CancellationToken stop)
    {
        var (pages, canBeListed) = await TryListAsync(container, "", stop);
        if (!canBeListed)
        {
            LogCannotBeListed(door);
            await notices.PostAsync([Alerts.CannotBeListed(door, BusinessDate.Today(clock))], BusinessDate.Today(clock), stop);
            foreach (var prefix in InboundKind.Prefixes(door, await reference.CurrentAsync(stop)))
                pages.AddRange((await TryListAsync(container, prefix, stop)).Pages);
        }

        foreach (var page in pages) yield return page;
    }

    private static async Task<(List<Page<BlobItem>> Pages, bool CanBeListed)> TryListAsync(BlobContainerClient container, string prefix,
        CancellationToken stop)
    {
        var pages = new List<Page<BlobItem>>();
        try
        {
            await foreach (var page in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, stop).AsPages())
                pages.Add(page);
            return (pages, true);
        }
        catch (Exception fault) when (fault is XmlException or RequestFailedException { Status: 500 })
        {
            return (pages, false);
        }
    }

    internal static bool IsFolder(IDictionary<string, string>? metadata) =>
        metadata is not null
            && metadata.Any(mark => string.Equals(mark.Key, FolderMark, StringComparison.OrdinalIgnoreCase) && mark.Value == "true");

    [LoggerMessage(EventId = 103, EventName = "NameCannotBeUsed", Level = LogLevel.Warning,
        Message = "A drop in {Door} has a name that cannot be used and is not touched")]
    private partial void LogBadName(string door);

    [LoggerMessage(EventId = 104, EventName = "UploadUnfinished", Level = LogLevel.Warning,
        Message = "An upload in {Door} has not ended for hours")]
    private partial void LogUnfinished(string door);

    [LoggerMessage(EventId = 106, EventName = "NotScanned", Level = LogLevel.Warning,
        Message = "A drop in {Door} waits for a scan that gives no answer")]
    private partial void LogUnscanned(string door);

    [LoggerMessage(EventId = 105, EventName = "CannotBeListed", Level = LogLevel.Warning,
        Message = "A name in {Door} cannot be listed; files are looked for by sender")]
    private partial void LogCannotBeListed(string door);
}
