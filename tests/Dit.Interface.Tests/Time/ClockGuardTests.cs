using Dit.Interface.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Dit.Interface.Tests.Time;

/// <summary>A host with a wrong clock refuses to work, and says so.</summary>
public class ClockGuardTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(-6, "6 minutes behind")]
    [InlineData(6, "6 minutes ahead of")]
    [InlineData(60 * 24, "1440 minutes ahead of")]
    public async Task Storage_ClockIsWrong_RefusesAndSaysHowFar(int minutes, string words)
    {
        var storage = TestAccount.Open(azurite.ConnectionString, new ClockGuard(Ahead(minutes)));

        var refused = await Assert.ThrowsAsync<WrongClockException>(() => storage.CreateMissingAsync(CancellationToken.None));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(0)]
    [InlineData(4)]
    public async Task Storage_ClockIsNearlyRight_Works(int minutes)
    {
        var storage = TestAccount.Open(azurite.ConnectionString, new ClockGuard(Ahead(minutes)));

        await storage.CreateMissingAsync(CancellationToken.None);

        Assert.True(await storage.Container(Containers.Books).ExistsAsync());
    }

    private static FakeTimeProvider Ahead(int minutes) => new(TimeProvider.System.GetUtcNow().AddMinutes(minutes));
}
