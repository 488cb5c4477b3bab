using System.Text;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Tests.Functions;

/// <summary>What a queue gave up is recorded by the sweep.</summary>
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
}
