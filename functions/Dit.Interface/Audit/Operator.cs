using Dit.Interface.Backup;
using Dit.Interface.Pausing;
using Dit.Interface.Purging;
using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Audit;

/// <summary>
/// What an operator does to the interface as a whole, each through the <see cref="AuditDoor"/>. The jobs behind it can be reached in no
/// other way from a host: their acting methods are internal to this library. Each act begins with who asks, and why.
/// </summary>
public sealed class Operator(AuditDoor door, Pauses pauses, PutBack putBack, Purge purge, TableBackup backup, GivenReference reference)
{
    /// <inheritdoc cref="Pauses.PauseAsync"/>
    public Task<bool> PauseAsync(Asked asked, PauseTarget target, CancellationToken stop) => door.DoAsync(asked, ActNames.Pause,
        target.Name, token => pauses.PauseAsync(target, token), isNew => isNew ? "paused" : "was paused already", stop);

    /// <inheritdoc cref="Pauses.ResumeAsync"/>
    public Task<bool> ResumeAsync(Asked asked, PauseTarget target, CancellationToken stop) => door.DoAsync(asked, ActNames.Resume,
        target.Name, token => pauses.ResumeAsync(target, token), was => was ? "resumed" : "was not paused", stop);

    /// <inheritdoc cref="PutBack.AskAsync"/>
    public Task<int> PutBackAsync(Asked asked, string? queue, int rate, CancellationToken stop) => door.DoAsync(asked, ActNames.PutBack,
        queue ?? "all queues", token => putBack.AskAsync(queue, rate, token), count => Plural.Of(count, "message"), stop);

    /// <summary>Removes what is past its time, or counts it; a count changes nothing and is not written down.</summary>
    /// <param name="stop">Stops between pieces; the next purge goes on from there.</param>
    /// <exception cref="AggregateException">Some kinds could not be removed; the others were.</exception>
    public Task<PurgeReport> PurgeAsync(Asked asked, DateOnly day, bool dryRun, CancellationToken stop) => dryRun
        ? purge.RunAsync(day, dryRun: true, stop)
        : door.DoAsync(asked, ActNames.Purge, $"{day:yyyy-MM-dd}", token => purge.RunAsync(day, dryRun: false, token),
            report => $"{report.Removed.Values.Sum()} blobs and rows removed", stop);

    /// <summary>Brings the tables that were lost back from a day's copy; a table that holds rows is left alone.</summary>
    /// <param name="day">A day that has a copy.</param>
    /// <param name="stop">Stops between batches; doing it again goes on.</param>
    /// <returns>How many rows came back, by table.</returns>
    public Task<IReadOnlyDictionary<string, int>> RestoreAsync(Asked asked, DateOnly day, CancellationToken stop) =>
        door.DoAsync(asked, ActNames.Restore, $"{day:yyyy-MM-dd}", token => backup.RestoreAsync(day, token),
            rows => $"{Plural.Of(rows.Values.Sum(), "row")} in {Plural.Of(rows.Count, "table")}", stop);

    /// <summary>Puts reference files in force as one set; when something is wrong with it, nothing changes.</summary>
    /// <param name="given">The files as they are, by name.</param>
    /// <param name="against">What the person looked at (<see cref="ReferenceAnswer.Against"/>); null when nobody looked.</param>
    public Task<ReferenceAnswer> ApplyReferenceAsync(Asked asked, IReadOnlyDictionary<string, BinaryData> given, string? against,
        CancellationToken stop) => door.DoAsync(asked, ActNames.ReferenceData,
            string.Join(", ", given.Keys.Order(StringComparer.Ordinal)), token => reference.ApplyAsync(given, against, token), Said, stop);

    private static string Said(ReferenceAnswer answer) => answer.IsStale ? "refused: the reference data had changed meanwhile"
        : answer.Faults.Count > 0 ? $"refused for {Plural.Of(answer.Faults.Count, "fault")}"
        : $"in force; {Plural.Of(answer.Changes.Count, "row")} changed";
}
