using Dit.Core.Codes;
using Dit.Interface.Answers;
using Dit.Interface.Applicants;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;

namespace Dit.Interface.Tests.Answers;

/// <summary>
/// The calls that a page's answer makes once it was asked before: few, and as many for the nation, 13 bodies and 190 employers, as
/// for a region of it.
/// </summary>
public sealed class PageCallsTests : IAsyncLifetime
{
    private const int Days = 3;

    private const string File = "DE_WMD_APP_20260504_00000099.DAT";

    // The one file, applicant and notice, of which there are pages.
    private RunId _run = null!;
    private string _doctor = "";
    private string _notice = "";

    private (string Name, Func<Rig, Task> AskAsync, int Most)[] Pages =>
    [
        // One look at the lanes' marks, the alerts, the dead letters, the pauses, and each body's extract of the day.
        ("Today", rig => rig.Job<TodayAnswer>().AskAsync(default), 5 + NationRig.Bodies),
        ("Senders", rig => rig.Job<SendersAnswer>().AskAsync("GO", default), 2),
        ("Files", rig => rig.Job<FilesAnswer>().AskAsync(new(), default), 3),
        ("Find a name", rig => rig.Job<FindAnswer>().AskAsync("Jo van der Berg 01/02/1990", Sight.Everything, default), 4),
        ("Find a post", rig => rig.Job<FindAnswer>().AskAsync("WMD/RRK01/034/STR/101", Sight.Everything, default), 5),
        ("Find a number", rig => rig.Job<FindAnswer>().AskAsync("7000012", Sight.Everything, default), 4),
        ("Inbox", rig => rig.Job<InboxAnswer>().AskAsync("101", "", dealt: false, Sight.Everything, default), 2),
        ("Employers", rig => rig.Job<EmployerAnswer>().ListAsync(Sight.Everything, default), 1),
        ("Employer", rig => rig.Job<EmployerAnswer>().AskAsync(Vpd.Parse("101"), Sight.Everything, default), 10),
        ("Body", rig => rig.Job<BodyAnswer>().AskAsync(DeaneryBody.Parse("WMD"), Sight.Everything, default), 8),
        ("Body's quality", rig => rig.Job<QualityAnswer>().AskAsync(DeaneryBody.Parse("WMD"), Sight.Everything, default), 2),
        ("File", rig => rig.Job<FileAnswer>().AskAsync(_run, new(), default), 8),
        ("Doctor", rig => rig.Job<DoctorAnswer>().AskAsync(_doctor, Sight.Everything, default), 1),
        ("Notice", rig => rig.Job<InboxAnswer>().FindAsync("101", _notice, Sight.Everything, default), 3),
        ("Operate", rig => rig.Job<OperateAnswer>().AskAsync(default), 5),
    ];

    private readonly AzuriteFixture _azurite = new();

    public Task InitializeAsync() => _azurite.InitializeAsync();

    public Task DisposeAsync() => _azurite.DisposeAsync();

    [Fact]
    public async Task Ask_Nation_CostsWhatARegionCosts()
    {
        await using var rig = await Rig.StartAsync(_azurite.ConnectionString);
        await NationRig.FillAsync(rig, 19, Days);
        await TakeOneAsync(rig);
        var region = await MeasureAsync();
        await NationRig.FillAsync(rig, 190, Days, there: 19);
        var nation = await MeasureAsync();

        Assert.Equal(region, nation);
        Assert.All(Pages.Zip(nation),
            page => Assert.True(page.Second <= page.First.Most, $"{page.First.Name}: {page.Second} calls, at most {page.First.Most}"));
    }

    [Fact]
    public async Task Files_AfterSomethingHappenedInALane_ReadThatLaneAlone()
    {
        await using var rig = await Rig.StartAsync(_azurite.ConnectionString);
        await NationRig.FillAsync(rig, 19, Days);
        var recent = rig.Job<RecentFiles>();
        var before = (await recent.ReadAsync(default)).Count;
        await rig.SeedAsync(NationRig.Done("GO-101", BusinessDate.Today(rig.Clock), 99));
        await rig.Job<LaneTable>().CloseEmptyAsync(default);
        var calls = rig.Storage.Calls.Table;

        Assert.Equal(before + 1, (await recent.ReadAsync(default)).Count);

        Assert.Equal(2, rig.Storage.Calls.Table - calls);
    }

    [Fact]
    public async Task Files_QuarantinedOrSeenAgain_AreSeenAtTheNextLook()
    {
        await using var rig = await Rig.StartAsync(_azurite.ConnectionString);
        await rig.GiveReferenceAsync();
        await rig.GivePositionAsync();
        var recent = rig.Job<RecentFiles>();
        Assert.Equal([FileStatus.Done], (await recent.ReadAsync(default)).Select(file => file.Status));

        const string bad = "DE_WMD_APP_20260504_00000099.DAT";
        await rig.DropAsync(bad, "nonsense");
        Assert.Contains(await recent.ReadAsync(default), file => file is { Name: bad, Status: FileStatus.Quarantined });

        const string good = "DE_WMD_APP_20260504_00000002.DAT";
        await rig.DropAsync(good, Rig.De(good, AppRow.Of("7000012")));
        Assert.Contains(await recent.ReadAsync(default), file => file is { Name: good, Status: FileStatus.Loading });
        await rig.WorkAsync();
        Assert.Contains(await recent.ReadAsync(default), file => file is { Name: good, Status: FileStatus.Done });

        await rig.DropAsync(good, Rig.De(good, AppRow.Of("7000012")));
        Assert.Contains(await recent.ReadAsync(default), file => file is { Name: good, Status: FileStatus.SeenAgain });

        rig.Clock.Advance(TimeSpan.FromDays(RecentFiles.Days + 1));
        Assert.Equal([FileStatus.Quarantined], (await recent.ReadAsync(default)).Select(file => file.Status));
    }

    private async Task TakeOneAsync(Rig rig)
    {
        await rig.DropAsync(File, Rig.De(File, AppRow.Of("1000001").Replace("1000,1001", "101000,101001", StringComparison.Ordinal)));
        await rig.WorkAsync();
        var file = InterfaceFileName.Read(File)!;
        _run = Assert.Single(await rig.Job<FileLedger>().WithNumberAsync(file.Stream, file.Sequence, default),
            entry => entry is { Name: File, Counts.Accepted: 1 }).Run;
        _doctor = DoctorAnswer.PathOf(Assert.Single(await rig.Job<ApplicantStore>().OfAsync(Vpd.Parse("101"), default)));
        _notice = (await rig.Job<NoticeRows>().ListAsync("101", null, default))[0].Id;
    }

    // A host of its own: what it holds in memory is what it read itself.
    private async Task<IReadOnlyList<long>> MeasureAsync()
    {
        await using var rig = await Rig.StartAsync(_azurite.ConnectionString);
        var calls = new List<long>();
        foreach (var (_, askAsync, _) in Pages)
        {
            await askAsync(rig);
            var before = rig.Storage.Calls.Blob + rig.Storage.Calls.Table;
            await askAsync(rig);
            calls.Add(rig.Storage.Calls.Blob + rig.Storage.Calls.Table - before);
        }

        return calls;
    }
}
