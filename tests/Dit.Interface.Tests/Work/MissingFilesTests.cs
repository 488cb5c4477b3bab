using Dit.Core.Codes;
using Dit.Interface.Extracts;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Work;

public sealed class MissingFilesTests
{
    [Fact]
    public async Task RunDue_NothingCameByTheCutOff_AlertsOnceForEachKind()
    {
        await using var rig = await Rig.StartOwnAsync();
        await rig.GiveReferenceAsync();

        await rig.Job<MissingFiles>().RunDueAsync(CancellationToken.None);
        Assert.Empty(await AlertsAsync(rig));
        rig.Clock.Advance(TimeSpan.FromHours(9));
        await rig.Job<MissingFiles>().RunDueAsync(CancellationToken.None);
        await rig.Job<MissingFiles>().RunDueAsync(CancellationToken.None);

        // The first Monday of May is a bank holiday: ESR's file is due on working days, TIS's on every day.
        var alerts = await AlertsAsync(rig);
        Assert.Equal(2, alerts.Count);
        Assert.Contains(alerts, text => text.Contains("no good APP file had come of: WMD.", StringComparison.Ordinal));
        Assert.Contains(alerts, text => text.Contains("no good DNC file had come of: WMD.", StringComparison.Ordinal));

        rig.Clock.Advance(TimeSpan.FromDays(1));
        await rig.Job<MissingFiles>().RunDueAsync(CancellationToken.None);
        alerts = await AlertsAsync(rig);
        Assert.Equal(5, alerts.Count);
        Assert.Single(alerts, text => text.Contains("no good GO file had come of: 431.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunDue_HostWasDownAtTheCutOff_TellsOnceAndLate_OfWhatHasNotComeSince()
    {
        await using var rig = await Rig.StartOwnAsync();
        await rig.GiveReferenceAsync();
        rig.Clock.Advance(TimeSpan.FromHours(33));
        await rig.Job<MissingFiles>().RunDueAsync(CancellationToken.None);
        Assert.Equal(3, (await AlertsAsync(rig)).Count);

        // Down from Tuesday evening to Thursday morning; Wednesday's APP lay there in time.
        rig.Clock.Advance(TimeSpan.FromHours(38));
        const string name = "DE_WMD_APP_20260506_00000001.DAT";
        await rig.DropAsync(name, Rig.De(name));
        for (var tick = 0; tick < 2; tick++) await rig.Job<MissingFiles>().RunDueAsync(CancellationToken.None);

        var late = (await AlertsAsync(rig)).Where(text => text.Contains("This alert is late", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, late.Count);
        Assert.Single(late, text => text.Contains("Missing files: GO, 06/05/2026", StringComparison.Ordinal));
        Assert.Single(late, text => text.Contains("Missing files: DNC, 06/05/2026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunDue_SchedulesFile_MovesTheCutOffAndTheDays()
    {
        await using var rig = await Rig.StartOwnAsync();
        await rig.Storage.Container(Containers.Config).GetBlobClient("schedules.csv")
            .UploadAsync(BinaryData.FromString("stream,days,cut_off\nAPP,daily,09:30\nDNC,Tue,18:00\n"), overwrite: true);
        await rig.GiveReferenceAsync();
        rig.Clock.Advance(TimeSpan.FromHours(1));

        await rig.Job<MissingFiles>().RunDueAsync(CancellationToken.None);
        Assert.Contains("no good APP file", Assert.Single(await AlertsAsync(rig)), StringComparison.Ordinal);

        rig.Clock.Advance(TimeSpan.FromHours(9));
        await rig.Job<MissingFiles>().RunDueAsync(CancellationToken.None);
        Assert.Single(await AlertsAsync(rig));
    }

    [Fact]
    public async Task RunDue_ApplicantsThatMissedTheTwoDayCutOff_AreToldOnceForTheirFile()
    {
        await using var rig = await Rig.StartOwnAsync();
        await rig.GiveReferenceAsync();
        foreach (var (number, day, rule) in new[] { (1, 1, "A020"), (2, 4, "A020"), (3, 1, "A021") })
        {
            var name = InterfaceFileName.Read($"DE_WMD_APP_2026050{day}_0000000{number}.DAT")!;
            var entry = new FileEntry
            {
                Run = RunId.Of(name, $"{number}123456789abcdef"),
                Name = name.Canonical,
                Status = FileStatus.Done,
                ReceivedOn = new(2026, 5, 4),
                ProcessedOn = new(2026, 5, 4),
                ClosedOn = new(2026, 5, 4),
                ReceivedAt = rig.Clock.GetUtcNow(),
                Findings = new Dictionary<string, int> { [rule] = 7 },
            };
            await rig.SeedAsync(entry);
        }

        rig.Clock.Advance(TimeSpan.FromHours(9));
        await rig.Job<MissingFiles>().RunDueAsync(CancellationToken.None);
        rig.Clock.Advance(TimeSpan.FromDays(1));
        await rig.Job<MissingFiles>().RunDueAsync(CancellationToken.None);

        var late = Assert.Single(await AlertsAsync(rig), text => text.Contains("Late file", StringComparison.Ordinal));
        Assert.Contains("DE_WMD_APP_20260501_00000001.DAT", late, StringComparison.Ordinal);
        Assert.Contains("7 rows were rejected", late.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunDue_ExtractNotPublishedWhenItIsDue_IsToldOnceForItsBody()
    {
        await using var rig = await Rig.StartOwnAsync();
        await rig.GiveReferenceAsync();

        await rig.Job<ExtractWatch>().RunDueAsync(CancellationToken.None);
        Assert.Empty(await AlertsAsync(rig));
        rig.Clock.Advance(TimeSpan.FromHours(5));
        await rig.Job<ExtractWatch>().RunDueAsync(CancellationToken.None);
        await rig.Job<ExtractWatch>().RunDueAsync(CancellationToken.None);
        Assert.Contains("Late extract: WMD, 04/05/2026", Assert.Single(await AlertsAsync(rig)), StringComparison.Ordinal);

        rig.Clock.Advance(TimeSpan.FromDays(1));
        await rig.Job<DailyExtract>().RunDueAsync(CancellationToken.None);
        await rig.Job<ExtractWatch>().RunDueAsync(CancellationToken.None);
        Assert.Single(await AlertsAsync(rig));
    }

    [Fact]
    public async Task RunDue_TheMissingFileComesLate_ClosesItsAlertOnceAndNoOther()
    {
        await using var rig = await Rig.StartOwnAsync();
        await rig.GiveReferenceAsync();
        rig.Clock.Advance(TimeSpan.FromHours(9));
        await rig.Job<MissingFiles>().RunDueAsync(CancellationToken.None);
        const string name = "DE_WMD_APP_20260504_00000001.DAT";

        await rig.DropAsync(name, Rig.De(name));
        for (var tick = 0; tick < 3; tick++) await rig.Job<MissingFiles>().RunDueAsync(CancellationToken.None);

        var alerts = await AlertsAsync(rig);
        Assert.Equal(3, alerts.Count);
        Assert.Single(alerts, text => text.Contains("Subject: Over: Missing files: APP", StringComparison.Ordinal));
    }

    private static async Task<List<string>> AlertsAsync(Rig rig)
    {
        var container = rig.Storage.Container(Containers.Notifications);
        var texts = new List<string>();
        await foreach (var blob in container.GetBlobsAsync())
            texts.Add((await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString());
        return texts;
    }
}
