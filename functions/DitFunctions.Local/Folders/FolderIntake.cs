using Dit.Core.Files;
using Dit.Interface.Intake;
using Dit.Interface.Storage;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Folders;

/// <summary>
/// Takes the files of the inbound folders. A file leaves its folder when the storage that has taken it is known to be on disk.
/// </summary>
/// <param name="receive">Takes a drop.</param>
/// <param name="save">Completes when all that storage has acknowledged is on disk, with the number of the save.</param>
/// <param name="log">Where faults are written; what failed is tried again at the next look.</param>
internal sealed partial class FolderIntake(DitStorage storage, Receive receive, Func<CancellationToken, Task<long>> save,
    InboundFolders inbound, TakenFiles taken, ILogger log)
{
    /// <summary>Takes what has come.</summary>
    internal async Task TakeAsync(CancellationToken stop)
    {
        var whole = new List<(string Door, FoundFile File)>();
        foreach (var (door, file) in inbound.Look())
        {
            if (file.State == UploadState.Whole && await TakeOrLogAsync(door, file, stop)) whole.Add((door, file));
            else await inbound.TellAsync(door, file, stop);
        }

        if (whole.Count == 0) return;
        var number = await save(stop);
        foreach (var (door, file) in whole) taken.Leave(door, file, number);
    }

    private async Task<bool> TakeOrLogAsync(string door, FoundFile file, CancellationToken stop)
    {
        try
        {
            var blob = storage.Container(door).GetBlobClient(file.Name);
            await using (var content = File.OpenRead(file.Path))
            {
                if (content.Length != file.Length) return false;
                await receive.ReceiveAsync(await Drop.PutAsync(blob, content, file.Source, stop), stop);
            }

            return !await blob.ExistsAsync(stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            LogNotTaken(log, door, fault);
            return false;
        }
    }

    [LoggerMessage(EventId = 270, EventName = "FolderFileNotTaken", Level = LogLevel.Error,
        Message = "A file in the folder {Door} could not be taken; trying again")]
    private static partial void LogNotTaken(ILogger log, string door, Exception fault);
}
