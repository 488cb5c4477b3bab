using Dit.Interface.Work;
using DitFunctions.Local.Queues;
using Microsoft.Extensions.Time.Testing;

namespace DitFunctions.Local.Tests.Queues;

[Collection(SharedAzurite.Name)]
public sealed class StorageQueuePumpTests(AzuriteFixture azurite)
{
    private static readonly QueuePumpOptions _hasty = new() { MaxDequeueCount = 2, BackOff = TimeSpan.Zero };

    [Fact]
    public async Task Idle_MessageSent_WasHandledAndIsGone()
    {
        await using var rig = await Rig((_, _) => Task.CompletedTask).StartAsync();
        var message = new WorkMessage(WorkQueues.Sort, "run", "part");

        await rig.SendAsync(message);
        await rig.IdleAsync();

        Assert.Equal(message, Assert.Single(rig.Handled));
        Assert.Equal(0, await rig.CountAsync(WorkQueues.Sort));
        Assert.True(rig.Calls.Queue > 0);
    }

    [Fact]
    public async Task Idle_HandlersSendMore_WaitsForAllThatFollows()
    {
        PumpRig? rig = null;
        await using var held = rig = Rig(async (message, _) =>
        {
            if (message.Queue == WorkQueues.Receive)
                await rig!.SendAsync([.. Enumerable.Range(0, 40).Select(part => new WorkMessage(WorkQueues.Match, "run", $"{part}"))]);
            if (message.Queue == WorkQueues.Match) await rig!.SendAsync(new WorkMessage(WorkQueues.Notify, "run", message.Part));
        });
        await rig.StartAsync();

        await rig.SendAsync(new WorkMessage(WorkQueues.Receive, "run", ""));
        await rig.IdleAsync();

        Assert.Equal(81, rig.Handled.Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public async Task Idle_NothingSent_Completes()
    {
        await using var rig = await Rig((_, _) => Task.CompletedTask).StartAsync();

        await rig.IdleAsync();

        Assert.Empty(rig.Handled);
    }

    [Fact]
    public async Task Idle_EarlierProcessLeftMessages_HandlesThemToo()
    {
        const string prefix = "earlier-";
        await using var earlier = Rig((_, _) => Task.CompletedTask, prefix: prefix);
        await earlier.Queues.CreateMissingAsync(CancellationToken.None);
        await earlier.SendAsync(new WorkMessage(WorkQueues.Confirm, "left", ""), new WorkMessage(WorkQueues.Confirm, "hidden", ""));
        await earlier.Queues.Queue(WorkQueues.Confirm).ReceiveMessageAsync(TimeSpan.FromSeconds(2));

        await using var rig = await Rig((_, _) => Task.CompletedTask, prefix: prefix).StartAsync();
        await rig.IdleAsync();

        Assert.Equal(["hidden", "left"], rig.Handled.Select(message => message.Run).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_HandlerFailsOnce_TriesAgain()
    {
        var tries = 0;
        await using var rig =
            await Rig((_, _) => Interlocked.Increment(ref tries) == 1 ? throw new IOException("once") : Task.CompletedTask, _hasty)
                .StartAsync();

        await rig.SendAsync(new WorkMessage(WorkQueues.Match, "run", "part"));
        await rig.IdleAsync();

        Assert.Equal(2, tries);
        Assert.Empty(rig.DeadLetters);
    }

    [Fact]
    public async Task Run_HandlerFailsTooOften_DeadLettersTellsAndIdleFaults()
    {
        await using var rig = await Rig((_, _) => throw new IOException("the book is torn"), _hasty).StartAsync();

        await rig.SendAsync(new WorkMessage(WorkQueues.Match, "run", "part"));
        var fault = await Assert.ThrowsAsync<CannotProceedException>(rig.IdleAsync);

        Assert.Equal("The step match of run run failed too often and lies in match-poison: the book is torn", fault.Message);
        Assert.Equal("part", Assert.Single(rig.DeadLetters).Message!.Part);
        Assert.Equal(2, rig.Handled.Count);
        Assert.Equal(0, await rig.CountAsync(WorkQueues.Match));
        var poison = await rig.Queues.Poison(WorkQueues.Match).PeekMessageAsync();
        Assert.Equal(new WorkMessage(WorkQueues.Match, "run", "part"), WorkQueueClients.Decode(poison.Value.MessageText));
    }

    [Theory]
    [InlineData("no base64!")]
    [InlineData("bm8gSlNPTg==")]
    public async Task Run_MessageUnreadable_DeadLettersAtOnceAndGoesOn(string text)
    {
        await using var rig = Rig((_, _) => Task.CompletedTask);
        await rig.Queues.CreateMissingAsync(CancellationToken.None);
        await rig.Queues.Queue(WorkQueues.Notify).SendMessageAsync(text);
        await rig.StartAsync();

        await Assert.ThrowsAsync<CannotProceedException>(rig.IdleAsync);
        await rig.SendAsync(new WorkMessage(WorkQueues.Notify, "run", "good"));
        await rig.IdleAsync();

        Assert.Null(Assert.Single(rig.DeadLetters).Message);
        Assert.Equal("good", Assert.Single(rig.Handled).Part);
        Assert.Equal(text, (await rig.Queues.Poison(WorkQueues.Notify).PeekMessageAsync()).Value.MessageText);
    }

    [Fact]
    public async Task Run_HandlerOutlastsVisibility_RenewsItAndHandlesOnce()
    {
        var (begun, finish) = (new TaskCompletionSource(), new TaskCompletionSource());
        var (renewals, clock) = (new Renewals(), new FakeTimeProvider());
        // An hour for storage, and half hours of a clock that goes as the test says: a slow machine loses no message.
        await using var rig = Rig(Handle, new() { Visibility = TimeSpan.FromHours(1), Clock = clock }, null, renewals);
        await rig.StartAsync();

        await rig.SendAsync(new WorkMessage(WorkQueues.Match, "run", "slow"));
        await begun.Task;
        clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Empty(renewals.Seen);
        for (var half = 1; half <= 4; half++)
            while (renewals.Seen.Count < half)
            {
                clock.Advance(TimeSpan.FromMinutes(30));
                await Task.Delay(20);
            }

        finish.SetResult();
        await rig.IdleAsync();

        Assert.All(renewals.Seen, seconds => Assert.Equal("3600", seconds));
        Assert.Single(rig.Handled);
        Assert.Equal(0, await rig.CountAsync(WorkQueues.Match));

        Task Handle(WorkMessage message, CancellationToken stop)
        {
            begun.SetResult();
            return finish.Task;
        }
    }

    [Fact]
    public async Task Run_Stopped_ShowsItsMessageToTheNextAtOnce()
    {
        const string prefix = "stopped-";
        var begun = new TaskCompletionSource();
        await using (var first = Rig(Handle, prefix: prefix))
        {
            await first.StartAsync();
            await first.SendAsync(new WorkMessage(WorkQueues.Match, "run", "part"));
            await begun.Task;
        }

        await using var second = await Rig((_, _) => Task.CompletedTask, prefix: prefix).StartAsync();
        await second.IdleAsync();

        Assert.Equal("part", Assert.Single(second.Handled).Part);

        Task Handle(WorkMessage message, CancellationToken stop)
        {
            begun.SetResult();
            return Task.Delay(Timeout.Infinite, stop);
        }
    }

    private PumpRig Rig(
        Func<WorkMessage, CancellationToken, Task> handle, QueuePumpOptions? options = null, string? prefix = null,
            params Renewals[] policies) =>
        new(azurite.ConnectionString, handle, options, prefix, policies);
}
