using System.Globalization;
using System.Threading.Channels;
using Cronos;
using Dit.Interface.Work;
using DitFunctions.Local.Schedules;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DitFunctions.Local.Tests.Schedules;

public sealed class ScheduleTests : IAsyncDisposable
{
    private static readonly CronExpression _often = CronExpression.Parse(Crons.All[TimedTick.Often]);
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 4, 9, 0, 30, TimeSpan.Zero));
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<string> _ticks = Channel.CreateUnbounded<string>();
    private Task _running = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    [Fact]
    public async Task Run_EveryFiveMinutes_TicksOnTheFives()
    {
        Start(Job("a", CronExpression.Parse("*/5 * * * *")));

        _clock.Advance(TimeSpan.FromMinutes(4.5));
        Assert.Equal("a 09:05", await NextAsync());
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("a 09:10", await NextAsync());
    }

    [Fact]
    public async Task Run_JobOutlastsItsTicks_MakesUpForThemOnceAndNeverTwiceAtOnce()
    {
        var release = new TaskCompletionSource();
        var first = true;
        Start(new ScheduledJob("slow", _often, async _ =>
        {
            Tick("begun");
            if (first) await release.Task;
            first = false;
            Tick("ended");
        }));

        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("begun 09:01", await NextAsync());
        for (var minute = 0; minute < 10; minute++) _clock.Advance(TimeSpan.FromMinutes(1));
        release.SetResult();

        Assert.Equal(["ended 09:11", "begun 09:11", "ended 09:11"], [await NextAsync(), await NextAsync(), await NextAsync()]);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["begun 09:12", "ended 09:12"], [await NextAsync(), await NextAsync()]);
    }

    [Fact]
    public async Task Run_JobFails_RunsAgainAtItsNextTime()
    {
        Start(new ScheduledJob("bad", _often, _ =>
        {
            Tick("bad");
            throw new IOException("away");
        }));

        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("bad 09:01", await NextAsync());
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("bad 09:02", await NextAsync());
    }

    [Fact]
    public async Task Run_OneJobStuck_TheOthersGoOn()
    {
        Start(new ScheduledJob("stuck", _often, stop => Task.Delay(Timeout.Infinite, stop)), Job("free", _often));

        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("free 09:01", await NextAsync());
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("free 09:02", await NextAsync());
    }

    [Theory]
    [InlineData(TimedTick.Often, "2026-05-04T09:01")]
    [InlineData(TimedTick.Quarter, "2026-05-04T09:15")]
    [InlineData(TimedTick.Night, "2026-05-05T02:30")]
    public void Crons_FromANineOClock_NextTime(TimedTick tick, string next)
    {
        var job = Job("any", CronExpression.Parse(Crons.All[tick]));

        Assert.Equal(next,
            job.Cron.GetNextOccurrence(_clock.GetUtcNow(), TimeZoneInfo.Utc)!.Value.ToString("yyyy-MM-ddTHH:mm",
                CultureInfo.InvariantCulture));
    }

    private ScheduledJob Job(string name, CronExpression cron) => new(name, cron, _ =>
    {
        Tick(name);
        return Task.CompletedTask;
    });

    private void Start(params ScheduledJob[] jobs) =>
        _running = new Schedule(_clock, NullLogger<Schedule>.Instance).RunAsync(jobs, _stop.Token);

    private void Tick(string name) =>
        _ticks.Writer.TryWrite(string.Create(CultureInfo.InvariantCulture, $"{name} {_clock.GetUtcNow():HH:mm}"));

    private async Task<string> NextAsync() => await _ticks.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(10));
}
