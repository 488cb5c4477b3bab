using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Dit.Core.Files;
using Dit.Interface.Answers;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Replays;
using Dit.Interface.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Tests.Intake;

/// <summary>Intake that waits for a scan for malware: events of uploads, verdicts in any order, and a sweep in between.</summary>
public sealed class ScansTests : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Clean = "No threats found";
    private readonly AzuriteFixture _azurite;
    private readonly string _name = $"GO_431_DIT_GOF_20260504_{Random.Shared.Next(1, 99_999_999):D8}.DAT";
    private Rig? _rig;

    public ScansTests(AzuriteFixture azurite) => _azurite = azurite;

    private Rig Of => _rig!;

    private BlobClient File => Of.Storage.Container(Containers.EsrInbound).GetBlobClient(_name);

    public async Task InitializeAsync()
    {
        await StartAsync(new UploadRules { Settle = TimeSpan.Zero, AwaitsScan = true });
        await foreach (var row in Of.Storage.Table(Tables.Ledger).QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"]))
            await Of.Storage.Table(Tables.Ledger).DeleteEntityAsync(row.PartitionKey, row.RowKey);
    }

    public async Task DisposeAsync()
    {
        await File.DeleteIfExistsAsync();
        await Of.DisposeAsync();
    }

    [Fact]
    public async Task Drop_WithoutVerdict_StaysWhateverComesAndIsToldOnce()
    {
        await UploadAsync(Text);
        await SweepAndNameAsync();
        Assert.Empty(await EntriesAsync());
        Assert.Empty(await AlertsAsync("not-scanned"));

        await RestartAsync(new UploadRules { Settle = TimeSpan.Zero, AwaitsScan = true, ScanPatience = TimeSpan.Zero });
        await SweepAndNameAsync();
        await SweepAndNameAsync();

        Assert.Empty(await EntriesAsync());
        Assert.Single(await AlertsAsync("not-scanned"));
        Assert.True(await File.ExistsAsync());
    }

    [Fact]
    public async Task Verdict_Clean_TakesTheDropOnceHoweverOftenItComes()
    {
        var version = await UploadAsync(Text);
        await Of.Job<Scans>().TakeAsync(Verdict(version, Clean), default);
        await Of.Job<Scans>().TakeAsync(Verdict(version, Clean), default);
        await SweepAndNameAsync();

        var taken = Assert.Single(await EntriesAsync());
        Assert.Equal((FileStatus.Loading, (FileFault?)null), (taken.Status, taken.Reason));
        Assert.False(await File.ExistsAsync());
    }

    [Fact]
    public async Task Verdict_CleanAndThenCutOff_TheSweeperTakesTheMarkedDrop()
    {
        await UploadAsync(Text);
        Assert.True(await (await Drop.LookAsync(File, default))!.MarkCleanAsync(default));

        await Of.Job<Sweeper>().RunAsync(default);

        Assert.Equal(FileStatus.Loading, Assert.Single(await EntriesAsync()).Status);
        Assert.False(await File.ExistsAsync());
    }

    [Fact]
    public async Task Verdict_OfAnOlderVersion_SaysNothingOfTheNewOne()
    {
        var older = await UploadAsync(Text);
        await UploadAsync(Text.Replace("100000", "110000", StringComparison.Ordinal));

        await Of.Job<Scans>().TakeAsync(Verdict(older, Clean), default);
        await SweepAndNameAsync();

        Assert.Empty(await EntriesAsync());
        Assert.True(await File.ExistsAsync());
    }

    [Fact]
    public async Task Upload_OverACleanDrop_IsNotClean()
    {
        await UploadAsync(Text);
        Assert.True(await (await Drop.LookAsync(File, default))!.MarkCleanAsync(default));
        await UploadAsync(Text);

        await SweepAndNameAsync();

        Assert.Empty(await EntriesAsync());
    }

    // An account with folders lets bytes be added to a blob, which keeps its metadata.
    [Fact]
    public async Task Drop_ThatGrewAfterItsScan_IsNotClean()
    {
        await UploadAsync(Text);
        Assert.True(await (await Drop.LookAsync(File, default))!.MarkCleanAsync(default));
        var marks = (await File.GetPropertiesAsync()).Value.Metadata;
        await File.UploadAsync(BinaryData.FromString(Text + "more").ToStream(), new BlobUploadOptions { Metadata = marks });

        await SweepAndNameAsync();

        Assert.Empty(await EntriesAsync());
        Assert.False((await Drop.LookAsync(File, default))!.IsClean);
    }

    [Fact]
    public async Task Verdict_Malicious_IsQuarantinedWithItsReasonAndTold()
    {
        var version = await UploadAsync(Text);
        await Of.Job<Scans>().TakeAsync(Verdict(version, "Malicious"), default);

        var refused = Assert.Single(await EntriesAsync());
        Assert.Equal((FileStatus.Quarantined, FileFault.Malware), (refused.Status, refused.Reason!.Value));
        Assert.True(await Of.Storage.Container(Containers.Quarantine).GetBlobClient(QuarantineRoom.PathOf(refused)).ExistsAsync());
        Assert.False(await File.ExistsAsync());
        var alert = Dit.Core.Notices.Alerts.QuarantinedId(_name, FileFault.Malware, refused.Hash);
        var told = await Of.Job<NoticeRows>().FindAsync("operators", alert, default);
        Assert.Contains(_name, told!.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdict_Malicious_IsNeitherReplayedNorHandedOut()
    {
        await Of.Job<Scans>().TakeAsync(Verdict(await UploadAsync(Text), "Malicious"), default);
        var refused = Assert.Single(await EntriesAsync());

        foreach (var run in new[] { null, refused.Run })
        {
            var answer = await Of.Job<Replay>().RunAsync(_name, run, null, dryRun: false, default);
            Assert.False(answer.IsTaken);
            Assert.Contains("malware", answer.Words, StringComparison.Ordinal);
        }

        Assert.Null(await Of.Job<FileAnswer>().OpenAsync(refused, FilePart.Raw, default));
        var story = Assert.Single(await Of.Job<FileAnswer>().OfNameAsync(_name, new(), default));
        Assert.Empty(story.Kept);
        Assert.False(InboundKind.CanReplay(refused));
    }

    // Told at the verdict and by the sweeper later, of a drop of another day: one alert.
    [Fact]
    public async Task Verdict_NoneAfterMidnight_IsTheAlertOfTheDayOnWhichItCame()
    {
        var version = await UploadAsync(Text);
        await RestartAsync(new UploadRules { Settle = TimeSpan.Zero, AwaitsScan = true, ScanPatience = TimeSpan.Zero });
        Of.Clock.SetUtcNow(DateTimeOffset.UtcNow.AddDays(1));
        await Of.Job<Sweeper>().RunAsync(default);

        await Of.Job<Scans>().TakeAsync(Verdict(version, "Error"), default);

        Assert.Single(await AlertsAsync("not-scanned"));
    }

    [Theory]
    [InlineData("Not Scanned")]
    [InlineData("Error")]
    public async Task Verdict_None_LeavesTheDropAndTellsAtOnce(string verdict)
    {
        var version = await UploadAsync(Text);
        await Of.Job<Scans>().TakeAsync(Verdict(version, verdict), default);

        Assert.Empty(await EntriesAsync());
        Assert.Single(await AlertsAsync("not-scanned"));
        Assert.True(await File.ExistsAsync());
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"eventType":"Microsoft.Storage.BlobCreated","data":{}}""")]
    [InlineData("""{"eventType":"Microsoft.Security.MalwareScanningResult","data":{"blobUri":"Surname.DAT","""
        + """ "eTag":"1","scanResultType":"x"}}""")]
    [InlineData("""{"eventType":"Microsoft.Security.MalwareScanningResult","data":{"blobUri":null,"eTag":"1","scanResultType":"x"}}""")]
    public async Task Message_ThatIsNoVerdict_ThrowsWithoutRepeatingIt(string text)
    {
        var fault = await Assert.ThrowsAsync<FormatException>(() => Of.Job<Scans>().TakeAsync(text, default));
        Assert.DoesNotContain("Surname", fault.ToString(), StringComparison.Ordinal);
    }

    private string Text => $"HDR~{_name}~20260504 100000~431~~20260504 100000~02\r\nTRL~2\r\n";

    private string Verdict(string version, string verdict) => JsonSerializer.Serialize(new
    {
        eventType = "Microsoft.Security.MalwareScanningResult",
        data = new { blobUri = File.Uri.ToString(), eTag = version, scanResultType = verdict },
    });

    // As an upload by SFTP does, it replaces what lies there.
    private async Task<string> UploadAsync(string text)
    {
        BlobContentInfo put = await File.UploadAsync(BinaryData.FromString(text), overwrite: true);
        return put.ETag.ToString().Trim('"');
    }

    private async Task SweepAndNameAsync()
    {
        await Of.Job<Sweeper>().RunAsync(default);
        await Of.Job<Receive>().ReceiveAsync(File, default);
    }

    private Task<IReadOnlyList<FileEntry>> EntriesAsync() => Of.Job<FileLedger>().AllAsync(default);

    // Of this test's drop: the notices of the others lie in the same table.
    private async Task<IReadOnlyList<string>> AlertsAsync(string kind)
    {
        var mark = Dit.Core.Notices.Alerts.NotScanned(Containers.EsrInbound, _name, default).Id.Split('-')[3];
        var ids = new List<string>();
        await foreach (var row in Of.Storage.Table(Tables.Notices).QueryAsync<TableEntity>())
            if (row.RowKey.Contains(kind, StringComparison.Ordinal) && row.RowKey.Contains(mark, StringComparison.Ordinal))
                ids.Add(row.RowKey);
        return ids;
    }

    private async Task RestartAsync(UploadRules rules)
    {
        await Of.DisposeAsync();
        await StartAsync(rules);
    }

    private async Task StartAsync(UploadRules rules)
    {
        _rig = await Rig.StartAsync(_azurite.ConnectionString, services => services.AddSingleton(rules));
        await Of.GiveReferenceAsync();
    }
}
