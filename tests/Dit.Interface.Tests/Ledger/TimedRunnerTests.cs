using Dit.Interface.Reference;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Tests.Ledger;

/// <summary>Timed jobs run each alone: one that fails holds up no other, and operators hear of it after three ticks, once.</summary>
public sealed class TimedRunnerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Run_OneJobFailsAtFourTicks_TheOthersRunAndOneAlertIsRaisedAndClosed()
    {
        await using var rig = await Rig.StartAsync(azurite.ConnectionString);
        await rig.GiveReferenceAsync();
        var (fails, ran) = (true, 0);
        TimedJob[] jobs =
        [
            new("bad", TimedTick.Often, _ => fails ? throw new IOException("The disk is away.") : Task.CompletedTask),
            new("good", TimedTick.Often, _ => Task.FromResult(ran++)),
        ];

        for (var tick = 1; tick <= 4; tick++)
        {
            await Assert.ThrowsAsync<AggregateException>(() => rig.Job<TimedRunner>().RunAsync(jobs, default));
            Assert.Equal((tick, tick < 3 ? 0 : 1), (ran, await NoticesAsync(rig)));
        }

        fails = false;
        await rig.Job<TimedRunner>().RunAsync(jobs, default);
        await rig.Job<TimedRunner>().RunAsync(jobs, default);

        Assert.Equal((6, 2), (ran, await NoticesAsync(rig)));
    }

    [Fact]
    public async Task Jobs_OfEveryTick_HaveNamesOfTheirOwnAndTheHostsComeLast()
    {
        await using var rig =
            await Rig.StartAsync(azurite.ConnectionString,
                services => services.AddSingleton(new TimedJob("of-host", TimedTick.Often, _ => Task.CompletedTask)));

        var jobs = rig.Job<TimedWork>().Jobs;

        Assert.Equal(jobs.Select(job => job.Name).Distinct(), jobs.Select(job => job.Name));
        Assert.Equal("of-host", jobs[^1].Name);
        Assert.All(Enum.GetValues<TimedTick>(), tick => Assert.Contains(jobs, job => job.When == tick));
        Assert.All(Enum.GetValues<DayStage>(), stage => Assert.Contains(jobs, job => job.InDay?.Stage == stage));
    }

    [Fact]
    public async Task Run_BeforeTheFirstReference_RunsWhatHasToAndThenTheRest()
    {
        var ran = new List<string>();
        await using var rig = await Rig.StartAsync(azurite.ConnectionString, services => services
            .AddSingleton(new TimedJob("needs-reference", TimedTick.Often, _ => NoteAsync("rest")))
            .AddSingleton(new TimedJob("before-reference", TimedTick.Often, _ => NoteAsync("before")) { RunsBeforeReference = true }));
        foreach (var container in new[] { Containers.Books, Containers.Config })
            await foreach (var blob in rig.Storage.Container(container).GetBlobsAsync())
                await rig.Storage.Container(container).DeleteBlobAsync(blob.Name);

        await rig.Job<TimedWork>().RunAsync(TimedTick.Often, default);
        Assert.Equal(["before"], ran);
        await rig.PutReferenceAsync();
        Assert.False(await rig.Job<ReferenceStore>().HasSetAsync(default));
        await rig.Job<TimedWork>().RunAsync(TimedTick.Often, default);

        // The job that takes the reference over is one of those that run before it: the rest runs in the same tick.
        Assert.True(await rig.Job<ReferenceStore>().HasSetAsync(default));
        Assert.Equal(["before", "before", "rest"], ran);

        Task NoteAsync(string what)
        {
            ran.Add(what);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task RunDay_OneJobFails_TheOthersOfTheStageRunAndItIsToldWhich()
    {
        await using var rig = await Rig.StartAsync(azurite.ConnectionString, services => services.AddSingleton(
            new TimedJob("bad-of-day", TimedTick.Night,
                _ => Task.CompletedTask)
            { InDay = (DayStage.Noon, (_, _) => throw new IOException("away")) }));
        await rig.GiveReferenceAsync();
        var done = new List<int>();

        var fault =
            await Assert.ThrowsAsync<AggregateException>(() => rig.Job<TimedWork>()
                .RunAsync(DayStage.Noon, new(2026, 5, 4), (count, _) => done.Add(count), default));

        Assert.IsType<IOException>(Assert.Single(fault.InnerExceptions));
        Assert.Equal(rig.Job<TimedWork>().Jobs.Count(job => job.InDay?.Stage == DayStage.Noon) - 1, done.Count);
    }

    private static async Task<int> NoticesAsync(Rig rig)
    {
        var (count, container) = (0, rig.Storage.Container(Containers.Notifications));
        await foreach (var blob in container.GetBlobsAsync())
            if ((await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString()
                .Contains("timed job bad ", StringComparison.Ordinal)) count++;
        return count;
    }
}
