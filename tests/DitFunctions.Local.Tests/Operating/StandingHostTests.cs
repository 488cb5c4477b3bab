using Dit.Core.Files;
using Dit.Interface.Delivery;
using Dit.Interface.Storage;
using Dit.Interface.Tests.Delivery;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Operating;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Tests.Processing;
using Microsoft.Extensions.Logging.Abstractions;

namespace DitFunctions.Local.Tests.Operating;

/// <summary><c>dit run</c> sends emails exactly when GOV.UK Notify is set up.</summary>
public sealed class StandingHostTests
{
    private const string Ids = "11111111-1111-1111-1111-111111111111-22222222-2222-2222-2222-222222222222";
    private const string File = "DE_WMD_APP_20260504_00000001.DAT";

    [Fact]
    public async Task Run_NotifySetUp_SendsAnEmailToTheEmployersOfficers()
    {
        await using var server = NotifyServer.Start();
        using var region = new Region();
        await using var account = await EmptyStorage.OpenAsync();
        await Rig.ProcessAsync(account.ConnectionString, ProcessFolder.Read(region.Input), region.Output);
        await using var session = await StorageSession.OpenAsync(new(account.ConnectionString, null, MayJoin: true), null, default);
        var hire = $"\"{DateTime.UtcNow.AddDays(30).ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture)}\"";
        await session.Storage.Container(Containers.TisInbound).GetBlobClient(File)
            .UploadAsync(BinaryData.FromString(Region.App(File, Region.Row(1000, "1000001", (2, hire)))));
        using var stop = new CancellationTokenSource();

        var notify = new NotifySettings($"key-{Ids}", $"{Guid.NewGuid()}") { Address = server.Address };
        var settings = new StandingSettings(notify, new UploadRules { Settle = TimeSpan.Zero }, FreeBytes: 0, new DeskAddress(null));
        var running = new StandingHost(session, NullLoggerFactory.Instance, settings).RunAsync(stop.Token);
        var first = await Task.WhenAny(server.FirstCall, running).WaitAsync(TimeSpan.FromMinutes(10));
        await stop.CancelAsync();
        await running;

        Assert.Same(server.FirstCall, first);
        var mail = server.Taken[0].Mail;
        Assert.Equal("mso@example.org", mail.GetProperty("email_address").GetString());
        Assert.DoesNotContain("Canary", mail.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Read_WrongNotifySettings_IsOneSentence()
    {
        var wrong = Assert.Throws<WrongInputException>(() => StandingSettings.Read(name => name == "Dit__NotifyKey" ? $"key-{Ids}" : null));

        Assert.Contains("Dit__NotifyTemplate is missing", wrong.Message, StringComparison.Ordinal);
    }
}
