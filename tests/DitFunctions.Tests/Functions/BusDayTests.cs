using System.Reflection;
using System.Text;
using Dit.Interface.Intake;
using Dit.Interface.Work;
using DitFunctions.Triggers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace DitFunctions.Tests.Functions;

/// <summary>
/// The functions of Service Bus bring the same day through. Each gets the messages that wait for its queue, by Storage queues here: what
/// carries them is tested in Bus/.
/// </summary>
public sealed class BusDayTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task BusFunctions_OfEveryQueue_BringADayThrough()
    {
        using var host = await BuiltHost.StartWithReferenceAsync(azurite);
        await host.Queue(Scans.Queue).CreateIfNotExistsAsync();
        var called = new HashSet<string>();

        await FunctionsTests.DropDayAsync(host);
        await WorkAsync(host, called);
        host.Clock.Advance(TimeSpan.FromHours(8));
        foreach (var timer in Published.OfKind("timerTrigger")) await host.CallAsync(timer.Name, new TimerInfo());
        await WorkAsync(host, called);
        // No email goes without a key, so no step sends this one.
        await host.Job<IWorkOutbox>().SendAsync([new(WorkQueues.Deliver, "no-notice", "431")], CancellationToken.None);
        await WorkAsync(host, called);

        await FunctionsTests.AssertDayAsync(host);
        Assert.Equal(BusTrigger.All.Select(trigger => trigger.Function).Order(), called.Order());
    }

    [Fact]
    public async Task BusFunctions_AMessageThatCannotBeRead_Fail()
    {
        using var host = await BuiltHost.StartWithReferenceAsync(azurite);
        foreach (var trigger in BusTrigger.All)
            await Assert.ThrowsAsync<FormatException>(() => CallAsync(host, trigger, "not a message"));
    }

    private static async Task WorkAsync(BuiltHost host, HashSet<string> called)
    {
        for (var idle = false; !idle;)
        {
            idle = true;
            foreach (var trigger in BusTrigger.All)
            {
                var queue = host.Queue(trigger.Attribute.QueueName!);
                while ((await queue.ReceiveMessageAsync()).Value is { } message)
                {
                    idle = false;
                    await CallAsync(host, trigger, Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText)));
                    await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
                    called.Add(trigger.Function);
                }
            }
        }
    }

    private static Task CallAsync(BuiltHost host, BusTrigger trigger, string message) => (Task)trigger.Method.Invoke(
        ActivatorUtilities.CreateInstance<BusWork>(host.Services), BindingFlags.DoNotWrapExceptions, null,
        [message, CancellationToken.None], null)!;
}
