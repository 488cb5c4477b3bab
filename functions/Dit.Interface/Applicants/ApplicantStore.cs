using Azure;
using Azure.Data.Tables;
using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Interface.Storage;

namespace Dit.Interface.Applicants;

/// <summary>The applicant records: partition is the employer, row key is position id and applicant number.</summary>
public sealed class ApplicantStore(DitStorage storage)
{
    private readonly TableClient _table = storage.Table(Tables.Applicants);

    /// <summary>All records of an employer, in every state.</summary>
    public async Task<IReadOnlyList<ApplicantRecord>> OfAsync(Vpd vpd, CancellationToken stop)
    {
        var records = new List<ApplicantRecord>();
        await foreach (var entity in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {vpd.Text}"), cancellationToken: stop))
            records.Add(StoredApplicant.FromEntity(entity).ToRecord());
        return records;
    }

    /// <summary>All records of all employers.</summary>
    public async IAsyncEnumerable<ApplicantRecord> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var entity in _table.QueryAsync<TableEntity>(cancellationToken: stop)) yield return StoredApplicant.FromEntity(entity).ToRecord();
    }

    /// <summary>Writes records of one employer; the same records again change nothing.</summary>
    internal Task WriteAsync(IEnumerable<StoredApplicant> records, CancellationToken stop) =>
        _table.SubmitInBatchesAsync(records.Select(record => new TableTransactionAction(TableTransactionActionType.UpsertReplace, record.ToEntity())), stop);

    /// <summary>Notes the state that records have come to and the step to it; nothing else of them changes.</summary>
    public Task MoveAsync(IEnumerable<ApplicantRecord> records, CancellationToken stop) => _table.SubmitInBatchesAsync(
        records.Select(record => StoredApplicant.Of(record).ToEntity()).Select(entity => new TableTransactionAction(
            TableTransactionActionType.UpdateMerge, new TableEntity(entity.PartitionKey, entity.RowKey) { ["State"] = entity.GetString("State"), ["Steps"] = entity.GetString("Steps") }, ETag.All)),
        stop);
}
