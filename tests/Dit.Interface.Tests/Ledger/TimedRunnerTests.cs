using Dit.Interface.Storage;
using Dit.Interface.Work;

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
            new("bad", _ => fails ? throw new IOException("The disk is away.") : Task.CompletedTask),
            new("good", _ => Task.FromResult(ran++)),
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
    public async Task Jobs_OfTheDay_HaveNamesOfTheirOwn()
    {
        await using var rig = await Rig.StartAsync(azurite.ConnectionString);

        var names = rig.Job<DailyWork>().Jobs.Select(job => job.Name).ToList();

        Assert.Equal(names.Distinct(), names);
        Assert.NotEmpty(names);
    }

    private static async Task<int> NoticesAsync(Rig rig)
    {
        var count = 0;
        await foreach (var _ in rig.Storage.Container(Containers.Notifications).GetBlobsAsync()) count++;
        return count;
    }
}
