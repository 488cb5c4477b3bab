using System.Reflection;
using System.Text;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using DitFunctions.Triggers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace DitFunctions.Tests.Functions;

/// <summary>What a queue gave up is recorded by the sweep; what a function cannot read fails, so that the queue gives it up.</summary>
public sealed class GivenUpTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("not a message")]
    [InlineData("{ \"broken\": ")]
    public async Task Sweep_PoisonThatIsNotBase64_IsOneRowAndOneAlert(string sent)
    {
        using var host = await BuiltHost.StartWithReferenceAsync(azurite);
        var poison = host.Queue($"{WorkQueues.Match}-poison");
        await poison.SendMessageAsync(sent);

        await host.CallAsync("Often", new TimerInfo());

        Assert.Equal(0, (await poison.GetPropertiesAsync()).Value.ApproximateMessagesCount);
        var letter =
            Assert.Single(await host.Job<DeadLetterBook>().AllAsync(CancellationToken.None), letter => letter.Queue == WorkQueues.Match);
        Assert.Equal("not readable", letter.Cause);
        Assert.Contains(await host.NamesAsync(Containers.Notifications), name => name.Contains("/operators/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sweep_PoisonOfAStep_IsARowThatCanBePutBack()
    {
        using var host = await BuiltHost.StartWithReferenceAsync(azurite);
        var message = new WorkMessage(WorkQueues.Confirm, "APP-WMD.00000009.0a1b2c3d4e5f", "");
        await host.Queue($"{WorkQueues.Confirm}-poison").SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(message.ToJson())));

        await host.CallAsync("Often", new TimerInfo());

        var letter =
            Assert.Single(await host.Job<DeadLetterBook>().AllAsync(CancellationToken.None), letter => letter.Queue == WorkQueues.Confirm);
        Assert.Equal((message.Run, true), (letter.Run, letter.CanBePutBack));
    }

    [Fact]
    public async Task BusFunctions_EachCalled_DoTheWorkOfTheirQueue()
    {
        using var host = await BuiltHost.StartWithReferenceAsync(azurite);
        foreach (var trigger in BusTrigger.All)
        {
            // A run of which nothing is known: each step finds that out, and says so by its own fault or by doing nothing.
            var text = new WorkMessage(trigger.Attribute.QueueName!, "APP-WMD.00000099.0a1b2c3d4e5f", "00001").ToJson();
            var function = ActivatorUtilities.CreateInstance<BusWork>(host.Services);
            var fault = await Record.ExceptionAsync(() => CallAsync(text));
            Assert.True(fault is null or Azure.RequestFailedException { Status: 404 } or InvalidOperationException,
                $"{trigger.Function}: {fault}");
            await Assert.ThrowsAsync<FormatException>(() => CallAsync("not a message"));

            Task CallAsync(string message) =>
                (Task)trigger.Method.Invoke(function, BindingFlags.DoNotWrapExceptions, null, [message, CancellationToken.None], null)!;
        }
    }
}
