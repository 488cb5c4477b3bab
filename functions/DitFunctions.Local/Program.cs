using Dit.Interface.Storage;
using DitFunctions.Local.Azurite;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Queues;

await using var azurite = await AzuriteServer.StartPrivateAsync(null, default);
var storage = DitStorage.FromConnectionString(azurite.ConnectionString);
var queues = WorkQueueClients.FromConnectionString(azurite.ConnectionString, storage.Calls);
var result = await new ProcessRun(storage, queues, Microsoft.Extensions.Logging.LoggerFactory.Create(b => { }), null).RunAsync(ProcessFolder.Read(args[0]), args[1], default);
foreach (var s in result) Console.WriteLine(s.ToJson());
