using Dit.Interface.Extracts;
using Dit.Interface.Ledger;
using Dit.Interface.Measures;
using Dit.Interface.Storage;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Tests.Operating;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>What arrives while a body, an employer or a direction is paused waits, in its order, and goes on when it is resumed.</summary>
public sealed class PauseTests : IAsyncLifetime, IDisposable
{
    private const string Full = "GO_431_DIT_GOF_20260504_00000010.DAT";
    private const string Changes = "GO_431_DIT_GOC_20260504_00000011.DAT";
    private const string First = "DE_WMD_APP_20260504_00000001.DAT";
    private const string Second = "DE_WMD_APP_20260504_00000002.DAT";
    private readonly Region _region = new();
    private StandingRig _rig = null!;

    public async Task InitializeAsync()
    {
        _rig = await StandingRig.StartAsync(_region);
        await _rig.DropAsync(Full, Region.Go(Full, Enumerable.Range(1000, 3).Select(id => Region.Position(id))));
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    public void Dispose() => _region.Dispose();

    [Theory]
    [InlineData("WMD")]
    [InlineData("wmd")]
    [InlineData("tis-in")]
    public async Task Pause_BodyOrFilesOfTis_FilesWaitInTheirOrderAndGoOnWhenResumed(string target)
    {
        await SetAsync(target, pause: true);
        await _rig.DropAsync(Second, Region.App(Second, Region.Row(1000, "1000001", (19, "\"second@example.org\""))));
        await _rig.DropAsync(First, Region.App(First, Region.Row(1000, "1000001")));

        Assert.Equal([FileStatus.Waiting, FileStatus.Waiting],
            [(await _rig.EntryAsync(First)).Status, (await _rig.EntryAsync(Second)).Status]);
        Assert.Empty(await _rig.BlobsAsync(Containers.TisInbound));
        Assert.Equal(TimeSpan.Zero, await _rig.Job<Backlog>().MeasureOldestAsync(default));
        var listed = await OperatorHand.FilesAsync(ListQuestion.All, _rig.Session);
        var at = Assert.Single(Enumerable.Range(0, listed.Rows.Count), row => listed.Rows[row][1] == First);
        Assert.Equal(["Waiting", $"paused: {(target == "tis-in" ? target : "WMD")}"], [listed.Rows[at][2], .. listed.Details![at]]);
        Assert.Contains("(2 files wait)", (await OperatorHand.CheckPausesAsync(_rig.Session)).Said, StringComparison.Ordinal);

        await SetAsync(target, pause: false);
        await _rig.SweepAsync();

        Assert.Equal(["1 S001"], await ConfirmedAsync(First));
        Assert.Equal(["1 A042"], await ConfirmedAsync(Second));
        Assert.Contains("nothing is paused", (await OperatorHand.CheckPausesAsync(_rig.Session)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_FilesOfEsr_WaitAndGoOnWhenResumed()
    {
        await SetAsync("esr-in", pause: true);
        await _rig.DropAsync(Changes, Region.Go(Changes, [Region.Position(1005)]));
        await _rig.DropAsync(First, Region.App(First, Region.Row(1000, "1000001")));
        Assert.Equal([FileStatus.Waiting, FileStatus.Done],
            [(await _rig.EntryAsync(Changes)).Status, (await _rig.EntryAsync(First)).Status]);

        await SetAsync("esr-in", pause: false);
        await _rig.SweepAsync();

        Assert.Equal(FileStatus.Done, (await _rig.EntryAsync(Changes)).Status);
    }

    [Fact]
    public async Task Pause_Employer_ItsFilesAndTheFilesThatSpeakOfItWaitAndAreDoneOnce()
    {
        const string dnc = "DE_WMD_DNC_20260504_00000003.DAT";
        await SetAsync("431", pause: true);
        await _rig.DropAsync(Changes, Region.Go(Changes, [Region.Position(1005)]));
        await _rig.DropAsync(First, Region.App(First, Region.Row(1000, "1000001")));
        await _rig.DropAsync(Second, Region.App(Second, Region.Row(1001, "1000002")));
        await _rig.SweepAsync();

        Assert.Equal((FileStatus.Loading, "431"), ((await _rig.EntryAsync(First)).Status, (await _rig.EntryAsync(First)).WaitsFor));
        Assert.Equal([FileStatus.Waiting, FileStatus.Waiting],
            [(await _rig.EntryAsync(Changes)).Status, (await _rig.EntryAsync(Second)).Status]);
        Assert.Empty(await _rig.BlobsAsync(Containers.TisOutbound));
        Assert.Contains("431 since", (await OperatorHand.CheckPausesAsync(_rig.Session)).Said, StringComparison.Ordinal);

        await SetAsync("431", pause: false);
        await _rig.SweepAsync();
        await _rig.DropAsync(dnc, Region.App(dnc));

        foreach (var name in new[] { Changes, First, Second, dnc })
            Assert.Equal((FileStatus.Done, ""), ((await _rig.EntryAsync(name)).Status, (await _rig.EntryAsync(name)).WaitsFor));
        Assert.Equal(["1 S001"], await ConfirmedAsync(First));
        Assert.Equal(2, (await _rig.BlobsAsync(Containers.TisOutbound)).Count(name => name.Contains("APC", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Pause_EmployerThatANotificationConcerns_TheFileWaits()
    {
        const string dnc = "DE_WMD_DNC_20260504_00000003.DAT";
        await SetAsync("431", pause: true);
        await _rig.DropAsync(dnc,
            Region.App(dnc,
                "\"NOT\",\"1\",\"WMD\",\"WMD/RRK01/034/STR/1000\",\"WMD\",,,,,,,,,,"
                    + "\"Canary-Surname\",\"Robin\",\"7000001\",,\"20260701\",,,,,,,,,,,,,,,,,"));
        Assert.Equal((FileStatus.Loading, "431"), ((await _rig.EntryAsync(dnc)).Status, (await _rig.EntryAsync(dnc)).WaitsFor));

        await SetAsync("431", pause: false);
        await _rig.SweepAsync();

        Assert.Equal((FileStatus.Done, 1), ((await _rig.EntryAsync(dnc)).Status, (await _rig.EntryAsync(dnc)).Counts.Accepted));
    }

    [Theory]
    [InlineData("tis-out")]
    [InlineData("WMD")]
    public async Task Pause_FilesToTis_ExtractsAreCaughtUpByOneFile(string target)
    {
        await _rig.Job<DailyExtract>().RunAsync(new(2026, 5, 4), default);
        await SetAsync(target, pause: true, "2026-05-05");
        await _rig.Job<DailyExtract>().RunAsync(new(2026, 5, 5), default);
        await _rig.DropAsync(Changes, Region.Go(Changes, [Region.Position(1005)]));
        Assert.DoesNotContain(await _rig.BlobsAsync(Containers.TisOutbound, "WMD/"),
            name => name.Contains("20260505", StringComparison.Ordinal));

        await SetAsync(target, pause: false, "2026-05-06");
        await _rig.Job<DailyExtract>().RunAsync(new(2026, 5, 6), default);
        await _rig.Job<DailyExtract>().RunAsync(new(2026, 5, 6), default);

        Assert.Equal(["WMD/DE_WMD_RMC_20260506_00000001.DAT", "WMD/DE_WMD_RMF_20260504_00000001.DAT"],
            await _rig.BlobsAsync(Containers.TisOutbound, "WMD/"));
        Assert.Equal(2, (await _rig.OutboundAsync("DE_WMD_RMC_20260506_00000001.DAT")).Count);
    }

    [Fact]
    public async Task Pause_FilesToTis_ConfirmationsKeepTheirNumbersAndWait()
    {
        await SetAsync("tis-out", pause: true);
        await _rig.DropAsync(First, Region.App(First, Region.Row(1000, "1000001")));
        await _rig.DropAsync(Second, Region.App(Second, Region.Row(1001, "1000002")));
        Assert.Equal((FileStatus.Done, "DE_WMD_APC_20260504_00000001.DAT"),
            ((await _rig.EntryAsync(First)).Status, (await _rig.EntryAsync(First)).Confirmation));
        Assert.Empty(await _rig.BlobsAsync(Containers.TisOutbound));
        Assert.Contains("2 confirmations", (await OperatorHand.CheckPausesAsync(_rig.Session)).Said, StringComparison.Ordinal);

        await SetAsync("tis-out", pause: false);
        await _rig.SweepAsync();

        Assert.Equal(["1 S001"], await ConfirmedAsync(First));
        Assert.Equal(["1 S001"], await ConfirmedAsync(Second));
        Assert.Empty(await _rig.Job<OutboundLedger>().WaitingAsync(default));
    }

    [Fact]
    public async Task Pause_Notices_ThoseOfEmployersWaitAndAlertsGo()
    {
        await SetAsync("notices", pause: true);
        await _rig.DropAsync(First, Region.App(First, Region.Row(1000, "1000001")));
        await _rig.DropAsync(Second, "not a file");
        Assert.Equal(["2026-05-04/operators"],
            (await _rig.BlobsAsync(Containers.Notifications)).Select(name => name[..name.LastIndexOf('/')]));

        await SetAsync("notices", pause: false);
        await _rig.SweepAsync();
        await _rig.SweepAsync();

        Assert.Equal(["2026-05-04/431", "2026-05-04/operators"],
            (await _rig.BlobsAsync(Containers.Notifications)).Select(name => name[..name.LastIndexOf('/')]));
        Assert.Single(await _rig.TextsAsync(Containers.Notifications, "2026-05-04/431"),
            text => text.StartsWith("To: Medical Staffing", StringComparison.Ordinal)
                && text.Contains("Kind: applicants-received", StringComparison.Ordinal));
        Assert.Empty(await _rig.BlobsAsync(Containers.Books, "notices-waiting/"));
    }

    [Theory]
    [InlineData("XYZ")]
    [InlineData("999")]
    [InlineData("sideways")]
    public async Task Pause_WhatIsNotKnown_IsWrongInput(string target) =>
        await Assert.ThrowsAsync<WrongInputException>(() =>
            OperatorHand.PauseAsync(target, pause: true, _rig.Session));

    [Fact]
    public async Task Process_WithAPausedBody_LeavesItsFilesWaitingAndDoesThemInALaterCall()
    {
        using var region = new Region();
        region.DropApp(First, Region.Row(1000, "1000001"));
        await using var account = await EmptyStorage.OpenAsync();
        await using var session =
            await DitFunctions.Local.Commands.StorageSession.OpenAsync(new(account.ConnectionString, null, MayJoin: true), null, default);
        using (var before = new Region()) await Rig.ProcessAsync(account.ConnectionString, ProcessFolder.Read(before.Input), before.Output);
        await OperatorHand.PauseAsync("WMD", pause: true, session);

        var paused = await Rig.ProcessAsync(account.ConnectionString, ProcessFolder.Read(region.Input), region.Output);
        Assert.DoesNotContain(paused[0].Files, file => file.Name == First);
        await OperatorHand.PauseAsync("WMD", pause: false, session);
        var resumed = await Rig.ProcessAsync(account.ConnectionString, ProcessFolder.Read(region.Input), region.Output);

        Assert.Equal("Done",
            Assert.Single(resumed[0].Files, file => file.Name == First && file.Confirmation is not null && file.Status == "Done").Status);
    }

    // The operator's word reaches a host that is up within seconds; a host that starts hears of it at once.
    private async Task SetAsync(string target, bool pause, string day = Region.Monday)
    {
        await OperatorHand.PauseAsync(target, pause, _rig.Session);
        await _rig.OnAsync(day);
    }

    private async Task<IEnumerable<string>> ConfirmedAsync(string name) =>
        (await _rig.OutboundAsync((await _rig.EntryAsync(name)).Confirmation)).Select(line => $"{line[1]} {line[5][..4]}");
}
