using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Dit.Desk.Tests;

/// <summary>A page that is asked for while storage is away, and the calls that a page makes.</summary>
[Collection(DeskRegionCollection.Name)]
public sealed class StorageAwayTests(DeskRegion region)
{
    [Fact]
    public async Task Open_StorageAway_IsAClearPage()
    {
        var switched = new Switch();
        using var client = region.ClientOf("operator", await region.ServeAsync(switched));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk/files")).StatusCode);
        switched.IsAway = true;
        using var answer = await client.GetAsync("/desk/files");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("Nothing was lost", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_StorageAway_DoesNotSayThatNothingWasDone()
    {
        var switched = new Switch();
        using var client = region.ClientOf("operator", await region.ServeAsync(switched));
        var token = Forms.TokenOf(await client.GetStringAsync("/desk/find"));
        switched.IsAway = true;
        using var answer = await client.PostAsync("/desk/operate/pause?target=notices", Forms.Content(token, ("reason", "a test")));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("Some of what you asked for may have been done", await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
    }

    private sealed class Switch : HttpPipelineSynchronousPolicy
    {
        internal bool IsAway { get; set; }

        public override void OnReceivedResponse(HttpMessage message)
        {
            if (IsAway) throw new Azure.RequestFailedException(503, "away");
        }
    }
}
