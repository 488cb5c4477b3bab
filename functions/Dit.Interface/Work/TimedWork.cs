using Dit.Interface.Reference;

namespace Dit.Interface.Work;

/// <summary>Starts what clocks start (<see cref="TimedJobs"/>), each job alone.</summary>
/// <param name="runner">Runs each alone.</param>
/// <param name="store">Says whether reference data are in force.</param>
public sealed class TimedWork(TimedRunner runner, ReferenceStore store, TimedJobs jobs)
{
    /// <summary>The jobs, in their order.</summary>
    public IReadOnlyList<TimedJob> Jobs { get; } = jobs.All;

    /// <summary>Runs the jobs of a tick, each alone. Before the first reference data most have nothing to do.</summary>
    /// <exception cref="AggregateException">Some failed; the others were run.</exception>
    public async Task RunAsync(TimedTick tick, CancellationToken stop)
    {
        var due = Jobs.Where(job => job.When == tick).ToList();
        var hasSet = await store.FindAsync(stop) is not null;
        if (!hasSet && due.Exists(job => job.RunsBeforeReference))
        {
            await runner.RunAsync(due.Where(job => job.RunsBeforeReference), stop);
            due.RemoveAll(job => job.RunsBeforeReference);
            hasSet = await store.FindAsync(stop) is not null;
        }

        if (hasSet) await runner.RunAsync(due, stop);
    }

    /// <summary>Runs the jobs of a stage of a business date, each alone.</summary>
    /// <param name="done">Told after each job how many are done, and of how many.</param>
    /// <exception cref="AggregateException">Some failed; the others were run.</exception>
    public Task RunAsync(DayStage stage, DateOnly day, Action<int, int>? done, CancellationToken stop)
    {
        var due = Jobs.Where(job => job.InDay?.Stage == stage).ToList();
        return runner.RunAsync(due.Select((job, index) => job with { RunAsync = token => OneAsync(job, index, token) }), stop);

        async Task OneAsync(TimedJob job, int index, CancellationToken token)
        {
            await job.InDay!.Value.RunAsync(day, token);
            done?.Invoke(index + 1, due.Count);
        }
    }
}
