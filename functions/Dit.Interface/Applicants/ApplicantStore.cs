using Dit.Core.Applicants;

namespace Dit.Interface.Applicants;

/// <summary>The applicant records: partition is the employer, row key is position id and applicant number.</summary>
public sealed class ApplicantStore(DitStorage storage)
{
    /// <summary>How many records of an employer are made ready at once: ten batches.</summary>
    private const int RecordsAtOnce = 1_000;
    private readonly TableClient _table = storage.Table(Tables.Applicants);

    /// <summary>All records of an employer, in every state.</summary>
    public async Task<IReadOnlyList<ApplicantRecord>> OfAsync(Vpd vpd, CancellationToken stop)
    {
        var records = new List<ApplicantRecord>();
        await foreach (var entity in _table.QueryAsync<TableEntity>(RowFilter.Of(vpd.Text),
            cancellationToken: stop))
            records.Add(StoredApplicant.FromEntity(entity).ToRecord());
        return records;
    }

    /// <summary>One record; null when it is not held.</summary>
    public async Task<ApplicantRecord?> FindAsync(Vpd vpd, PositionId position, string number, CancellationToken stop)
    {
        var found =
            await _table.GetEntityIfExistsAsync<TableEntity>(vpd.Text, StoredApplicant.KeyOf(position.Value, number),
                cancellationToken: stop);
        return found.HasValue ? StoredApplicant.FromEntity(found.Value!).ToRecord() : null;
    }

    /// <summary>An employer's records on a position, in every state.</summary>
    public async Task<IReadOnlyList<ApplicantRecord>> OnAsync(Vpd vpd, PositionId position, CancellationToken stop)
    {
        var from = StoredApplicant.KeyOf(position.Value, "");
        var records = new List<ApplicantRecord>();
        await foreach (var entity in _table.QueryAsync<TableEntity>(
            RowFilter.All(RowFilter.Of(vpd.Text), RowFilter.RowsOf(from)),
                cancellationToken: stop))
            records.Add(StoredApplicant.FromEntity(entity).ToRecord());
        return records;
    }

    /// <summary>All records of all employers.</summary>
    public async IAsyncEnumerable<ApplicantRecord> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var entity in _table.QueryAsync<TableEntity>(cancellationToken: stop))
            yield return StoredApplicant.FromEntity(entity).ToRecord();
    }

    /// <summary>
    /// Writes what a run decided of one employer's records; doing it again, or too late, changes nothing: a record that this
    /// run or a later one has written stays as it is.
    /// </summary>
    internal async Task WriteAsync(IEnumerable<StoredApplicant> records, CancellationToken stop)
    {
        foreach (var some in records.Chunk(RecordsAtOnce))
        {
            var decided = some.ToDictionary(record => record.RowKey);
            foreach (var batch in await _table.TrySubmitInBatchesAsync(some.Select(Step), stop))
                foreach (var action in batch) await WriteAloneAsync(decided[action.Entity.RowKey], stop);
        }
    }

    /// <summary>Notes the state that records have come to and the step to it; nothing else of them changes.</summary>
    /// <returns>False when one of them was written since it was read: what becomes of it is to be decided again.</returns>
    public async Task<bool> TryMoveAsync(IEnumerable<ApplicantRecord> records, CancellationToken stop)
    {
        var steps = records.Select(record => StoredApplicant.Of(record, record.WrittenBy))
            .Select(record => (record.Version, Entity: record.ToEntity())).Select(move => new TableTransactionAction(
            TableTransactionActionType.UpdateMerge,
                new TableEntity(move.Entity.PartitionKey, move.Entity.RowKey)
                {
                    ["State"] = move.Entity.GetString("State"),
                    ["Steps"] = move.Entity.GetString("Steps")
                }, new ETag(move.Version)));
        return (await _table.TrySubmitInBatchesAsync(steps, stop)).Count == 0;
    }

    /// <summary>Notes which notice tells of the lapse of records, before it is posted.</summary>
    /// <returns>False when one of them was written since it was read.</returns>
    public async Task<bool> TryNoteLapseAsync(IEnumerable<ApplicantRecord> records, string notice, CancellationToken stop)
    {
        var steps = records.Select(record => StoredApplicant.Of(record, record.WrittenBy)).Select(record => new TableTransactionAction(
            TableTransactionActionType.UpdateMerge, new TableEntity(record.Vpd, record.RowKey) { ["LapseNotice"] = notice },
                new ETag(record.Version)));
        return (await _table.TrySubmitInBatchesAsync(steps, stop)).Count == 0;
    }

    private static TableTransactionAction Step(StoredApplicant record) => record.Version.Length == 0
        ? new(TableTransactionActionType.Add, record.ToEntity())
        : new(TableTransactionActionType.UpdateReplace, record.ToEntity(), new ETag(record.Version));

    // Only the calendar and ESR's hires write beside the lane (Lifecycle): a record that the run before ours still holds is ours to write.
    private async Task WriteAloneAsync(StoredApplicant record, CancellationToken stop)
    {
        var entity = record.ToEntity();
        var stored = await _table.GetEntityIfExistsAsync<TableEntity>(entity.PartitionKey, entity.RowKey, cancellationToken: stop);
        if (!stored.HasValue) await _table.AddEntityAsync(entity, stop);
        else if (record.Version.Length > 0 && (stored.Value!.GetString("WrittenBy") ?? "") == record.Over)
            await _table.UpdateEntityAsync(entity, stored.Value.ETag, TableUpdateMode.Replace, stop);
    }
}
