using System.Net;
using Dit.Interface.Audit;
using Dit.Interface.Reference;
using Dit.Interface.Work;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Serving;
using DitFunctions.Local.Tests.Proofs;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Tests.Serving;

/// <summary>The desk on one machine: its link, its key, who may reach it, and a port that is in use.</summary>
public sealed class DeskServerTests : IAsyncLifetime, IDisposable
{
    private static readonly Actor _by = Actor.OfMachine("machine", "user");
    private readonly FaultLog _log = new();
    private EmptyStorage _account = null!;
    private StorageSession _session = null!;

    public async Task InitializeAsync()
    {
        _account = await EmptyStorage.OpenAsync();
        _session = await StorageSession.OpenAsync(new(_account.ConnectionString, null, MayJoin: true), null, default);
        await _session.PrepareAsync(default);
    }

    public async Task DisposeAsync()
    {
        await _session.DisposeAsync();
        await _account.DisposeAsync();
    }

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

    [Theory]
    [InlineData("https://desk.example.org", false)]
    [InlineData("https://evil.example.org", true)]
    [InlineData("http://desk.example.org", true)]
    public async Task Open_ByTheProxyOfTheSetting_TakesFormsOfThatAddressAlone(string origin, bool isRefused)
    {
        await using var server = await StartAsync(new("https://desk.example.org"));
        using var client = Client(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Link);
        request.Headers.Host = "desk.example.org";
        request.Headers.TryAddWithoutValidation("Origin", origin);

        Assert.Equal(isRefused, (await client.SendAsync(request)).StatusCode == HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("/desk", "There are no reference data yet")]
    [InlineData("/desk/files", "No file fits")]
    [InlineData("/desk/inbox", "There are no open notices")]
    [InlineData("/desk/employers", "There are no reference data yet")]
    [InlineData("/desk/bodies", "There are no reference data yet")]
    [InlineData("/desk/operate", "Nothing is paused")]
    [InlineData("/desk/operate/reference", "None are in force yet")]
    [InlineData("/desk/today/GO", "")]
    [InlineData("/desk/audit?until=9999-12-31", "")]
    [InlineData("/desk/files?until=0001-01-01", "")]
    public async Task Open_NewStorage_EveryPageIsThereAndSaysWhyItIsEmpty(string path, string words)
    {
        await using var server = await StartAsync();
        using var client = Client(server);
        await client.GetAsync(server.Link);
        using var answer = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_EmployerOfWhichEsrHasSentNothing_SaysSo()
    {
        Assert.Empty(await new ReferenceStore(_session.Storage, TimeProvider.System).PutAsync(ProofDay.Config, default));
        await using var server = await StartAsync();
        using var client = Client(server);
        await client.GetAsync(server.Link);
        var vpd = ProofDay.Config["employers.csv"].Split('\n')[1].Split(',')[0];

        Assert.Contains("ESR has not sent positions of this employer yet", await client.GetStringAsync($"/desk/employer/{vpd}"),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/desk/employer/{vpd}/rotation-grid.xlsx")).StatusCode);
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
                DeskServer.StartAsync(_session.Storage, new NoOutbox(), TimeProvider.System, logging,
                    new(_by, new Uri(first.Link).Port, new(null)), default));

        Assert.Contains("another program uses it", fault.Message, StringComparison.Ordinal);
        Assert.Equal("", _log.ToString());
    }

    private Task<DeskServer> StartAsync(Uri? proxy = null) =>
        DeskServer.StartAsync(_session.Storage, new NoOutbox(), TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance, new(_by, 0, new(proxy)), default);

    private static HttpClient Client(DeskServer server) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new Uri(server.Link) };

    private sealed class NoOutbox : IWorkOutbox
    {
        public Task SendAsync(IReadOnlyList<WorkMessage> messages, CancellationToken stop) => Task.CompletedTask;
    }
}
