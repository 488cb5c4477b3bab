using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Dit.Interface.Audit;
using Dit.Interface.Backup;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Backup;

/// <summary>Tables that were lost come back as they were copied; those that stand are left alone.</summary>
public sealed class TableBackupTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateOnly _day = new(2026, 5, 4);
    private static readonly Asked _asked = new(new("id", "Ann"), "the tables were deleted");

    [Fact]
    public async Task Restore_LostTables_BringsEveryCellBack()
    {
        await using var rig = await Rig.StartAsync(azurite.ConnectionString);
        await rig.GiveReferenceAsync();
        await rig.GivePositionAsync();
        await rig.Storage.Table(Tables.Applicants).AddEntityAsync(new TableEntity("431", "all-types")
        {
            ["Text"] = "Ünïcode, \"quotes\"\nand lines",
            ["Whole"] = 7,
            ["Long"] = 1L << 40,
            ["Number"] = 0.1,
            ["Flag"] = true,
            ["At"] = new DateTimeOffset(2026, 5, 4, 9, 0, 0, 1, TimeSpan.Zero),
            ["Id"] = Guid.Parse("11111111-2222-3333-4444-555555555555"),
            ["Bytes"] = new byte[] { 0, 255, 7 },
        });
        var before = await RowsAsync(rig);

        Assert.Equal(before.Count, await rig.Job<TableBackup>().RunAsync(_day, default));
        Assert.Null(await rig.Job<TableBackup>().RunAsync(_day, default));
        foreach (var table in TableBackup.Copied) await EmptyAsync(rig, table);
        var restored = await rig.Job<Operator>().RestoreAsync(_asked, _day, default);

        Assert.Equal(before, (await RowsAsync(rig)).Where(row => !row.Contains("the tables were deleted", StringComparison.Ordinal)));
        Assert.Equal(TableBackup.Copied.Order(), restored.Keys.Order());
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => rig.Job<Operator>().RestoreAsync(_asked, _day.AddDays(-1), default));
    }

    [Fact]
    public async Task Copy_ThatFailsMidway_IsNoWholeCopy()
    {
        var away = new TableAway(TableBackup.Copied[^1]);
        await using var rig = await Rig.StartAsync(azurite.ConnectionString, null, away);
        var day = _day.AddDays(2);
        away.IsOn = true;
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => rig.Job<TableBackup>().RunAsync(day, default));
        away.IsOn = false;

        Assert.DoesNotContain(day, await rig.Job<TableBackup>().DaysAsync(default));
        Assert.NotNull(await rig.Job<TableBackup>().RunAsync(day, default));
        Assert.Contains(day, await rig.Job<TableBackup>().DaysAsync(default));
    }

    [Fact]
    public async Task Restore_TableThatHoldsRows_IsLeftAlone()
    {
        await using var rig = await Rig.StartAsync(azurite.ConnectionString);
        await rig.Storage.Table(Tables.Applicants).UpsertEntityAsync(new TableEntity("430", "old") { ["Name"] = "copied" });
        await rig.Job<TableBackup>().RunAsync(_day.AddDays(1), default);
        await rig.Storage.Table(Tables.Applicants).UpsertEntityAsync(new TableEntity("430", "old") { ["Name"] = "newer" });

        var restored = await rig.Job<Operator>().RestoreAsync(_asked, _day.AddDays(1), default);

        Assert.DoesNotContain(Tables.Applicants, restored.Keys);
        Assert.Equal("newer",
            (await rig.Storage.Table(Tables.Applicants).GetEntityAsync<TableEntity>("430", "old")).Value.GetString("Name"));
    }

    [Fact]
    public async Task Run_CopiesPastTheirTime_AreRemoved()
    {
        await using var rig = await Rig.StartAsync(azurite.ConnectionString);
        var first = new DateOnly(2027, 1, 1);
        await rig.Job<TableBackup>().RunAsync(first, default);
        await rig.Job<TableBackup>().RunAsync(first.AddDays(TableBackup.KeptDays + 1), default);

        var days = await rig.Job<TableBackup>().DaysAsync(default);

        Assert.Contains(first.AddDays(TableBackup.KeptDays + 1), days);
        Assert.DoesNotContain(first, days);
    }

    private static async Task<List<string>> RowsAsync(Rig rig)
    {
        var rows = new List<string>();
        foreach (var table in TableBackup.Copied)
            await foreach (var row in rig.Storage.Table(table).QueryAsync<TableEntity>()) rows.Add($"{table} {BackupRow.Of(row).ToLine()}");
        return rows;
    }

    private static async Task EmptyAsync(Rig rig, string table)
    {
        await foreach (var row in rig.Storage.Table(table).QueryAsync<TableEntity>()) await rig.Storage.Table(table).DeleteEntityAsync(row);
    }

    /// <summary>A table that cannot be read, while it is switched on.</summary>
    private sealed class TableAway(string table) : HttpPipelinePolicy
    {
        public bool IsOn { get; set; }

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            IsOn && message.Request.Uri.Path.Contains($"{table}(", StringComparison.OrdinalIgnoreCase)
                ? throw new Azure.RequestFailedException(403, "away") : ProcessNextAsync(message, pipeline);

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("all calls are asynchronous");
    }
}
