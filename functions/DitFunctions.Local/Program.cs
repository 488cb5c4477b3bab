using System.Runtime;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Folders;
using DitFunctions.Local.Logs;
using Microsoft.Extensions.Logging;

DurableFile.KeepPrivate();
// A collection beside the work would let the working set grow while it lasts (DitFunctions.Local.csproj tells of the other settings).
GCSettings.LatencyMode = GCLatencyMode.Batch;
using var logging = LoggerFactory.Create(builder => builder
    .AddProvider(new LineLogs(Console.Error, TimeProvider.System))
    .SetMinimumLevel(args.FirstOrDefault() == "run" ? LogLevel.Information : LogLevel.Error)
    .AddFilter("Azure", LogLevel.Warning)
    // What the web server says of itself helps nobody who runs the interface; its keys lie in the storage, which is private.
    .AddFilter("Microsoft", LogLevel.Warning)
    .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
var terminal = Terminal.OfThisProcess();
return await DitCommand.RunAsync(DitCommand.Create(new HostWork(logging), terminal, logging, TimeProvider.System), args,
    terminal, CancellationToken.None);
