using Dit.Interface.Ledger;

namespace Dit.Interface.Intake;

/// <summary>Begins the work of a file that entered its lane.</summary>
public sealed class Start(FileLedger ledger, Traffic traffic, IServiceProvider jobs)
{
    /// <summary>Begins, or begins again, the work of a run; work that is done is not done twice.</summary>
    /// <param name="attempt">The message's attempt: what is sent again bears it too, so that a queue that detects duplicates lets it
    /// through.</param>
    public async Task StartAsync(RunId run, string attempt, CancellationToken stop)
    {
        var entry = await ledger.GetAsync(run, stop);
        if (entry.Status != FileStatus.Loading)
        {
            // Told again, perhaps long after: older rows must not go over newer ones. Whoever closed it may have died before the next one
            // went.
            await traffic.AdvanceAsync(run.Lane, stop);
            return;
        }

        await InboundKind.Of(entry).LoadAsync(jobs, entry, attempt, stop);
    }
}
