using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Tests.Work;

/// <summary>A queue that loses every message of a step: the sweeper sends the work again, and it is done once.</summary>
public sealed class LostMessageTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static int _number;
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        _rig = await Rig.StartAsync(azurite.ConnectionString,
            services => services.AddSingleton(new UploadRules { Settle = TimeSpan.Zero }));
        await _rig.GiveReferenceAsync();
        await _rig.GivePositionAsync(++_number);
        var go = $"GO_431_DIT_GOF_20260504_{_number:D8}.DAT";
        Assert.Equal(FileStatus.Done, await StatusAsync(go));
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Theory]
    [InlineData(WorkQueues.Receive)]
    [InlineData(WorkQueues.Sort)]
    [InlineData(WorkQueues.Match)]
    [InlineData(WorkQueues.Confirm)]
    [InlineData(WorkQueues.Notify)]
    public async Task Sweep_AllMessagesOfAStepLost_TheApplicantsAreDoneOnce(string step)
    {
        var name = $"DE_WMD_APP_20260504_{++_number:D8}.DAT";
        await _rig.DropAsync(name, Rig.De(name, Applicant($"10{_number:D5}")));
        await _rig.WorkAsync(step);
        Assert.Equal(FileStatus.Loading, await StatusAsync(name, FileStatus.Waiting));

        _rig.Clock.Advance(Sweeper.Patience);
        await _rig.Job<Sweeper>().RunAsync(CancellationToken.None);
        await _rig.WorkAsync();

        Assert.Equal(FileStatus.Done, await StatusAsync(name));
        Assert.Single(await BlobsAsync(Containers.Notifications), text => text.Contains(name[..^4], StringComparison.Ordinal));
        Assert.Single(await OutboundAsync(name));
    }

    [Theory]
    [InlineData("DNC")]
    [InlineData("RTC")]
    [InlineData("GO")]
    public async Task Sweep_MessageOfAFileThatIsOneStepLost_TheFileIsDone(string type)
    {
        var name = type == "GO" ? $"GO_431_DIT_GOF_20260505_{++_number:D8}.DAT" : $"DE_WMD_{type}_20260504_{++_number:D8}.DAT";
        await _rig.DropAsync(name, type == "GO" ? $"HDR~{name}~20260504 100000~431~~20260504 100000~02\r\nTRL~2\r\n" : Rig.De(name));
        await _rig.WorkAsync(WorkQueues.Receive);
        Assert.NotEqual(FileStatus.Done, await StatusAsync(name));

        _rig.Clock.Advance(Sweeper.Patience);
        await _rig.Job<Sweeper>().RunAsync(CancellationToken.None);
        await _rig.WorkAsync();

        // A full file without the one training position is held for an operator: its work is done as well.
        Assert.Equal(type == "GO" ? FileStatus.Held : FileStatus.Done, await StatusAsync(name));
        if (type == "GO") await ReleaseAsync(name);
    }

    [Fact]
    public async Task Sweep_DropThatNobodyAnnounced_IsTaken()
    {
        var name = $"DE_WMD_APP_20260504_{++_number:D8}.DAT";
        await _rig.Storage.Container(Containers.TisInbound).GetBlobClient(name)
            .UploadAsync(BinaryData.FromString(Rig.De(name, Applicant($"10{_number:D5}"))), overwrite: true);

        await _rig.Job<Sweeper>().RunAsync(CancellationToken.None);
        await _rig.WorkAsync();

        Assert.Equal(FileStatus.Done, await StatusAsync(name));
    }

    private static string Applicant(string gmc)
    {
        var fields = Enumerable.Repeat("", 41).ToArray();
        (fields[0], fields[1], fields[2], fields[3], fields[7]) = ("\"APP\"", "\"20260601\"", "\"Canary-Surname\"", "\"Robin\"",
            "\"19900101\"");
        (fields[8], fields[9], fields[15], fields[16]) = ("1000", "1001", "\"GMC\"", $"\"{gmc}\"");
        return string.Join(',', fields);
    }

    private async Task ReleaseAsync(string name)
    {
        Assert.True((await _rig.Job<Release>().ReleaseAsync(name, CancellationToken.None)).IsReleased);
        await _rig.Job<Sweeper>().RunAsync(CancellationToken.None);
        await _rig.WorkAsync();
        Assert.Equal(FileStatus.Done, await StatusAsync(name));
    }

    // Before its first message is handled a file at work still says Waiting.
    private async Task<FileStatus> StatusAsync(string name, FileStatus? asLoading = null)
    {
        var file = InterfaceFileName.Read(name)!;
        var status = Assert.Single(await _rig.Job<FileLedger>().WithNumberAsync(file.Stream, file.Sequence, CancellationToken.None)).Status;
        return status == asLoading ? FileStatus.Loading : status;
    }

    private async Task<List<string>> BlobsAsync(string container)
    {
        var texts = new List<string>();
        await foreach (var blob in _rig.Storage.Container(container).GetBlobsAsync())
            texts.Add((await _rig.Storage.Container(container).GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString());
        return texts;
    }

    private async Task<IEnumerable<string>> OutboundAsync(string name)
    {
        var file = InterfaceFileName.Read(name)!;
        var confirmation =
            (await _rig.Job<FileLedger>().WithNumberAsync(file.Stream, file.Sequence, CancellationToken.None))[0].Confirmation;
        return (await _rig.Job<OutboundLedger>().AllAsync(CancellationToken.None)).Where(sent => sent.Name.Canonical == confirmation
            && sent.IsPublished).Select(sent => sent.Name.Canonical);
    }
}
