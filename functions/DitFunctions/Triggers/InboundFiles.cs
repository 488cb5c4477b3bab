using Azure.Storage.Blobs;
using Dit.Interface.Hosting;
using Dit.Interface.Intake;
using Dit.Interface.Storage;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Triggers;

/// <summary>A file was dropped. Events come twice and out of order; the ledger's claim makes that harmless.</summary>
public sealed class InboundFiles(Receive receive, WorkLimit limit)
{
    /// <summary>TIS dropped a file.</summary>
    [Function(nameof(ReceiveTisFile))]
    public Task ReceiveTisFile(
        [BlobTrigger(Containers.TisInbound + "/{name}", Source = BlobTriggerSource.EventGrid,
            Connection = StorageSettings.DropName)] BlobClient file,
        CancellationToken stop) => limit.RunAsync(end => receive.ReceiveAsync(file, end), stop);

    /// <summary>ESR dropped a file.</summary>
    [Function(nameof(ReceiveEsrFile))]
    public Task ReceiveEsrFile(
        [BlobTrigger(Containers.EsrInbound + "/{name}", Source = BlobTriggerSource.EventGrid,
            Connection = StorageSettings.DropName)] BlobClient file,
        CancellationToken stop) => limit.RunAsync(end => receive.ReceiveAsync(file, end), stop);
}
