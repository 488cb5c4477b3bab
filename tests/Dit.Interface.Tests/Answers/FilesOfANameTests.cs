using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Notices;
using Dit.Interface.Answers;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Replays;
using Dit.Interface.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Tests.Answers;

/// <summary>Which files an operator sees: of a name, of a sender, and those in quarantine that still need somebody.</summary>
public sealed class FilesOfANameTests : IAsyncLifetime
{
    private const string File = "DE_WMD_APP_20260504_00000001.DAT";
    private readonly AzuriteFixture _azurite = new();
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        await _azurite.InitializeAsync();
        _rig = await Rig.StartAsync(_azurite.ConnectionString);
        await _rig.GiveReferenceAsync();
    }

    public async Task DisposeAsync()
    {
        await _rig.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    [Fact]
    public async Task Quarantined_UntilAGoodFileOfTheNameComesOrItIsPurged_IsCountedAndListed()
    {
        const string other = "DE_WMD_APP_20260504_00000002.DAT";
        await _rig.DropAsync(File, "nonsense");
        await _rig.DropAsync(other, "nonsense");
        Assert.Equal((2, "12"), await QuarantinedAsync(_rig));

        await _rig.DropAsync(File, Rig.De(File, AppRow.Of("1000001")));
        await _rig.WorkAsync();
        Assert.Equal((1, "2"), await QuarantinedAsync(_rig));

        await using var later = await Rig.StartAsync(_azurite.ConnectionString);
        later.Clock.Advance(TimeSpan.FromDays(RecentFiles.Days + 6));
        Assert.Equal((1, "2"), await QuarantinedAsync(later));
        _rig.Clock.Advance(TimeSpan.FromDays(RecentFiles.Days + 6));
        Assert.Equal((1, "2"), await QuarantinedAsync(_rig));
        later.Clock.Advance(TimeSpan.FromDays(90 - RecentFiles.Days));
        Assert.Equal((0, ""), await QuarantinedAsync(later));
    }

    [Fact]
    public async Task Today_AlertThatIsOpenForWeeks_IsCounted()
    {
        var day = BusinessDate.Today(_rig.Clock);
        await _rig.Job<NoticeBoard>().PostAsync([Alerts.EmailsStand(day)], day, default);
        _rig.Clock.Advance(TimeSpan.FromDays(60));

        Assert.Contains((await _rig.Job<TodayAnswer>().AskAsync(default)).Alerts, alert => alert.Id == Alerts.EmailsStandId(day));
    }

    [Fact]
    public async Task Name_RefusedAtTheWrongDoor_IsFoundAndReplayedByItsRun()
    {
        var first = await RefusedAsync(File, Rig.De(File, AppRow.Of("1000001")));
        await RefusedAsync(File, Rig.De(File, AppRow.Of("1000002")));

        Assert.Equal(2, (await _rig.Job<FileAnswer>().OfNameAsync("de_wmd_app_20260504_0000001.dat", new(), default)).Count);
        Assert.Equal(2, (await _rig.Job<FindAnswer>().AskAsync(File, Sight.Everything, default)).Files.Count);
        var sight = new Sight(false, new HashSet<Vpd> { Vpd.Parse("431") }, new HashSet<DeaneryBody>());
        Assert.Empty((await _rig.Job<FindAnswer>().AskAsync(File, sight, default)).Files);

        var answer = await _rig.Job<Replay>().RunAsync(File, first.Run, null, dryRun: false, default);

        Assert.True(answer.IsTaken, answer.Words);
        var taken = Assert.Single(await _rig.Job<FileLedger>().UnfinishedAsync(default));
        await using var content = await _rig.Job<FileArchive>().OpenAsync(taken, default);
        Assert.Contains("1000001", await new StreamReader(content).ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_OutsideTheGrammar_IsFound()
    {
        await RefusedAsync("Posts.August.csv", "nonsense");

        Assert.Single(await _rig.Job<FileAnswer>().OfNameAsync("posts.august.CSV", new(), default));
        Assert.Single((await _rig.Job<FindAnswer>().AskAsync("Posts.August.csv", Sight.Everything, default)).Files);
        Assert.True((await _rig.Job<FindAnswer>().AskAsync("Posts.July.csv", Sight.Everything, default)).IsEmpty);
    }

    [Fact]
    public async Task Files_OfASenderOrKindThatIsSilentForWeeks_AreItsLast()
    {
        var today = BusinessDate.Today(_rig.Clock);
        await _rig.SeedAsync(NationRig.Done("GO-101", today, 3), NationRig.Done("GO-102", today.AddDays(-60), 2),
            NationRig.Done("APP-WMD", today.AddDays(-40), 1));

        Assert.Equal([today.AddDays(-60)], await DaysAsync(new() { Sender = "102" }));
        Assert.Equal([today.AddDays(-40)], await DaysAsync(new() { Kind = "APP" }));
        Assert.Equal([today], await DaysAsync(new()));
        Assert.Empty(await DaysAsync(new() { Sender = "102", From = today.AddDays(-7) }));
        Assert.Empty(await DaysAsync(new() { Sender = "102", From = today, Until = today.AddDays(-90) }));
    }

    [Fact]
    public async Task Body_RowThatGaveNoDpn_IsThePostsLastApplicant()
    {
        await _rig.GivePositionAsync();
        await _rig.DropAsync(File, Rig.De(File, AppRow.Of("1000001")));
        await _rig.WorkAsync();

        var view = await _rig.Job<BodyAnswer>().WithApplicantsAsync(DeaneryBody.Parse("WMD"), Sight.Everything, default);

        var post = Assert.Single(view!.Posts);
        Assert.Equal(("WMD/RRK01/034/STR/001", true), (post.Dpn, post.LastApplicant.EndsWith(
            "431, start 01/06/2026", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Receive_DncWithMoreRowsThanAreHeldInMemory_IsTooLarge()
    {
        await using var rig = await Rig.StartAsync(_azurite.ConnectionString,
            services => services.AddSingleton(new FileLimits { MaxRows = 5, MaxRowsHeld = 1 }));
        const string dnc = "DE_WMD_DNC_20260504_00000001.DAT";
        var row = "\"NOT\",\"2\",\"WMD\",\"WMD/RRK01/034/STR/001\"" + new string(',', 32);

        await rig.DropAsync(dnc, Rig.De(dnc, row, row));
        await rig.DropAsync(File, Rig.De(File, AppRow.Of("1000001"), AppRow.Of("1000002")));

        var entries = await rig.Job<FileLedger>().AllAsync(default);
        Assert.Equal([FileFault.TooLarge], entries.Where(entry => entry.Name == dnc).Select(entry => entry.Reason!.Value));
        Assert.Equal([FileStatus.Loading], entries.Where(entry => entry.Name == File).Select(entry => entry.Status));
    }

    // How many Today counts, and the last digits of the numbers of those that the list shows.
    private static async Task<(int Count, string Listed)> QuarantinedAsync(Rig rig)
    {
        var listed = await rig.Job<FilesAnswer>().AskAsync(new() { Status = FileStatus.Quarantined }, default);
        return ((await rig.Job<TodayAnswer>().AskAsync(default)).Quarantined,
            string.Concat(listed.Files.Select(entry => entry.Run.Sequence).Order()));
    }

    private async Task<IEnumerable<DateOnly>> DaysAsync(FileQuestion question) =>
        (await _rig.Job<FilesAnswer>().AskAsync(question, default)).Files.Select(entry => entry.ReceivedOn);

    // Files of TIS are not taken where ESR drops its own.
    private async Task<FileEntry> RefusedAsync(string name, string text)
    {
        var before = (await _rig.Job<FileLedger>().AllAsync(default)).Select(entry => entry.Run).ToHashSet();
        var blob = _rig.Storage.Container(Containers.EsrInbound).GetBlobClient(name);
        await blob.UploadAsync(BinaryData.FromString(text), overwrite: true);
        await _rig.Job<Receive>().ReceiveAsync(blob, default);
        return Assert.Single(await _rig.Job<FileLedger>().AllAsync(default), entry => !before.Contains(entry.Run));
    }
}
