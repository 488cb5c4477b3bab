using Azure.Storage.Blobs;
using Dit.Core.Files;
using Dit.Interface.Applicants;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Measures;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Ledger;

/// <summary>Taking a file takes its number too, whole or not at all; no entry but a quarantined one is ever replaced.</summary>
public sealed class TakingTests : IAsyncLifetime
{
    private const string Name = "DE_WMD_APP_20260504_00000001.DAT";
    private readonly AzuriteFixture _azurite = new();

    public Task InitializeAsync() => _azurite.InitializeAsync();

    public Task DisposeAsync() => _azurite.DisposeAsync();

    [Fact]
    public async Task Receive_SameBytesUnderAnotherDateWhileTheFirstWaits_LeavesTheFirstAsItIs()
    {
        await using var rig = await StartAsync();
        await SetAsync(rig, pause: true);
        await rig.DropAsync(Name, Rig.De(Name, AppRow.Of("1000001")));
        var first = Assert.Single(await EntriesAsync(rig));

        await rig.DropAsync("DE_WMD_APP_20260503_00000001.DAT", Rig.De(Name, AppRow.Of("1000001")));

        Assert.Equal([(FileStatus.Quarantined, FileFault.HeaderMismatch), (FileStatus.Waiting, null)],
            (await EntriesAsync(rig)).Select(entry => (entry.Status, entry.Reason)));
        await SetAsync(rig, pause: false);
        await rig.Job<Sweeper>().RunAsync(default);
        await rig.WorkAsync();
        var done = await rig.Job<FileLedger>().GetAsync(first.Run, default);
        Assert.Equal((FileStatus.Done, 1, 1), (done.Status, done.Counts.Rows, done.Counts.Accepted));
    }

    [Theory]
    [InlineData("GO_431_ABC_GOF_20260505_00000002.DAT")]
    [InlineData("GO_431_DIT_GOC_20260505_00000002.DAT")]
    [InlineData("GO_431_DIT_GOF_20260506_00000002.DAT")]
    public async Task Receive_SameBytesUnderAnotherSubtypeOrTypeOrDateOfEsr_LeavesTheFirstAsItIs(string other)
    {
        const string first = "GO_431_DIT_GOF_20260505_00000002.DAT";
        await using var rig = await StartAsync();
        await SetAsync(rig, pause: true, PauseTarget.EsrIn);
        var text = $"HDR~{first}~20260505 100000~431~~20260505 100000~02\r\n{Rig.Position}\r\nTRL~3\r\n";
        await rig.DropAsync(first, text);

        await rig.DropAsync(other, text);

        var entries = await rig.Job<FileLedger>().WithNumberAsync("GO-431", 2, default);
        Assert.Equal([(first, FileStatus.Waiting, null), (other, FileStatus.Quarantined, FileFault.HeaderMismatch)],
            entries.OrderBy(entry => entry.Status).Select(entry => (entry.Name, entry.Status, entry.Reason)));
        await SetAsync(rig, pause: false, PauseTarget.EsrIn);
        await rig.Job<Sweeper>().RunAsync(default);
        await rig.WorkAsync();
        var done = await rig.Job<FileLedger>().GetAsync(entries.Single(entry => entry.Name == first).Run, default);
        Assert.Equal((FileStatus.Done, 1), (done.Status, done.Counts.Accepted));
    }

    [Fact]
    public async Task Receive_AnotherContentLiesInTheArchive_ThrowsAndLeavesTheDrop()
    {
        await using var rig = await StartAsync();
        var blob = rig.Storage.Container(Containers.TisInbound).GetBlobClient(Name);
        await blob.UploadAsync(BinaryData.FromString(Rig.De(Name, AppRow.Of("1000001"))));
        var entry = await rig.Job<Examine>().ExamineAsync((await Drop.LookAsync(blob, default))!, Containers.TisInbound, default);
        await rig.Storage.Container(Containers.Archive).GetBlobClient(entry.ArchivePath).UploadAsync(BinaryData.FromString("cut short"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => rig.Job<Receive>().ReceiveAsync(blob, default));

        Assert.True(await blob.ExistsAsync());
        Assert.Empty(await EntriesAsync(rig));
    }

    [Fact]
    public async Task Receive_TwoContentsOfOneNumberAtTheSameMoment_OneIsTakenAndItsApplicantsAlone()
    {
        // Both have looked at the ledger, and found the number free, before either writes to the archive.
        await using var rig =
            await StartAsync(
                Gate.Meeting(2, message => message.Request.Method == Azure.Core.RequestMethod.Put
                    && message.Request.Uri.Path.Contains($"/{Containers.Archive}/in/", StringComparison.Ordinal)
                        && message.Request.Uri.Path.Contains("_APP_", StringComparison.Ordinal)));
        var blobs = new List<BlobClient>();
        foreach (var (folder, gmc) in new[] { ("a", "1000001"), ("b", "1000002") })
        {
            blobs.Add(rig.Storage.Container(Containers.TisInbound).GetBlobClient($"{folder}/{Name}"));
            await blobs[^1].UploadAsync(BinaryData.FromString(Rig.De(Name, AppRow.Of(gmc))));
        }

        await Task.WhenAll(blobs.Select(blob => rig.Job<Receive>().ReceiveAsync(blob, default)));
        await rig.WorkAsync();

        var entries = await rig.Job<FileLedger>().WithNumberAsync("APP-WMD", 1, default);
        Assert.Equal([FileStatus.Done, FileStatus.Quarantined], entries.Select(entry => entry.Status).Order());
        Assert.Equal(FileFault.NameReused, entries.Single(entry => entry.Status == FileStatus.Quarantined).Reason);
        Assert.Single(await rig.Job<ApplicantStore>().OfAsync(Dit.Core.Codes.Vpd.Parse("431"), default));
    }

    [Fact]
    public async Task Receive_HostDiesAtAnyCallAndTheSameDropComesAgain_TheFileIsDoneOnce()
    {
        var (left, calls) = (int.MaxValue, 0);
        await using var rig =
            await StartAsync(new Gate(_ => ++calls > left ? throw new IOException("The host died.") : Task.CompletedTask));
        for (var number = 1; ; number++)
        {
            var name = $"DE_WMD_APP_20260504_{number:D8}.DAT";
            var hasDied = false;
            try
            {
                await rig.Storage.Container(Containers.TisInbound).GetBlobClient(name)
                    .UploadAsync(BinaryData.FromString(Rig.De(name, AppRow.Of($"10{number:D5}"))));
                (left, calls) = (number, 0);
                await rig.Job<Receive>().ReceiveAsync(rig.Storage.Container(Containers.TisInbound).GetBlobClient(name), default);
            }
            catch (Exception fault) when (fault is IOException or AggregateException)
            {
                hasDied = true;
            }

            left = int.MaxValue;
            rig.Sent.Messages.Clear();
            await rig.DropAsync(name, Rig.De(name, AppRow.Of($"10{number:D5}")));
            await rig.Job<Sweeper>().RunAsync(TimeSpan.Zero, default);
            await rig.WorkAsync();
            var entry =
                (await rig.Job<FileLedger>()
                    .WithNumberAsync("APP-WMD", number, default)).Single(entry => entry.Status != FileStatus.SeenAgain);
            Assert.Equal((FileStatus.Done, 1), (entry.Status, entry.Counts.Accepted));
            Assert.Equal(TimeSpan.Zero, await rig.Job<Backlog>().MeasureOldestAsync(default));
            if (!hasDied) return;
        }
    }

    private static Task<IReadOnlyList<FileEntry>> EntriesAsync(Rig rig) => rig.Job<FileLedger>().WithNumberAsync("APP-WMD", 1, default);

    private async Task<Rig> StartAsync(params Azure.Core.Pipeline.HttpPipelinePolicy[] policies)
    {
        var rig = await Rig.StartAsync(_azurite.ConnectionString, null, policies);
        await rig.GiveReferenceAsync();
        await rig.GivePositionAsync();
        return rig;
    }

    private static async Task SetAsync(Rig rig, bool pause, string name = "WMD")
    {
        var target = PauseTarget.Read(name, await rig.Job<ReferenceStore>().CurrentAsync(default))!;
        await (pause ? rig.Job<Pauses>().PauseAsync(target, default) : rig.Job<Pauses>().ResumeAsync(target, default));
    }
}
