using Dit.Interface.Backup;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Purging;
using Dit.Interface.Reference;
using Dit.Interface.Replays;
using Dit.Interface.Requests;
using Dit.Interface.Work;

namespace Dit.Interface.Audit;

/// <summary>
/// What an operator does, each through the <see cref="AuditDoor"/>. The jobs behind it can be reached in no other way from a host: their
/// acting methods are internal to this library.
/// </summary>
public sealed class Operator(
    AuditDoor door, Release release, Replay replay, Pauses pauses, PutBack putBack, Reassign reassign, NoticeRows notices, Purge purge,
        TableBackup backup,
    FullFileRequests requests, GivenReference reference)
{
    private const string NotAFileName = "a name outside the grammar";

    /// <inheritdoc cref="Release.ReleaseAsync"/>
    public Task<(bool IsReleased, string Words)> ReleaseAsync(Asked asked, string name, CancellationToken stop) => door.DoAsync(
        asked, ActNames.Release, FileOf(name), token => release.ReleaseAsync(name, token),
            answer => Said(answer.IsReleased, name, answer.Words), stop);

    /// <summary>
    /// Replays a file, or says what would come of it; a dry run changes nothing, needs no right to write, and is not written down.
    /// </summary>
    /// <param name="asked">Who asks, and why.</param>
    /// <param name="run">The run that is meant; null where the name alone says it.</param>
    /// <param name="row">One row by its ordinal; null for every row that was rejected.</param>
    /// <param name="dryRun">True to say what would be done, row by row.</param>
    /// <param name="stop">Stops the work; doing it again changes nothing.</param>
    public Task<ReplayAnswer> ReplayAsync(Asked asked, string name, RunId? run, int? row, bool dryRun, CancellationToken stop) => dryRun
        ? replay.RunAsync(name, run, row, dryRun: true, stop)
        : door.DoAsync(
            asked, ActNames.Replay, row is { } one ? $"{FileOf(name)} row {one.ToString(CultureInfo.InvariantCulture)}" : FileOf(name),
            token => replay.RunAsync(name, run, row, dryRun: false, token), answer => Said(answer.IsTaken, name, answer.Words), stop);

    /// <inheritdoc cref="Pauses.PauseAsync"/>
    public Task<bool> PauseAsync(Asked asked, PauseTarget target, CancellationToken stop) => door.DoAsync(
        asked, ActNames.Pause, target.Name, token => pauses.PauseAsync(target, token), isNew => isNew ? "paused" : "was paused already",
            stop);

    /// <inheritdoc cref="Pauses.ResumeAsync"/>
    public Task<bool> ResumeAsync(Asked asked, PauseTarget target, CancellationToken stop) => door.DoAsync(
        asked, ActNames.Resume, target.Name, token => pauses.ResumeAsync(target, token), was => was ? "resumed" : "was not paused", stop);

    /// <summary>Gives every message that was given up its turn to go back (see <see cref="PutBack"/>).</summary>
    /// <param name="asked">Who asks, and why.</param>
    /// <param name="queue">Of this queue alone; null for all.</param>
    /// <param name="rate">At most so many a minute, from 1.</param>
    /// <param name="stop">Stops the work; doing it again goes on with those that have no turn yet.</param>
    /// <returns>How many have their turn now.</returns>
    public Task<int> PutBackAsync(Asked asked, string? queue, int rate, CancellationToken stop) => door.DoAsync(
        asked, ActNames.PutBack, queue ?? "all queues", token => putBack.AskAsync(queue, rate, token),
            count => Plural.Of(count, "message"), stop);

    /// <summary>Gives a notice to another person. Who gets it, and why, is kept with the notice and not in the audit table.</summary>
    /// <param name="name">The person's or the office's name.</param>
    /// <param name="stop">Stops the work; the next time fixes what was cut off.</param>
    public Task ReassignAsync(Actor by, NoticeRow notice, string name, string email, string note, CancellationToken stop) =>
        door.DoAsync(
            new(by, "kept with the notice"), ActNames.Reassign, notice.Id,
            async token =>
            {
                await reassign.ReassignAsync(notice, name, email, note, token);
                return true;
            },
            _ => "reassigned", stop);

    /// <summary>Notes that a notice is dealt with.</summary>
    /// <param name="asked">Who asks, and why.</param>
    /// <param name="folder">The folder of the notice's address.</param>
    /// <param name="stop">Stops the work; doing it again changes nothing.</param>
    /// <returns>False when somebody had dealt with it before, or it is not there.</returns>
    public Task<bool> DealWithAsync(Asked asked, string folder, string id, CancellationToken stop) => door.DoAsync(
        asked, ActNames.DealWith, id, token => notices.TryDealAsync(folder, id, asked.By.Name, token), isNew => isNew ? "dealt with"
            : "had been dealt with", stop);

    /// <summary>Removes what is past its time, or counts it; a count changes nothing and is not written down.</summary>
    /// <param name="asked">Who asks, and why.</param>
    /// <param name="dryRun">True to count only.</param>
    /// <param name="stop">Stops between pieces; the next purge goes on from there.</param>
    /// <exception cref="AggregateException">Some kinds could not be removed; the others were.</exception>
    public Task<PurgeReport> PurgeAsync(Asked asked, DateOnly day, bool dryRun, CancellationToken stop) => dryRun
        ? purge.RunAsync(day, dryRun: true, stop)
        : door.DoAsync(
            asked, ActNames.Purge, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            token => purge.RunAsync(day, dryRun: false, token), report => $"{report.Removed.Values.Sum()} blobs and rows removed", stop);

    /// <summary>Brings the tables that were lost back from a day's copy; a table that holds rows is left alone.</summary>
    /// <param name="asked">Who asks, and why.</param>
    /// <param name="day">A day that has a copy.</param>
    /// <param name="stop">Stops between batches; doing it again goes on.</param>
    /// <returns>How many rows came back, by table.</returns>
    public Task<IReadOnlyDictionary<string, int>> RestoreAsync(Asked asked, DateOnly day, CancellationToken stop) => door.DoAsync(
        asked, ActNames.Restore, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        token => backup.RestoreAsync(day, token), rows => $"{Plural.Of(rows.Values.Sum(), "row")} in "
            + $"{Plural.Of(rows.Count, "table")}", stop);

    /// <inheritdoc cref="FullFileRequests.AskAsync"/>
    public Task<(bool IsAsked, string Words)> RequestFullAsync(Asked asked, string employer, CancellationToken stop) =>
        door.DoAsync(asked, ActNames.RequestFull, Vpd.TryParse(employer, out var vpd) ? vpd.Text : "no VPD",
            token => requests.AskAsync(employer, token), answer => answer.IsAsked ? answer.Words : "refused", stop);

    /// <summary>Puts reference files in force as one set; when something is wrong with it, nothing changes.</summary>
    /// <param name="asked">Who asks, and why.</param>
    /// <param name="given">The files as they are, by name.</param>
    /// <param name="against">What the person looked at (<see cref="ReferenceAnswer.Against"/>); null when nobody looked.</param>
    /// <param name="stop">Stops the work; doing it again changes nothing.</param>
    public Task<ReferenceAnswer> ApplyReferenceAsync(
        Asked asked, IReadOnlyDictionary<string, BinaryData> given, string? against, CancellationToken stop) => door.DoAsync(
            asked, ActNames.ReferenceData, string.Join(", ", given.Keys.Order(StringComparer.Ordinal)),
            token => reference.ApplyAsync(given, against, token), Said, stop);

    // A name that a person typed may hold anything; one of the grammar names a file.
    private static string FileOf(string name) => InterfaceFileName.Read(name)?.Canonical ?? NotAFileName;

    private static string Said(ReferenceAnswer answer) => answer.IsStale ? "refused: the reference data had changed meanwhile"
        : answer.Faults.Count > 0 ? $"refused for {Plural.Of(answer.Faults.Count, "fault")}"
        : $"in force; {Plural.Of(answer.Changes.Count, "row")} changed";

    private static string Said(bool isDone, string name, string words) =>
        InterfaceFileName.Read(name) is null ? $"refused: {NotAFileName}" : isDone ? words : $"refused: {words}";
}
