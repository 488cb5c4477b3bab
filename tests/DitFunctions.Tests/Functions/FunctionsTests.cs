using System.Text;
using Dit.Interface.Hosting;
using Dit.Interface.Intake;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace DitFunctions.Tests.Functions;

/// <summary>Every function of the package is called over an Azurite, and a day goes through them.</summary>
public sealed class FunctionsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Applicants = "DE_WMD_APP_20260504_00000001.DAT";

    [Fact]
    public async Task Functions_EachCalled_BringADayThrough()
    {
        using var host = await BuiltHost.StartAsync(azurite);
        await host.Queue(Scans.Queue).CreateIfNotExistsAsync();

        Assert.Equal((503, $"No reference data are in force.\nCommit {BuildCommit.Text}"), await HealthAsync(host));
        await host.GiveReferenceAsync();
        await host.CallAsync("Often", new TimerInfo());
        Assert.Equal((200, $"Healthy\nCommit {BuildCommit.Text}"), await HealthAsync(host));
        Assert.Matches("^[0-9a-f]{40}$", BuildCommit.Text);

        await DropDayAsync(host);
        await WorkAsync(host);
        host.Clock.Advance(TimeSpan.FromHours(8));
        foreach (var timer in Published.OfKind("timerTrigger")) await host.CallAsync(timer.Name, new TimerInfo());
        await WorkAsync(host);
        // No email goes without a key, so no step sends this one; the function takes what is queued all the same.
        await host.Job<IWorkOutbox>().SendAsync([new(WorkQueues.Deliver, "no-notice", "431")], CancellationToken.None);
        await WorkAsync(host);

        // A verdict about another container is about no drop.
        await host.Queue(Scans.Queue)
            .SendMessageAsync(
                Convert.ToBase64String(Encoding.UTF8.GetBytes(Verdict("https://drop.blob.core.windows.net/tis-outbound/any.DAT"))));
        await WorkAsync(host);

        var (status, why) = await DeskAsync(host);
        Assert.Equal(503, status);
        Assert.StartsWith("The desk is off, because App Service Authentication is off", why, StringComparison.Ordinal);

        Assert.Equal(Published.Functions.Select(function => function.Name).Order(), host.Called.Order());
        await AssertDayAsync(host);
    }

    /// <summary>The two files of the day, each by its event.</summary>
    internal static async Task DropDayAsync(BuiltHost host)
    {
        await DropAsync(host, "ReceiveEsrFile", Containers.EsrInbound, "GO_431_DIT_GOF_20260504_00000001.DAT", Positions);
        await DropAsync(host, "ReceiveTisFile", Containers.TisInbound, Applicants, ApplicantRows);
    }

    /// <summary>What the day brings: a confirmation, the extract, the employer's notice.</summary>
    internal static async Task AssertDayAsync(BuiltHost host)
    {
        var outbound = await host.NamesAsync(Containers.TisOutbound);
        Assert.Contains(outbound, name => name.Contains("_APC_", StringComparison.Ordinal));
        Assert.Contains(outbound, name => name.Contains("_RMF_", StringComparison.Ordinal));
        Assert.Contains(await host.NamesAsync(Containers.Notifications), name => name.Contains("/431/", StringComparison.Ordinal));
        Assert.Empty(await host.NamesAsync(Containers.TisInbound));
    }

    private static string Verdict(string blob) =>
        $$"""{"eventType":"Microsoft.Security.MalwareScanningResult","data":{"blobUri":"{{blob}}","eTag":"0x1","""
            + """ "scanResultType":"No threats found"}}""";

    private static string Positions => string.Join(
        "\r\n",
        "HDR~GO_431_DIT_GOF_20260504_00000001.DAT~20260504 100000~431~~20260504 100000~02",
        "POA~1000~20200101~~1001~1001|Specialty Registrar|021|Cardiology|~1~~Medical and Dental~Specialty "
            + "Registrar~021~MN37~3~N~7001~Active~SHARED~Y~N~WMD/RRK01/034/STR/001~~~~~",
        "TRL~3",
        "");

    private static string ApplicantRows => string.Join(
        "\r\n",
        $"\"HDR\",\"{Applicants}\",\"20260504 090000\",\"WMD\",\"\",\"20260504 090000\",\"01\"",
        "\"APP\",\"20260601\",\"Surname\",\"Robin\",,,,\"19900101\",1000,1001" + new string(',', 31),
        "\"TRL\",3",
        "");

    // Hands every queued message to the function that waits for its queue, until all are empty.
    internal static async Task WorkAsync(BuiltHost host)
    {
        for (var idle = false; !idle;)
        {
            idle = true;
            foreach (var function in Published.OfKind("queueTrigger"))
            {
                var queue = host.Queue(function.Says("queueName")!);
                while ((await queue.ReceiveMessageAsync()).Value is { } message)
                {
                    idle = false;
                    await host.CallAsync(function.Name, Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText)));
                    await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
                }
            }
        }
    }

    private static async Task DropAsync(BuiltHost host, string function, string container, string name, string text)
    {
        var blob = host.Storage.Container(container).GetBlobClient(name);
        await blob.UploadAsync(BinaryData.FromString(text));
        await host.CallAsync(function, blob);
    }

    // No platform authenticates here: there is no desk, whatever a header says.
    private static async Task<(int Status, string Text)> DeskAsync(BuiltHost host)
    {
        using var body = new MemoryStream();
        await using var scope = host.Job<IServiceScopeFactory>().CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Response.Body = body;
        (context.Request.Scheme, context.Request.Host) = ("https", new HostString("desk.example"));
        (context.Request.Method, context.Request.Path, context.Request.Headers["X-MS-CLIENT-PRINCIPAL"]) = ("GET", "/desk/employers",
            "e30=");
        await ((IResult)(await host.CallAsync("Desk", context.Request))!).ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }

    private static async Task<(int Status, string Text)> HealthAsync(BuiltHost host)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        context.Response.Body = body;
        await ((IResult)(await host.CallAsync("Health", context.Request))!).ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }
}
