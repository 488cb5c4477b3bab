using System.Net;
using Dit.Interface.Work;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Serving;
using DitFunctions.Local.Tests.Proofs;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Tests.Serving;

/// <summary>The desk on one machine: its link, its key, who may reach it, and a port that is in use.</summary>
public sealed class DeskServerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime, IDisposable
{
    private readonly FaultLog _log = new();
    private StorageSession _session = null!;

    public async Task InitializeAsync()
    {
        _session = await StorageSession.OpenAsync(new(azurite.ConnectionString, null, MayJoin: true), null, default);
        await _session.PrepareAsync(default);
    }

    public async Task DisposeAsync() => await _session.DisposeAsync();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Open_Link_LeavesACookieAndNoKeyInTheAddress()
    {
        await using var server = await StartAsync();
        using var client = Client(server);
        using var opened = await client.GetAsync(server.Link);

        Assert.Equal("/desk", opened.Headers.Location!.ToString());
        var cookie = Assert.Single(opened.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk/find")).StatusCode);
    }

    [Fact]
    public async Task Open_KeyOfYesterday_SaysHowToSignIn()
    {
        string yesterday;
        await using (var before = await StartAsync()) yesterday = before.Link[before.Link.IndexOf('?', StringComparison.Ordinal)..];
        await using var server = await StartAsync();
        using var client = Client(server);
        using var opened = await client.GetAsync($"/desk/open{yesterday}");
        Assert.False(opened.Headers.Contains("Set-Cookie"));

        using var answer = await client.GetAsync("/desk");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("your link is no longer valid", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "desk.example.org")]
    [InlineData("Origin", "https://evil.example.org")]
    [InlineData("Origin", "null")]
    public async Task Open_OtherHostOrOrigin_IsRefused(string header, string value)
    {
        await using var server = await StartAsync();
        using var client = Client(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Link);
        request.Headers.TryAddWithoutValidation(header, value);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task SignOut_Person_IsNobodyAfterwards()
    {
        await using var server = await StartAsync();
        using var client = Client(server);
        await client.GetAsync(server.Link);
        await client.GetAsync("/desk/sign-out");

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task Start_PortInUse_IsOneSentenceAndNothingInTheLog()
    {
        await using var first = await StartAsync();
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(_log));

        var fault =
            await Assert.ThrowsAsync<CannotProceedException>(() =>
                DeskServer.StartAsync(_session.Storage, new NoOutbox(), TimeProvider.System, logging, new Uri(first.Link).Port, default));

        Assert.Contains("another program uses it", fault.Message, StringComparison.Ordinal);
        Assert.Equal("", _log.ToString());
    }

    private Task<DeskServer> StartAsync() =>
        DeskServer.StartAsync(_session.Storage, new NoOutbox(), TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance, 0, default);

    private static HttpClient Client(DeskServer server) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new Uri(server.Link) };

    private sealed class NoOutbox : IWorkOutbox
    {
        public Task SendAsync(IReadOnlyList<WorkMessage> messages, CancellationToken stop) => Task.CompletedTask;
    }
}
