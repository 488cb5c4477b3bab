using System.Runtime;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Operating;
using Microsoft.Extensions.Logging;

// A collection beside the work would let the working set grow while it lasts (DitFunctions.Local.csproj tells of the other settings).
GCSettings.LatencyMode = GCLatencyMode.Batch;
using var logging = LoggerFactory.Create(builder => builder.AddSimpleConsole(console =>
{
    console.SingleLine = true;
    console.TimestampFormat = "HH:mm:ss ";
}).SetMinimumLevel(args.FirstOrDefault() == "run" ? LogLevel.Information : LogLevel.Error).AddFilter("Azure", LogLevel.Warning));
var terminal = Terminal.OfThisProcess();
return await DitCommand.RunAsync(DitCommand.Create(new Operations(logging), terminal, TimeProvider.System), args, terminal, CancellationToken.None);
