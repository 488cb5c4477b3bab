using System.CommandLine;
using DitFunctions.Local.Operating;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Commands;

/// <summary>Makes verbs of an operator: each works with the jobs of the interface on the storage that its options name.</summary>
/// <param name="logging">Where the jobs' log goes.</param>
internal sealed class StorageVerbs(Terminal terminal, ILoggerFactory logging)
{
    internal Terminal Terminal => terminal;

    /// <summary>A verb that acts: what is missing in the storage is made first.</summary>
    /// <param name="isAct">False for what only reads, by the options given; null when it always acts.</param>
    internal Verb Acts(Verb verb, Func<ParseResult, OperatorJobs, CancellationToken, Task> work, Func<ParseResult, bool>? isAct = null) =>
        OnStorage(verb, work, isAct ?? (_ => true));

    /// <summary>A verb that only reads: it makes nothing, and the roles of a reader are enough.</summary>
    internal Verb Reads(Verb verb, Func<ParseResult, OperatorJobs, CancellationToken, Task> work) => OnStorage(verb, work, _ => false);

    /// <summary>The jobs on a storage; they end with the work.</summary>
    internal OperatorJobs Jobs(StorageSession session) => new(session, logging);

    private Verb OnStorage(Verb verb, Func<ParseResult, OperatorJobs, CancellationToken, Task> work, Func<ParseResult, bool> prepares)
    {
        var storage = new StorageOptions(VerbOptions.UsualDataFolder());
        storage.AddTo(verb);
        verb.DoesOnStorage(terminal, parsed => storage.Read(parsed, mayJoin: true), async (parsed, session, stop) =>
        {
            await using var jobs = Jobs(session);
            await work(parsed, jobs, stop);
        }, prepares);
        return verb;
    }
}
