using Dit.Core.Notices;
using Dit.Interface.Notices;

namespace Dit.Interface.Reference;

/// <summary>
/// Takes over reference data that an operator changed. A set that is refused raises an alert, and the last good set stays in
/// force. Before the first set there is nothing to refuse until every file that is needed lies there.
/// </summary>
public sealed partial class ReferenceWatch(ReferenceStore store, ConfigContainer config, NoticeBoard board, TimeProvider clock,
    ILogger<ReferenceWatch> log)
{
    private const int MostLines = 20;
    private string? _seen;
    private IReadOnlyList<ReferenceFault> _faults = [];

    /// <summary>Looks at the config container; files that this host has seen cost one call.</summary>
    /// <returns>What is wrong with what lies there, each with file and line; empty when all is well.</returns>
    public async Task<IReadOnlyList<ReferenceFault>> RunAsync(CancellationToken stop)
    {
        if (await config.ReadAsync(_seen, stop) is not { } given) return _faults;
        _faults = await TakeOverAsync(given.Files, stop);
        // Last: what was cut off is done again.
        _seen = given.Versions;
        return _faults;
    }

    private async Task<IReadOnlyList<ReferenceFault>> TakeOverAsync(IReadOnlyDictionary<string, string> given, CancellationToken stop)
    {
        var hasSet = await store.HasSetAsync(stop);
        var missing = ReferenceReader.Required.Except(given.Keys).ToList();
        if (hasSet && given.Count == 0) return [];
        if (!hasSet && missing.Count > 0)
        {
            var files = string.Join(", ", missing);
            LogNotYet(files);
            return [];
        }

        var faults = await store.PutAsync(given, stop);
        if (faults.Count == 0)
        {
            var known = await store.CurrentAsync(stop);
            LogInForce(known.Employers.Count, known.Bodies.Count);
        }
        else
        {
            await RefuseAsync(faults, hasSet, stop);
        }

        return faults;
    }

    private async Task RefuseAsync(IReadOnlyList<ReferenceFault> faults, bool hasSet, CancellationToken stop)
    {
        LogRefused(faults.Count, hasSet ? "the last good set stays in force" : "no set is in force yet, and no work is done");
        foreach (var fault in faults.Take(MostLines)) LogFault(fault.ForLog);
        var today = BusinessDate.Today(clock);
        await board.PostAsync(faults.GroupBy(fault => fault.File)
            .Select(file =>
                Alerts.BadReferenceData(file.Key, today, [.. file.Select(fault => fault.ToString())], hasSet, NoticeOrder.First)), today,
                    stop);
    }

    [LoggerMessage(EventId = 110, EventName = "ReferenceRefused", Level = LogLevel.Warning,
        Message = "The reference data are refused for {Faults} faults; {Consequence}")]
    private partial void LogRefused(int faults, string consequence);

    [LoggerMessage(EventId = 111, EventName = "ReferenceFault", Level = LogLevel.Warning, Message = "{Fault}")]
    private partial void LogFault(string fault);

    [LoggerMessage(EventId = 112, EventName = "ReferenceInForce", Level = LogLevel.Information,
        Message = "Reference data are in force: {Employers} employers, {Bodies} bodies")]
    private partial void LogInForce(int employers, int bodies);

    [LoggerMessage(EventId = 113, EventName = "ReferenceAwaited", Level = LogLevel.Information,
        Message = "No reference data are in force yet, and no work is done: {Files} are missing in the config container")]
    private partial void LogNotYet(string files);
}
