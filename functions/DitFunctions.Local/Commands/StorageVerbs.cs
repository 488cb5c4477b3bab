using System.CommandLine;
using DitFunctions.Local.Operating;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Commands;

/// <summary>Makes verbs of an operator: each works with the jobs of the interface on the storage that its options name.</summary>
/// <param name="logging">Where the jobs' log goes.</param>
internal sealed class StorageVerbs(Terminal terminal, ILoggerFactory logging)
{
    internal Terminal Terminal => terminal;

    /// <summary>A verb that acts, or may: what is missing in the storage is made first.</summary>
    internal Verb Acts(Verb verb, Func<ParseResult, OperatorJobs, CancellationToken, Task> work) => OnStorage(verb, work, prepare: true);

    /// <summary>A verb that only reads: it makes nothing, and the roles of a reader are enough.</summary>
    internal Verb Reads(Verb verb, Func<ParseResult, OperatorJobs, CancellationToken, Task> work) => OnStorage(verb, work, prepare: false);

    /// <summary>The jobs on a storage; they end with the work.</summary>
    internal OperatorJobs Jobs(StorageSession session) => new(session, logging);

    private Verb OnStorage(Verb verb, Func<ParseResult, OperatorJobs, CancellationToken, Task> work, bool prepare)
    {
        var storage = new StorageOptions(VerbOptions.UsualDataFolder());
        storage.AddTo(verb);
        verb.DoesOnStorage(terminal, parsed => storage.Read(parsed, mayJoin: true), async (parsed, session, stop) =>
        {
            await using var jobs = Jobs(session);
            await work(parsed, jobs, stop);
        }, prepare);
        return verb;
    }
}
