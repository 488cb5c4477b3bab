using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Interface.Notices;
using Microsoft.Extensions.Logging;

namespace Dit.Interface.Reference;

/// <summary>Takes over reference data that an operator changed; bad data raise an alert, and the last good set stays in force.</summary>
public sealed partial class ReferenceWatch(ReferenceStore store, NoticeBoard board, TimeProvider clock, ILogger<ReferenceWatch> log)
{
    /// <summary>Looks at the config container.</summary>
    /// <returns>What is wrong, each with file and line; empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken stop)
    {
        var faults = await store.TakeOverAsync(stop);
        if (faults.Count == 0) return faults;
        LogRefused(faults.Count);
        var today = BusinessDate.Today(clock);
        if (await store.HasSetAsync(stop))
            await board.PostAsync(faults.GroupBy(FileOf).Select(file => Alerts.BadReferenceData(file.Key, today, [.. file], NoticeOrder.First)), today, stop);
        return faults;
    }

    private static string FileOf(string fault) => fault.Split(' ', ':')[0];

    [LoggerMessage(EventId = 110, EventName = "ReferenceRefused", Level = LogLevel.Warning, Message = "The reference data are refused for {Faults} faults; the last good set stays in force")]
    private partial void LogRefused(int faults);
}
