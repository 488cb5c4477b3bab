using System.Text.Json;
using Azure.Data.Tables;
using Dit.Core.Files;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;
using Dit.Interface.Tests.Consistency;

namespace Dit.Interface.Tests.Ledger;

/// <summary>The ledger as a running service has it from before: read and raised, and its files go on.</summary>
public sealed class LedgerUpgradeTests : IAsyncLifetime
{
    private readonly AzuriteFixture _azurite = new();
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        await _azurite.InitializeAsync();
        _rig = await Rig.StartAsync(_azurite.ConnectionString);
        await _rig.GiveReferenceAsync();
        // Rows that are no files of partners stay as they are.
        foreach (var (partition, key) in new[] { ("out-WMD", "counter-APC"), ("dead-letters", "confirm-x"), ("paused", "notices"),
            ("timer-a", "20260504") })
            await _rig.Storage.Table(Tables.Ledger)
                .AddEntityAsync(new TableEntity(partition, key) { ["Since"] = DateTimeOffset.UnixEpoch });
        foreach (var row in Sample()) await _rig.Storage.Table(Tables.Ledger).AddEntityAsync(row);
    }

    public async Task DisposeAsync()
    {
        await _rig.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    [Fact]
    public async Task Ensure_LedgerOfSchemaOne_EveryEntryStandsWhereItStood()
    {
        await _rig.Job<LedgerUpgrade>().EnsureAsync(default);

        Assert.Equal(
            [
                "APP-WMD.00000001.0123456789ab Done", "APP-WMD.00000001.0123456789ab SeenAgain", "APP-WMD.00000001.0123456789ab.r001 Done",
                    "APP-WMD.00000002.aaaaaaaaaaaa Loading",
                "APP-WMD.00000003.bbbbbbbbbbbb Waiting", "APP-WMD.00000004.dddddddddddd Quarantined",
                    "DNC-WMD.00000001.cccccccccccc Waiting", "GO-431.00000007.111111111111 Done",
                "GO-431.00000009.222222222222 Held", "unknown.00000000.eeeeeeeeeeee Quarantined",
            ],
            (await _rig.Job<FileLedger>().AllAsync(default)).Select(entry => $"{entry.Run} {entry.Status}").Order(StringComparer.Ordinal));
        var body = (await _rig.Job<LaneTable>().ReadAsync("DE-WMD", default)).Lane;
        // The notification stood in no lane: its host had died between the ledger and the lane.
        Assert.Equal(("APP-WMD.00000002.aaaaaaaaaaaa", 3), (body.AtWork, body.Files.Count));
        var employer = (await _rig.Job<LaneTable>().ReadAsync("GO-431", default)).Lane;
        Assert.Equal((7, FileFault.WrongSequence, true), (employer.Last!.Value, employer.Files[0].Hold!.Value, employer.Files[0].Released));
        Assert.Equal(2, (await _rig.Job<FileLedger>().AllAsync(default)).Count(entry => entry.Status == FileStatus.Quarantined));
        Assert.Equal(["DE_WMD_APP_20260504_00000001.DAT"],
            (await _rig.Job<FileLedger>().OfDayAsync(new(2026, 5, 6), default)).Select(entry => entry.Name));
        Assert.Equal("DE_WMD_APC_20260504_00000001.DAT",
            Assert.Single(await _rig.Job<OutboundLedger>().WaitingAsync(default)).Name.Canonical);
        Assert.Equal(4,
            await CountAsync(
                "PartitionKey eq 'dead-letters' or PartitionKey eq 'paused' or PartitionKey eq 'timer-a' or RowKey eq 'counter-APC'"));
        await foreach (var row in _rig.Storage.Table(Tables.Ledger).QueryAsync<TableEntity>())
            Assert.False(row.PartitionKey is "APP-WMD" or "GO-431" or "unknown" || row.RowKey == "busy",
                $"{row.PartitionKey} {row.RowKey} is left");
    }

    [Fact]
    public async Task Ensure_TwoHostsAtOnceAndOneLater_EndWithTheSameRows()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => new LedgerUpgrade(_rig.Storage).EnsureAsync(default)));
        var rows = await CountAsync();
        await _rig.Storage.Table(Tables.Ledger).DeleteEntityAsync("schema", "lanes");

        await new LedgerUpgrade(_rig.Storage).EnsureAsync(default);

        Assert.Equal(rows, await CountAsync());
        Assert.Equal(10, (await _rig.Job<FileLedger>().AllAsync(default)).Count);
    }

    [Fact]
    public async Task Sweep_AfterTheUpgrade_WorkThatWasUnderWayGoesOn()
    {
        await _rig.Job<LedgerUpgrade>().EnsureAsync(default);
        await _rig.Job<Traffic>().AdvanceAsync("GO-431", default);

        Assert.Equal("GO-431.00000009.222222222222", (await _rig.Job<LaneTable>().ReadAsync("GO-431", default)).Lane.AtWork);
    }

    private async Task<int> CountAsync(string? filter = null)
    {
        var count = 0;
        await foreach (var _ in _rig.Storage.Table(Tables.Ledger).QueryAsync<TableEntity>(filter)) count++;
        return count;
    }

    private static IEnumerable<TableEntity> Sample()
    {
        using var sample =
            JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests/Dit.Interface.Tests/Samples/ledger-schema-1.json")));
        foreach (var row in sample.RootElement.EnumerateArray())
            yield return new TableEntity(row.EnumerateObject().ToDictionary(cell => cell.Name, cell => Value(cell.Name, cell.Value)));
    }

    private static object Value(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetInt32(),
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        _ => name is "ReceivedAt" or "ClosedAt" ? value.GetDateTimeOffset() : value.GetString()!,
    };
}
