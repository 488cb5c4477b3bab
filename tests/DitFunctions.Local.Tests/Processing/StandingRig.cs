using System.Globalization;
using Azure.Storage.Blobs.Models;
using Dit.Core.Codes;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Queues;
using Microsoft.Extensions.Logging.Abstractions;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>A host that stands on an Azurite of its own, with a clock that a test sets, and the verbs of an operator beside it.</summary>
internal sealed class StandingRig : IAsyncDisposable
{
    private readonly EmptyStorage _account;
    private readonly DayClock _clock = new();
    private JobHost? _host;

    private StandingRig(EmptyStorage account, StorageSession session) => (_account, Session) = (account, session);

    internal StorageSession Session { get; }

    internal string ConnectionString => _account.ConnectionString;

    internal DitStorage Storage => Session.Storage;

    internal static async Task<StandingRig> StartAsync(Region region)
    {
        var account = await EmptyStorage.OpenAsync();
        var rig =
            new StandingRig(account, await StorageSession.OpenAsync(new(account.ConnectionString, null, MayJoin: true), null, default));
        await rig.OnAsync(Region.Monday);
        await rig.GiveConfigAsync(region);
        return rig;
    }

    /// <summary>A host on a day; the one before it is gone.</summary>
    internal async Task OnAsync(string day)
    {
        if (_host is not null) await _host.DisposeAsync();
        _clock.StandOn(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        _host = await JobHost.StartAsync(Storage, Session.Queues, _clock, NullLoggerFactory.Instance, new QueuePumpOptions(), default);
    }

    internal Task GiveConfigAsync(Region region) =>
        new DayRun(_host!, Storage, null).GiveConfigAsync(ProcessFolder.ConfigFiles(Path.Combine(region.Input, "config")), default);

    internal T Job<T>()
        where T : notnull => _host!.Job<T>();

    internal async Task DropAsync(string name, string text)
    {
        var container = InterfaceFileName.Read(name)?.IsGo == true ? Containers.EsrInbound : Containers.TisInbound;
        await Storage.Container(container).GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true);
        await SweepAsync();
    }

    internal async Task SweepAsync()
    {
        await Job<Sweeper>().RunAsync(default);
        await _host!.IdleAsync(default);
    }

    internal async Task<FileEntry> EntryAsync(string name, int replay = 0)
    {
        var file = InterfaceFileName.Read(name)!;
        return (await Job<FileLedger>().WithNumberAsync(file.Stream, file.Sequence, default)).Single(entry => entry.Run.Replay == replay
            && entry.Status != FileStatus.Quarantined);
    }

    /// <summary>The records of a file of ours without header and trailer, quotes taken away.</summary>
    internal async Task<List<string[]>> OutboundAsync(string name)
    {
        var text =
            (await Storage.Container(Containers.TisOutbound).GetBlobClient($"WMD/{name}").DownloadContentAsync()).Value.Content.ToString();
        return [
            .. text.Split("\r\n",
                StringSplitOptions.RemoveEmptyEntries)[1..^1].Select(line => line.Split(',').Select(field => field.Trim('"')).ToArray())];
    }

    internal async Task<List<string>> BlobsAsync(string container, string prefix = "")
    {
        var names = new List<string>();
        await foreach (var blob in Storage.Container(container).GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }))
            names.Add(blob.Name);
        return names;
    }

    internal async Task<List<string>> TextsAsync(string container, string prefix = "")
    {
        var texts = new List<string>();
        foreach (var name in await BlobsAsync(container, prefix))
            texts.Add((await Storage.Container(container).GetBlobClient(name).DownloadContentAsync()).Value.Content.ToString());
        return texts;
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        await Session.DisposeAsync();
        await _account.DisposeAsync();
    }
}
