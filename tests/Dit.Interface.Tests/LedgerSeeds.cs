using Azure.Data.Tables;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests;

/// <summary>Entries as they would stand in the ledger had their files come, without the files.</summary>
internal static class LedgerSeeds
{
    internal static async Task SeedAsync(this Rig rig, params IReadOnlyList<FileEntry> entries)
    {
        var lanes = rig.Job<LaneTable>();
        foreach (var lane in entries.GroupBy(entry => entry.Run.Lane))
        {
            var mark = await lanes.MarkOpenAsync(lane.Key, CancellationToken.None);
            var rows = lane.SelectMany(RowsOf).DistinctBy(row => row.Entity.RowKey).ToList();
            if ((await lanes.ReadAsync(lane.Key, CancellationToken.None)).Version is null)
            {
                var head =
                    new TableEntity(LaneRows.PartitionOf(lane.Key), LaneRows.HeadKey)
                    {
                        ["Mark"] = mark,
                        ["AtWork"] = lane.FirstOrDefault(entry => entry.Status == FileStatus.Loading)?.Run.ToString() ?? ""
                    };
                rows.Add(new(TableTransactionActionType.UpsertReplace, head));
            }

            await rig.Storage.Table(Tables.Ledger).SubmitInBatchesAsync(rows, CancellationToken.None);
        }
    }

    private static IEnumerable<TableTransactionAction> RowsOf(FileEntry entry)
    {
        yield return new(TableTransactionActionType.UpsertReplace, FileEntryMapping.ToEntity(entry));
        foreach (var day in LooseEntries.Days(entry, entry.Run.RowKey)) yield return day;
        yield return LooseEntries.Upsert(entry.Run.Lane, LaneRows.NumberKey(entry.Run.Stream, entry.Run.Sequence));
        if (entry.Status is not (FileStatus.Waiting or FileStatus.Held or FileStatus.Loading)) yield break;
        var isEmployer = entry.FileName!.IsGo;
        yield return new(TableTransactionActionType.UpsertReplace,
            LaneRows.ToEntity(entry.Run.Lane, isEmployer, LaneRows.FileOf(entry) with { IsTold = true }));
    }
}
