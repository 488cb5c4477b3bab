using System.Diagnostics.Metrics;
using Dit.Interface.Hosting;
using Dit.Interface.Pausing;

namespace Dit.Interface.Measures;

/// <summary>Measures what is unfinished at every tick, 0 when all is done: silence tells people that the timers do not run.</summary>
public sealed class Backlog(LaneTable lanes, PausedWork paused, TimeProvider clock)
{
    private static readonly Gauge<double> _oldest = DitMeter.Meter.CreateGauge<double>(DitMeter.OldestUnfinished, "s");
    private static readonly Gauge<long> _depth = DitMeter.Meter.CreateGauge<long>(DitMeter.QueueDepth, "{message}");

    /// <summary>Measures the oldest file that waits or is at work. Held ones have an alert, paused ones an operator's word.</summary>
    /// <returns>The age; zero when nothing is unfinished.</returns>
    public async Task<TimeSpan> MeasureOldestAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var oldest = TimeSpan.Zero;
        var waiting = await paused.ReadAsync(stop);
        foreach (var file in (await lanes.OpenAsync(stop)).SelectMany(lane => lane.Lane.Files)
            .Where(file => !file.IsHeld && !waiting.ContainsKey(file.Run)))
            if (now - file.ReceivedAt is var age && age > oldest) oldest = age;

        _oldest.Record(oldest.TotalSeconds, new KeyValuePair<string, object?>(DitMeter.CommitTag, BuildCommit.Text));
        return oldest;
    }

    /// <summary>Measures how many messages wait in a queue.</summary>
    /// <param name="queue">The queue, one of <see cref="Work.WorkQueues"/>.</param>
    /// <param name="messages">As the host's transport counts them.</param>
    public static void MeasureQueue(string queue, long messages) =>
        _depth.Record(messages, new KeyValuePair<string, object?>("queue", queue));
}
