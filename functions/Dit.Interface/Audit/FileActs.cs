using Dit.Interface.Intake;
using Dit.Interface.Notices;
using Dit.Interface.Replays;
using Dit.Interface.Requests;

namespace Dit.Interface.Audit;

/// <summary>What an operator does with a file, each through the <see cref="AuditDoor"/>, as <see cref="Operator"/>.</summary>
public sealed class FileActs(AuditDoor door, Release release, Replay replay, FullFileRequests requests, FullExtractRequests extracts)
{
    private const string NotAFileName = "a name outside the grammar";

    /// <inheritdoc cref="Release.ReleaseAsync"/>
    public Task<(bool IsReleased, string Words)> ReleaseAsync(Asked asked, string name, CancellationToken stop) =>
        door.DoAsync(asked, ActNames.Release, FileOf(name), token => release.ReleaseAsync(name, token),
            answer => Said(answer.IsReleased, name, answer.Words), stop);

    /// <summary>
    /// Replays a file, or says what would come of it; a dry run changes nothing, needs no right to write, and is not written down.
    /// </summary>
    /// <param name="run">The run that is meant; null where the name alone says it.</param>
    /// <param name="row">One row by its ordinal; null for every row that was rejected.</param>
    /// <param name="dryRun">True to say what would be done, row by row.</param>
    public Task<ReplayAnswer> ReplayAsync(Asked asked, string name, RunId? run, int? row, bool dryRun, CancellationToken stop) => dryRun
        ? replay.RunAsync(name, run, row, dryRun: true, stop)
        : door.DoAsync(asked, ActNames.Replay, row is { } one ? FormattableString.Invariant($"{FileOf(name)} row {one}") : FileOf(name),
            token => replay.RunAsync(name, run, row, dryRun: false, token), answer => Said(answer.IsTaken, name, answer.Words), stop);

    /// <summary>Asks for a full file: of an employer by its VPD, which ESR sends, or of a body by its code, which TIS gets.</summary>
    /// <returns>What was done, or why nothing was, in one sentence; and whether it is asked for.</returns>
    public async Task<(bool IsAsked, string Words)> RequestFullAsync(Asked asked, string sender, CancellationToken stop)
    {
        var body = await extracts.FindAsync(sender, stop);
        var target = body?.Code ?? (Vpd.TryParse(sender, out var vpd) ? vpd.Text : "no VPD");
        return await door.DoAsync(asked, ActNames.RequestFull, target,
            token => body is { } known ? extracts.AskAsync(known, token) : requests.AskAsync(sender, token),
            answer => answer.IsAsked ? answer.Words : "refused", stop);
    }

    // A name that a person typed may hold anything; one of the grammar names a file.
    private static string FileOf(string name) => InterfaceFileName.Read(name)?.Canonical ?? NotAFileName;

    private static string Said(bool isDone, string name, string words) =>
        InterfaceFileName.Read(name) is null ? $"refused: {NotAFileName}" : isDone ? words : $"refused: {words}";
}

/// <summary>What people do with a notice, each through the <see cref="AuditDoor"/>, as <see cref="Operator"/>.</summary>
public sealed class NoticeActs(AuditDoor door, Reassign reassign, NoticeRows notices)
{
    /// <summary>Gives a notice to another person. Who gets it, and why, is kept with the notice and not in the audit table.</summary>
    /// <param name="name">The person's or the office's name.</param>
    /// <param name="stop">Stops the work; the next time fixes what was cut off.</param>
    public Task ReassignAsync(Actor by, NoticeRow notice, string name, string email, string note, CancellationToken stop) =>
        door.DoAsync(new(by, "kept with the notice"), ActNames.Reassign, notice.Id, async token =>
        {
            await reassign.ReassignAsync(notice, name, email, note, token);
            return true;
        }, _ => "reassigned", stop);

    /// <summary>Notes that a notice is dealt with.</summary>
    /// <param name="folder">The folder of the notice's address.</param>
    /// <returns>False when somebody had dealt with it before, or it is not there.</returns>
    public Task<bool> DealWithAsync(Asked asked, string folder, string id, CancellationToken stop) =>
        door.DoAsync(asked, ActNames.DealWith, id, token => notices.TryDealAsync(folder, id, asked.By.Name, token),
            isNew => isNew ? "dealt with" : "had been dealt with", stop);
}
