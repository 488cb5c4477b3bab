using System.Net;

namespace Dit.Desk.Tests;

/// <summary>A session that was idle for half an hour.</summary>
[Collection(DeskRegionCollection.Name)]
public sealed class IdleTests(DeskRegion region)
{
    [Fact]
    public async Task Open_AfterThirtyMinutesIdle_IsEndedAndBeginsAnew()
    {
        using var client = region.ClientOf("operator");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk/find")).StatusCode);
        region.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk/find")).StatusCode);
        region.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk/find")).StatusCode);

        region.Clock.Advance(TimeSpan.FromMinutes(31));
        using var ended = await client.GetAsync("/desk/find");
        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
        Assert.True(ended.Headers.Contains("X-Test-Ended"));
        Assert.Contains("Your session has ended", await ended.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // Who signs in again begins again.
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk/find")).StatusCode);
    }

    [Fact]
    public async Task Send_AfterThirtyMinutesIdle_DoesNothing()
    {
        using var client = region.ClientOf("operator");
        var token = Forms.TokenOf(await client.GetStringAsync("/desk/operate/pause?target=notices"));
        region.Clock.Advance(TimeSpan.FromMinutes(31));
        using var content = Forms.Content(token, ("reason", "too late"));
        using var answer = await client.PostAsync("/desk/operate/pause?target=notices", content);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(
            (await new Interface.Pausing.Pauses(Interface.Storage.DitStorage.FromConnectionString(region.ConnectionString),
                region.Clock).ReadAsync(default)).Has("notices"));
    }
}
