using Azure.Storage.Blobs;
using Dit.Core.Codes;
using Dit.Interface.Applicants;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Intake;

/// <summary>Storage that lost its newest work: what the ledger calls done and published is made to be so again.</summary>
public sealed class LostConfirmationsTests : IAsyncLifetime
{
    private const string App = "DE_WMD_APP_20260504_00000001.DAT";
    private const string Dnc = "DE_WMD_DNC_20260504_00000001.DAT";
    private static readonly DateOnly _day = new(2026, 5, 4);
    private readonly AzuriteFixture _azurite = new();
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        await _azurite.InitializeAsync();
        _rig = await Rig.StartAsync(_azurite.ConnectionString);
        await _rig.GiveReferenceAsync();
        await _rig.GivePositionAsync();
    }

    public async Task DisposeAsync()
    {
        await _rig.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    [Theory]
    [InlineData(App)]
    [InlineData(Dnc)]
    public async Task Mend_ConfirmationLost_IsPublishedFromItsDecidedBytesElseFromItsPlan(string name)
    {
        var (published, _, bytes) = await DoneAsync(name);

        await published.DeleteAsync();
        Assert.Empty(await _rig.Job<LostConfirmations>().MendAsync(_day, default));
        Assert.Equal(bytes, await TextAsync(published));

        await published.DeleteAsync();
        await RemoveAsync(Containers.Archive, "out/");
        Assert.Empty(await _rig.Job<LostConfirmations>().MendAsync(_day, default));

        Assert.Equal(bytes, await TextAsync(published));
        Assert.Empty(_rig.Sent.Messages);
    }

    [Theory]
    [InlineData(App)]
    [InlineData(Dnc)]
    public async Task Mend_ConfirmationAndPlanLost_TheFileIsWorkedAgainAndDoublesNothing(string name)
    {
        var (published, entry, bytes) = await DoneAsync(name);
        var notices = (await BlobsAsync(Containers.Notifications)).Count;

        await published.DeleteAsync();
        await RemoveAsync(Containers.Archive, "out/");
        await RemoveAsync(Containers.Work, $"{entry.Run}/");
        Assert.Empty(await _rig.Job<LostConfirmations>().MendAsync(_day, default));
        await _rig.WorkAsync();

        var again = await _rig.Job<FileLedger>().GetAsync(entry.Run, default);
        Assert.Equal((FileStatus.Done, entry.Confirmation, entry.JudgedOn), (again.Status, again.Confirmation, again.JudgedOn));
        Assert.Equal(bytes.Split("\r\n").Length, (await TextAsync(published)).Split("\r\n").Length);
        Assert.Single(await _rig.Job<ApplicantStore>().OfAsync(Vpd.Parse("431"), default));
        Assert.Equal(notices, (await BlobsAsync(Containers.Notifications)).Count);
    }

    [Fact]
    public async Task Receive_DoneFileWhoseCopyAndConfirmationAreLost_IsWorkedAgainFromTheDrop()
    {
        var (published, entry, _) = await DoneAsync(App);
        await published.DeleteAsync();
        foreach (var (container, prefix) in new[] { (Containers.Archive, ""),
            (Containers.Work, $"{entry.Run}/") }) await RemoveAsync(container, prefix);
        Assert.Equal([App], (await _rig.Job<LostConfirmations>().MendAsync(_day, default)).Select(needed => needed.Name));

        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        await _rig.WorkAsync();

        Assert.True(await published.ExistsAsync());
        Assert.True(await _rig.Job<FileArchive>().HasAsync(entry, default));
        Assert.Equal(FileStatus.Done, (await _rig.Job<FileLedger>().GetAsync(entry.Run, default)).Status);
    }

    [Fact]
    public async Task Receive_WaitingFileWhoseCopyIsLost_IsKeptAgainAndDone()
    {
        var body = PauseTarget.Read("WMD", await _rig.Job<ReferenceStore>().CurrentAsync(default))!;
        await _rig.Job<Pauses>().PauseAsync(body, default);
        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        await RemoveAsync(Containers.Archive, "in/2026-05-04/APP");
        var entry = Assert.Single(await _rig.Job<LostConfirmations>().MendAsync(_day, default));
        Assert.Equal((App, FileStatus.Waiting), (entry.Name, entry.Status));

        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        await _rig.Job<Pauses>().ResumeAsync(body, default);
        await _rig.Job<Sweeper>().RunAsync(default);
        await _rig.WorkAsync();

        Assert.Equal(FileStatus.Done, (await _rig.Job<FileLedger>().GetAsync(entry.Run, default)).Status);
    }

    [Fact]
    public async Task Receive_FileSeenAgainAfterItsTime_StaysRemoved()
    {
        var (published, entry, _) = await DoneAsync(App);
        await published.DeleteAsync();
        await RemoveAsync(Containers.Archive, "");
        _rig.Clock.Advance(TimeSpan.FromDays(31));

        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        await _rig.WorkAsync();

        Assert.False(await published.ExistsAsync());
        Assert.False(await _rig.Job<FileArchive>().HasAsync(entry, default));
    }

    private async Task<(BlobClient Published, FileEntry Entry, string Bytes)> DoneAsync(string name)
    {
        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        await _rig.WorkAsync();
        if (name == Dnc)
        {
            var fields = Enumerable.Repeat("", 36).ToArray();
            (fields[0], fields[1], fields[2], fields[3]) = ("\"NOT\"", "\"2\"", "\"WMD\"", "\"WMD/RRK01/034/STR/001\"");
            (fields[21], fields[23], fields[24]) = ("\"Canary-Surname\"", "\"1000001\"", "\"Withdrawn\"");
            await _rig.DropAsync(Dnc, Rig.De(Dnc, string.Join(',', fields)));
            await _rig.WorkAsync();
        }

        var file = InterfaceFileName.Read(name)!;
        var entry = Assert.Single(await _rig.Job<FileLedger>().WithNumberAsync(file.Stream, file.Sequence, default));
        Assert.Equal(FileStatus.Done, entry.Status);
        var published = _rig.Storage.Container(Containers.TisOutbound).GetBlobClient($"WMD/{entry.Confirmation}");
        return (published, entry, await TextAsync(published));
    }

    private static async Task<string> TextAsync(BlobClient blob) => (await blob.DownloadContentAsync()).Value.Content.ToString();

    private async Task<List<string>> BlobsAsync(string container)
    {
        var names = new List<string>();
        await foreach (var blob in _rig.Storage.Container(container).GetBlobsAsync()) names.Add(blob.Name);
        return names;
    }

    private async Task RemoveAsync(string container, string prefix)
    {
        var gone = (await BlobsAsync(container)).Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(gone);
        foreach (var name in gone) await _rig.Storage.Container(container).DeleteBlobAsync(name);
    }
}
