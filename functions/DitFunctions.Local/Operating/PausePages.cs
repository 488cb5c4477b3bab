using Dit.Interface.Audit;
using Dit.Interface.Ledger;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Operating;

/// <summary>Pauses and resumes, and says what waits.</summary>
internal sealed class PausePages(OperatorJobs jobs)
{
    private const string About = "pauses";
    private const string None = "nothing is paused";

    internal async Task<string> SetAsync(Asked asked, string text, bool pause, CancellationToken stop)
    {
        var target = PauseTarget.Read(text, await jobs.Job<ReferenceStore>().KnownAsync(stop))
            ?? PauseTarget.ReadPaused(text, await jobs.Job<Pauses>().ReadAsync(stop));
        if (target is null)
            throw new WrongInputException(
                $"{text} is no body or VPD of the reference data, and no direction ({string.Join(", ", PauseTarget.Directions)}).");
        var door = jobs.Job<Operator>();
        if (pause)
            return await door.PauseAsync(asked, target, stop) ? $"{target.Name} is paused. {target.Waits} Files at work come to their end."
                : $"{target.Name} is paused already. {target.Waits}";
        return await door.ResumeAsync(asked, target, stop)
            ? $"{target.Name} is resumed. What waited goes on, in its order. {StandingHost.WhoDoesIt}"
            : $"{target.Name} is not paused.";
    }

    internal Task<DoctorFinding> FindingAsync(CancellationToken stop) => DoctorFinding.OfAsync(About, None, async () =>
    {
        var set = await jobs.Job<Pauses>().ReadAsync(stop);
        if (set.IsEmpty) return DoctorFinding.Well(About, None);
        var files = await jobs.Job<PausedWork>().ReadAsync(stop);
        var outbound = await jobs.Job<OutboundLedger>().WaitingAsync(stop);
        var notices = await jobs.Job<WaitingNotices>().CountAsync(stop);
        var targets = set.Since.Select(target => $"{target.Key} since {target.Value:yyyy-MM-dd HH:mm} UTC "
            + $"({Waiting(files.Values.Count(waiting => waiting == target.Key), "file")})");
        return DoctorFinding.Well(About,
            $"paused: {string.Join(", ", targets)}; {Waiting(outbound.Count, "confirmation")}, {Waiting(notices, "notice")}. "
                + "Use 'dit resume' to continue");
    });

    private static string Waiting(int count, string what) => $"{Plural.Of(count, what)} {(count == 1 ? "waits" : "wait")}";
}
