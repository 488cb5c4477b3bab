using System.Globalization;
using Azure.Data.Tables;
using Dit.Core.Codes;
using Dit.Interface.Books;
using Dit.Interface.Delivery;
using Dit.Interface.Ledger;
using Dit.Interface.Purging;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Purging;

/// <summary>What is past its time goes, what is in use stays, and a purge that fails is told (rules.md, Keeping and removing).</summary>
public sealed class PurgeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly DateOnly _day = new(2026, 5, 4);
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        _rig = await Rig.StartAsync(azurite.ConnectionString);
        await _rig.GiveReferenceAsync();
        // A second purge of a day adds to the report of the first, and the tests of this class share a store.
        await _rig.Storage.Container(Containers.Reports).DeleteBlobIfExistsAsync("2026-05-04/purge.json");
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Run_FilesAndRuns_GoAfterTheirDaysUnlessUnfinished()
    {
        var old = await RunAsync(1, FileStatus.Done, 31);
        var recent = await RunAsync(2, FileStatus.Done, 30);
        var held = await RunAsync(3, FileStatus.Held, 60);
        await PutAsync(Containers.Quarantine, "2026-02-02/x/a.DAT");
        await PutAsync(Containers.Quarantine, "2026-02-03/x/a.DAT");
        await PutAsync(Containers.Work, "process/journal.json");

        var counted = await PurgeAsync(_day, dryRun: true);
        var before = await NamesAsync();
        var removed = await PurgeAsync(_day);

        Assert.Equal(counted.Removed, removed.Removed);
        Assert.Equal((1, 1, 1, 1),
            (removed.Removed["archive"], removed.Removed["work"], removed.Removed["run marks"], removed.Removed["quarantine"]));
        Assert.Equal([old.ArchivePath, $"{old.Run}/plan", "2026-02-02/x/a.DAT"], before.Except(await NamesAsync()));
        Assert.Equal([recent.Run.ToString(), held.Run.ToString()],
            (await RowsAsync(Tables.Runs)).Select(row => row.PartitionKey).Order(StringComparer.Ordinal));
        var report =
            PurgeReport.FromJson(
                (await _rig.Storage.Container(Containers.Reports).GetBlobClient("2026-05-04/purge.json").TryReadAsync(default))!);
        Assert.Equal(removed.Removed, report.Removed);
    }

    [Fact]
    public async Task Run_PublishedFiles_GoAfterThirtyDaysUnlessTheirContentIsOwed()
    {
        foreach (var name in (string[])["WMD/DE_WMD_RMC_20260403_00000001.DAT", "WMD/DE_WMD_RMC_20260404_00000002.DAT",
            "WMD/DE_WMD_RMC_20260401_00000003.DAT"])
            await PutAsync(Containers.TisOutbound, name);
        await _rig.Storage.Table(Tables.Ledger).AddEntityAsync(new TableEntity("out-WMD", "file-owed")
        {
            ["Name"] = "DE_WMD_RMC_20260401_00000003.DAT",
            ["ArchivePath"] = "out/2026-04-01/DE_WMD_RMC_20260401_00000003.DAT",
            ["SendAgain"] = true,
            ["IsPublished"] = true,
            ["Date"] = "20260401",
        });

        Assert.Equal(1, (await PurgeAsync(_day)).Removed["outbound"]);

        Assert.Equal(["WMD/DE_WMD_RMC_20260401_00000003.DAT", "WMD/DE_WMD_RMC_20260404_00000002.DAT"],
            await BlobsAsync(Containers.TisOutbound));
    }

    [Fact]
    public async Task Run_RequestsToEsr_GoAfterThirtyDays()
    {
        await PutAsync(Containers.EsrOutbound, "431/GO_431_DIT_GDR_20260403_00000001.DAT");
        await PutAsync(Containers.EsrOutbound, "431/GO_431_DIT_GDR_20260404_00000002.DAT");

        await PurgeAsync(_day);

        Assert.Equal(["431/GO_431_DIT_GDR_20260404_00000002.DAT"], await BlobsAsync(Containers.EsrOutbound));
    }

    [Fact]
    public async Task Run_EmployerOrBodySilentForThirteenMonths_KeepsNoPersonOfIt()
    {
        await using var rig = await Rig.StartOwnAsync();
        await rig.GiveReferenceAsync();
        string[] silent = ["doctors/174", "people/174", "rotation/LDN/pending", "rotation/LDN/picture", "told/LDN/20260504-00000001"];
        string[] heard = ["doctors/431", "people/431", "rotation/WMD/picture", "told/WMD/20260504-00000001"];
        string[] ours = ["positions/174"];
        var books = rig.Storage.Container(Containers.Books);
        foreach (var name in (string[])[.. silent, .. heard, .. ours])
            await books.GetBlobClient(name).UploadAsync(BinaryData.FromString("x"));
        // Storage wrote the books today. Seen from 14 months on, files of one employer and one body have come since.
        var later = DateOnly.FromDateTime(DateTime.UtcNow).AddMonths(14);
        foreach (var name in (string[])["GO_431_DIT_GOC_20260504_00000001.DAT", "DE_WMD_DNC_20260504_00000001.DAT"])
            await rig.SeedAsync(new FileEntry
            {
                Run = RunId.Of(InterfaceFileName.Read(name), new string('a', 64)),
                Name = name,
                Status = FileStatus.Done,
                ReceivedOn = later.AddMonths(-12),
                ClosedOn = later.AddMonths(-12),
            });

        Assert.Equal(silent.Length, (await rig.Job<Purge>().RunAsync(later, dryRun: true, default)).Removed["silent senders"]);
        await rig.Job<Purge>().RunAsync(later, dryRun: false, default);

        var left = new List<string>();
        await foreach (var blob in books.GetBlobsAsync()) left.Add(blob.Name);
        Assert.Empty(left.Intersect(silent));
        Assert.Empty(heard.Concat(ours).Except(left));
    }

    [Fact]
    public async Task Run_NamesOfTheJournal_GoByTheMonthAfterThirteenMonths()
    {
        foreach (var month in (string[])["2025-03", "2025-04"]) await PutAsync(Containers.Books, $"names/{month}");

        var removed = (await PurgeAsync(_day)).Removed;

        Assert.Equal(1, removed["names"]);
        Assert.Equal(["names/2025-04"],
            (await BlobsAsync(Containers.Books)).Where(name => name.StartsWith("names/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Run_TableOfTheFormerJournal_GoesOnceAndNotOnADryRun()
    {
        var table = _rig.Storage.Table(Tables.FormerJournal);
        await table.CreateIfNotExistsAsync();
        await table.AddEntityAsync(new TableEntity("431-202504", "run-0000001") { ["Schema"] = 1 });

        Assert.Equal(0, (await _rig.Job<Purge>().RunAsync(_day, dryRun: true, default)).Removed["former journal"]);
        Assert.NotEmpty(await RowsAsync(Tables.FormerJournal));
        Assert.Equal(1, (await PurgeAsync(_day)).Removed["former journal"]);
        Assert.Equal(0, (await _rig.Job<Purge>().RunAsync(_day, dryRun: false, default)).Removed["former journal"]);
    }

    [Fact]
    public async Task Run_Applicants_GoThirteenMonthsAfterLastUseUnlessOpen()
    {
        await PutApplicantAsync("1", "Lapsed", "20250403", "");
        await PutApplicantAsync("2", "Lapsed", "20250404", "");
        await PutApplicantAsync("3", "PreferredApplicant", "20240101", "");
        await PutApplicantAsync("4", "Hired", "20240101", "20250404 Hired 20250404");

        Assert.Equal(1, (await PurgeAsync(_day)).Removed["applicants"]);

        Assert.Equal(["2", "3", "4"], (await RowsAsync(Tables.Applicants)).Select(row => row.RowKey));
    }

    [Fact]
    public async Task Run_Notices_GoAfterThirteenMonthsUnlessAnEmailIsOut_ReportsAfterNinetyDays()
    {
        foreach (var day in (string[])["2025-04-03", "2025-04-04"])
        {
            await PutAsync(Containers.Notifications, $"{day}/431/a.txt");
            await PutNoticeAsync("431", day, new() { ["Path"] = $"{day}/431/a.txt", ["Kind"] = "B1", ["Notice"] = day });
            foreach (var state in (EmailState[])[EmailState.Delivered, EmailState.Sent])
                await PutNoticeAsync("sends-431", $"{day}{state}",
                    new()
                    {
                        ["State"] = $"{state}",
                        ["At"] = new DateTimeOffset(DateOnly.Parse(day, CultureInfo.InvariantCulture), new(12, 0), TimeSpan.Zero)
                    });
        }

        await PutAsync(Containers.Reports, "2026-02-02/431/rotation-grid.xlsx");
        await PutAsync(Containers.Reports, "2026-02-03/431/rotation-grid.xlsx");
        var removed = (await PurgeAsync(_day)).Removed;

        Assert.Equal((1, 2, 1), (removed["notices"], removed["notice rows"], removed["reports"]));
        Assert.Equal(["2025-04-04/431/a.txt"], await BlobsAsync(Containers.Notifications));
        Assert.Equal(["2026-02-03/431/rotation-grid.xlsx"],
            (await BlobsAsync(Containers.Reports)).Where(name => name.Contains("431", StringComparison.Ordinal)));
        Assert.Equal(["2025-04-04", "2025-04-03Sent", "2025-04-04Delivered", "2025-04-04Sent"],
            (await RowsAsync(Tables.Notices)).Select(row => row.RowKey));
    }

    [Fact]
    public async Task Run_Persons_GoWhenNoBookHoldsThem()
    {
        var vpd = Vpd.Parse("431");
        var people = new EsrBookRows();
        people.Put(EsrBookRows.Key("PRA", "900"), "P~900~~~~");
        await _rig.Job<EsrBooks>().PutAsync(vpd, new EsrBookRows(), people, default);
        foreach (var (type, id, row) in new[] { ("PRA", "900", "PRA~900"), ("PRA", "901", "PRA~901"), ("ADA", "1", "ADA~900~1"),
            ("ADA", "2", "ADA~901~2"), ("POA", "7", "POA~7"), ("ETA", "5", "") })
            await _rig.Storage.Table(Tables.EsrRecords)
                .UpsertEntityAsync(new TableEntity(vpd.Text, EsrBookRows.Key(type, id)) { ["Row"] = row, ["Mark"] = "" });

        // Storage dates a row itself: these are a day old at most in the one purge, and years in the other.
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        Assert.Equal(0, (await PurgeAsync(today, dryRun: true)).Removed["persons"]);
        // The employer's files go on, and its people book stays.
        const string name = "GO_431_DIT_GOC_20280504_00000001.DAT";
        await _rig.SeedAsync(new FileEntry
        {
            Run = RunId.Of(InterfaceFileName.Read(name), new string('b', 64)),
            Name = name,
            Status = FileStatus.Done,
            ReceivedOn = today.AddYears(2),
            ClosedOn = today.AddYears(2),
        });
        Assert.Equal(3, (await PurgeAsync(today.AddYears(2))).Removed["persons"]);

        Assert.Equal(["ADA~900~1", "POA~7", "PRA~900"], (await RowsAsync(Tables.EsrRecords)).Select(row => row.GetString("Row")));
    }

    [Fact]
    public async Task Run_AKindFails_IsToldOnceAndItsEndTooAndTheOthersAreDone()
    {
        var container = _rig.Storage.Container(Containers.Rejects);
        await container.DeleteAsync();
        await PutAsync(Containers.Quarantine, "2025-01-01/x/b.DAT");

        await Assert.ThrowsAsync<AggregateException>(() => PurgeAsync(_day.AddDays(1)));
        await Assert.ThrowsAsync<AggregateException>(() => PurgeAsync(_day.AddDays(2)));
        await container.CreateAsync();
        await PurgeAsync(_day.AddDays(3));

        Assert.False((await _rig.Storage.Container(Containers.Quarantine).GetBlobClient("2025-01-01/x/b.DAT").ExistsAsync()).Value);
        var notices = await BlobsAsync(Containers.Notifications);
        Assert.Equal(["2026-05-05/operators", "2026-05-07/operators"], notices.Select(name => name[..name.LastIndexOf('/')]));
    }

    private Task<PurgeReport> PurgeAsync(DateOnly day, bool dryRun = false) =>
        _rig.Job<Purge>().RunAsync(day, dryRun, CancellationToken.None);

    private async Task<FileEntry> RunAsync(int number, FileStatus status, int daysAgo)
    {
        var name = $"DE_WMD_APP_20260401_0000000{number}.DAT";
        var entry =
            new FileEntry
            {
                Run = RunId.Of(InterfaceFileName.Read(name), new string('a', 64)),
                Name = name,
                Status = status,
                ReceivedOn = _day.AddDays(-daysAgo),
                ClosedOn = _day.AddDays(-daysAgo)
            };
        await _rig.SeedAsync(entry);
        await PutAsync(Containers.Archive, entry.ArchivePath);
        await PutAsync(Containers.Work, $"{entry.Run}/plan");
        await _rig.Storage.Table(Tables.Runs).UpsertEntityAsync(new TableEntity(entry.Run.ToString(), "match-00000"));
        return entry;
    }

    private Task PutApplicantAsync(string number, string state, string lastFile, string steps) =>
        _rig.Storage.Table(Tables.Applicants)
            .UpsertEntityAsync(new TableEntity("431", number) { ["State"] = state, ["LastFileDate"] = lastFile, ["Steps"] = steps });

    private Task PutNoticeAsync(string partition, string row, Dictionary<string, object> properties) =>
        _rig.Storage.Table(Tables.Notices).UpsertEntityAsync(new TableEntity(properties) { PartitionKey = partition, RowKey = row });

    private Task PutAsync(string container, string name) =>
        _rig.Storage.Container(container).GetBlobClient(name).UploadAsync(BinaryData.FromString("x"), overwrite: true);

    private async Task<List<string>> NamesAsync() =>
        [.. await BlobsAsync(Containers.Archive), .. await BlobsAsync(Containers.Work), .. await BlobsAsync(Containers.Quarantine)];

    private async Task<List<string>> BlobsAsync(string container)
    {
        var names = new List<string>();
        await foreach (var blob in _rig.Storage.Container(container).GetBlobsAsync()) names.Add(blob.Name);
        return names;
    }

    private async Task<List<TableEntity>> RowsAsync(string table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in _rig.Storage.Table(table).QueryAsync<TableEntity>()) rows.Add(row);
        return rows;
    }
}
