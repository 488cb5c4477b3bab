using Dit.Core.Files.Lanes;
using Dit.Interface.Applicants;
using Dit.Interface.Pausing;
using Dit.Interface.Work;

namespace Dit.Interface.Intake;

/// <summary>Lets waiting files go whose lane is free, and sends the work of a file again that has not moved for a while.</summary>
public sealed partial class LaneDrive(LaneTable lanes, Pauses pauses, RunBook runs, Traffic traffic, TimeProvider clock,
    ILogger<LaneDrive> log)
{
    /// <summary>Drives on all lanes, each alone.</summary>
    /// <param name="patience">How long work may stand.</param>
    internal async Task DriveOnAsync(TimeSpan patience, Failures failed, CancellationToken stop)
    {
        var set = await pauses.CurrentAsync(stop);
        foreach (var lane in await lanes.OpenAsync(stop))
            await failed.TryAsync(() => DriveOnAsync(lane, set, patience, stop), stop);
    }

    private async Task DriveOnAsync(LaneSnapshot lane, PauseSet set, TimeSpan patience, CancellationToken stop)
    {
        // What waits for a pause has nothing to do until it is over, and then goes on at once; everything else may have lost a message.
        if (lane.AtWork is { } file && !set.Has(file.WaitsFor)
            && (file.WaitsFor.Length > 0 || await HasStoodAsync(lane, file, patience, stop)))
        {
            var now = clock.GetUtcNow();
            if (!await lanes.TryMoveAsync(lane, now, stop)) return;
            LogDrivenOn(lane.Name, file.Run);
            await traffic.SendAsync(file.Run, now.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture), stop);
            // Noted after it: whoever dies between the two sends it once more.
            await traffic.WaitAsync(RunId.Parse(file.Run), "", stop);
        }

        await traffic.AdvanceAsync(lane.Name, stop);
    }

    // A large file moves for long: its marks tell.
    private async Task<bool> HasStoodAsync(LaneSnapshot lane, LaneFile file, TimeSpan patience, CancellationToken stop)
    {
        var since = clock.GetUtcNow() - patience;
        return !(lane.MovedAt > since) && !((await runs.ReadAsync(RunId.Parse(file.Run), stop)).MovedAt > since);
    }

    [LoggerMessage(EventId = 120, EventName = "DrivenOn", Level = LogLevel.Information,
        Message = "Lane {Lane}: the work of run {Run} is sent again")]
    private partial void LogDrivenOn(string lane, string run);
}
