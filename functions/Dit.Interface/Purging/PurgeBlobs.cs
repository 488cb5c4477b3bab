using Azure.Storage.Blobs.Models;
using Dit.Interface.Journal;

namespace Dit.Interface.Purging;

/// <summary>Removes blobs that are past their time. What a run or a body's next extract still needs stays.</summary>
public sealed class PurgeBlobs(DitStorage storage, RunsInUse runs, OutboundLedger outbound)
{
    private const int MostAtOnce = 4;
    private static readonly string[] _ofSenders = ["rotation/", "people/", "doctors/", "told/"];

    /// <summary>Raw files, in and out.</summary>
    public async Task<int> ArchiveAsync(PurgeDay day, CancellationToken stop)
    {
        var names = await NamesAsync(Containers.Archive, "", stop);
        var (unfinished, due) = (await runs.UnfinishedAsync(stop), await outbound.InUseAsync(stop));
        var past = names.Where(name => name.Split('/') is [var way, var date, .. var rest] && IsBefore(date, day.FilesFrom)
            && (way == "in" ? !unfinished.Contains(rest[0]) : !due.Contains(name)));
        return await RemoveAsync(Containers.Archive, past, day, stop);
    }

    /// <summary>Work folders of runs that are closed. Only what bears a run's name is one.</summary>
    public async Task<int> WorkAsync(PurgeDay day, CancellationToken stop)
    {
        // The ledger is read after the listing: a run is in it before its folder is there.
        var names = (await NamesAsync(Containers.Work, "", stop)).Where(name => name.Split('/')[0].Split('.').Length is 3 or 4).ToList();
        var kept = await runs.SinceAsync(day.FilesFrom, stop);
        return await RemoveAsync(Containers.Work, names.Where(name => !kept.Contains(name.Split('/')[0])), day, stop);
    }

    /// <summary>Quarantined files that nobody dealt with.</summary>
    public Task<int> QuarantineAsync(PurgeDay day, CancellationToken stop) =>
        RemoveBeforeAsync(Containers.Quarantine, day.QuarantineFrom, day, stop);

    /// <summary>Rejected rows, which are raw data too [D].</summary>
    public Task<int> RejectsAsync(PurgeDay day, CancellationToken stop) =>
        RemoveBeforeAsync(Containers.Rejects, day.FilesFrom, day, stop);

    /// <summary>
    /// Published files by the date in their name, but for those whose content is still owed. No rule of the platform removes them: it could
    /// not know.
    /// </summary>
    public async Task<int> OutboundAsync(PurgeDay day, CancellationToken stop)
    {
        var owed = (await outbound.InUseAsync(stop)).Select(path => path[(path.LastIndexOf('/') + 1)..])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var removed = 0;
        foreach (var container in (string[])[Containers.TisOutbound, Containers.EsrOutbound])
        {
            var past = (await NamesAsync(container, "", stop)).Where(name =>
                name[(name.LastIndexOf('/') + 1)..] is var file && InterfaceFileName.Read(file) is { } known && known.Date < day.FilesFrom
                    && !owed.Contains(file));
            removed += await RemoveAsync(container, past, day, stop);
        }

        return removed;
    }

    /// <summary>
    /// Rotation pictures, pending changes and people of an employer or body of which no file has come for 13 months, because it is off or
    /// silent. ESR's rows of these people go after them, in the same purge.
    /// </summary>
    public async Task<int> SilentAsync(PurgeDay day, CancellationToken stop)
    {
        var limit = BusinessDate.At(day.PersonsFrom, TimeOnly.MinValue);
        var old = new List<string>();
        foreach (var folder in _ofSenders)
            await foreach (var blob in storage.Container(Containers.Books).GetBlobsAsync(new GetBlobsOptions { Prefix = folder }, stop))
                if (blob.Properties.LastModified < limit) old.Add(blob.Name);
        var past = new List<string>();
        foreach (var sender in old.GroupBy(name => name.Split('/')[1]))
            if (!await runs.HasWorkedSinceAsync(RunId.LaneOfSender(sender.Key), day.PersonsFrom, day.Day, stop)) past.AddRange(sender);
        return await RemoveAsync(Containers.Books, past, day, stop);
    }

    /// <summary>The texts of notices, which name doctors: as long as the applicants of whom they speak.</summary>
    public Task<int> NoticesAsync(PurgeDay day, CancellationToken stop) =>
        RemoveBeforeAsync(Containers.Notifications, day.PersonsFrom, day, stop);

    /// <summary>Reports, which name doctors too: as long as the container's lifecycle rule keeps them (infra/README.md).</summary>
    public Task<int> ReportsAsync(PurgeDay day, CancellationToken stop) =>
        RemoveBeforeAsync(Containers.Reports, day.ReportsFrom, day, stop);

    /// <summary>What was sent to bodies before, except the newest of each body, which the next extract needs.</summary>
    public async Task<int> PicturesAsync(PurgeDay day, CancellationToken stop)
    {
        var limit = FileDate.Write(day.FilesFrom);
        var names = (await NamesAsync(Containers.Books, "sent/", stop)).Concat(await NamesAsync(Containers.Books, "told/", stop));
        var past = names.GroupBy(name => name[..name.LastIndexOf('/')]).SelectMany(body => body.Order(StringComparer.Ordinal).SkipLast(1))
            .Where(name => string.CompareOrdinal(name[(name.LastIndexOf('/') + 1)..], limit) < 0);
        return await RemoveAsync(Containers.Books, past, day, stop);
    }

    /// <summary>The journal's names of months that are past.</summary>
    public async Task<int> NamesAsync(PurgeDay day, CancellationToken stop)
    {
        var names = await NamesAsync(Containers.Books, NameBook.Folder, stop);
        var past = names.Where(name => string.CompareOrdinal(name, NameBook.NameOf(day.PersonsFrom)) < 0);
        return await RemoveAsync(Containers.Books, past, day, stop);
    }

    private static bool IsBefore(string date, DateOnly first) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < first;

    private Task<List<string>> NamesAsync(string container, string prefix, CancellationToken stop) =>
        storage.Container(container).NamesAsync(prefix, stop);

    // Of a container with a folder per day.
    private async Task<int> RemoveBeforeAsync(string container, DateOnly first, PurgeDay day, CancellationToken stop) =>
        await RemoveAsync(container, (await NamesAsync(container, "", stop)).Where(name => IsBefore(name.Split('/')[0], first)), day, stop);

    private async Task<int> RemoveAsync(string container, IEnumerable<string> names, PurgeDay day, CancellationToken stop)
    {
        var past = names.ToList();
        if (day.DryRun) return past.Count;
        var blobs = storage.Container(container);
        await AtOnce.ForEachAsync(MostAtOnce, past, async (name, token) => await blobs.GetBlobClient(name)
            .DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: token), stop);
        return past.Count;
    }
}
