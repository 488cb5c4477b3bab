using Dit.Core.Files;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using DitFunctions.Local.Azurite;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Folders;

/// <summary>Looks after the folders of <c>dit run</c> every two seconds: reference data, what comes in, what goes out.</summary>
internal sealed partial class FolderWork : IDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    private readonly JobHost _host;
    private readonly AzuriteServer _own;
    private readonly DiskSpace _disk;
    private readonly ILogger _log;
    private readonly InboundFolders _inbound;
    private readonly FolderConfig _config;
    private readonly TakenFiles _taken;
    private readonly FolderIntake _intake;
    private readonly FolderOutput _output;

    internal FolderWork(RunFolders folders, JobHost host, AzuriteServer own, UploadRules rules, DiskSpace disk, ILogger<FolderWork> log)
    {
        (_host, _own, _disk, _log) = (host, own, disk, log);
        folders.Create();
        var (storage, clock) = (host.Job<DitStorage>(), host.Job<TimeProvider>());
        _inbound = new(folders, rules, host.Job<NoticeBoard>(), clock);
        _config = new(folders, storage, stop => host.Job<ReferenceWatch>().RunAsync(stop));
        _taken = new(folders, clock, log);
        _intake = new(storage, host.Job<Receive>(), own.SaveAsync, _inbound, _taken, log);
        _output = new(folders, storage, own.SaveAsync, clock, log);
    }

    /// <summary>What a start does before anything else: puts back what the storage knows no more, and gives the reference data.</summary>
    internal async Task BeginAsync(CancellationToken stop)
    {
        _taken.PutBack(await _own.SaveAsync(stop));
        await _output.BeginAsync(stop);
        await _config.GiveAsync(atOnce: true, stop);
    }

    /// <summary>Puts drops of the last day back into their folders whose content the storage has lost.</summary>
    internal void PutBack(IReadOnlyList<FileEntry> needed) => _taken.PutBack(needed);

    /// <summary>Looks, again and again, until it is told to stop.</summary>
    internal async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                // First: it makes room, also on a full disk and before there are reference data.
                await OneAsync("taken", ForgetAsync, stop);
                await OneAsync("config", token => _config.GiveAsync(atOnce: false, token), stop);
                await OneAsync("inbound", TakeAsync, stop);
                await OneAsync("outbound", _output.WriteAsync, stop);
                await Task.Delay(_pause, _host.Job<TimeProvider>(), stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    /// <summary>Stops listening.</summary>
    public void Dispose() => _inbound.Dispose();

    private async Task TakeAsync(CancellationToken stop)
    {
        if (!_disk.HasRoom(SaveFault.IsFullDisk(_own.FaultOfSaving ?? "")) || !await _host.Job<ReferenceStore>().HasSetAsync(stop)) return;
        await _intake.TakeAsync(stop);
    }

    private Task ForgetAsync(CancellationToken stop)
    {
        _taken.Forget();
        return Task.CompletedTask;
    }

    private async Task OneAsync(string what, Func<CancellationToken, Task> work, CancellationToken stop)
    {
        try
        {
            await work(stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            LogFailed(_log, what, fault);
        }
    }

    [LoggerMessage(EventId = 273, EventName = "FolderLookFailed", Level = LogLevel.Error,
        Message = "The folders ({What}) could not be looked after; trying again")]
    private static partial void LogFailed(ILogger log, string what, Exception fault);
}
