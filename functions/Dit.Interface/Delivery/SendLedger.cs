using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Dit.Interface.Storage;

namespace Dit.Interface.Delivery;

/// <summary>
/// The send ledger: a row for each notice and recipient, written before the e-mail goes. Rows hold no address, only a digest
/// of it. Those whose fate is not known yet are also listed in a partition of their own, so that polling reads little.
/// </summary>
public sealed class SendLedger(DitStorage storage, TimeProvider clock)
{
    private const string OpenPartition = "sends-open";
    private const int DigestLength = 32;
    private const string State = "State";
    private const string Until = "Until";

    /// <summary>Longer than one sending with all its tries may take: after it, who began is gone.</summary>
    private static readonly TimeSpan _lease = TimeSpan.FromMinutes(15);
    private readonly TableClient _table = storage.Table(Tables.Notices);

    /// <summary>The sending's name at the service: the same each time, without personal data.</summary>
    public static string ReferenceOf(string folder, string notice, string email) => Digest($"{folder}\n{notice}\n{Digest(email.Trim().ToUpperInvariant())}");

    /// <summary>Claims a sending.</summary>
    /// <returns>The claim; null when the sending has come to an end.</returns>
    /// <exception cref="SendInHandException">Somebody else is sending it.</exception>
    internal async Task<SendClaim?> ClaimAsync(string folder, string notice, string reference, CancellationToken stop)
    {
        var row = new TableEntity(PartitionOf(folder), reference) { ["Notice"] = notice, [State] = nameof(SendState.Sending), [Until] = clock.GetUtcNow() + _lease };
        try
        {
            row.ETag = (await _table.AddEntityAsync(row, stop)).Headers.ETag!.Value;
            return new(row, MayBeOut: false);
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            return await TakeOverAsync(row, stop);
        }
    }

    /// <summary>Writes how a sending ended.</summary>
    internal async Task EndAsync(TableEntity row, SendState state, string id, string words, CancellationToken stop)
    {
        // The list of open ones first: a row too many in it is found and removed, one too few is never polled.
        if (state == SendState.Sent) await _table.UpsertEntityAsync(new TableEntity(OpenPartition, row.RowKey) { ["Of"] = row.PartitionKey }, TableUpdateMode.Replace, stop);
        row[State] = state.ToString();
        row["Id"] = id;
        row["Words"] = words;
        row["At"] = clock.GetUtcNow();
        await _table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, stop);
        if (state != SendState.Sent) await _table.DeleteEntityAsync(OpenPartition, row.RowKey, cancellationToken: stop);
    }

    /// <summary>Gives a claim back after a passing fault: the next may ask and send at once.</summary>
    internal Task GiveBackAsync(TableEntity row, CancellationToken stop)
    {
        row[Until] = clock.GetUtcNow();
        return _table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, stop);
    }

    /// <summary>The rows whose e-mail is out and whose fate is not known.</summary>
    internal async IAsyncEnumerable<TableEntity> OpenAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var open = new List<TableEntity>();
        await foreach (var entry in _table.QueryAsync<TableEntity>(row => row.PartitionKey == OpenPartition, cancellationToken: stop)) open.Add(entry);
        foreach (var entry in open)
        {
            var found = await _table.GetEntityIfExistsAsync<TableEntity>(entry.GetString("Of"), entry.RowKey, cancellationToken: stop);
            if (found is { HasValue: true, Value: { } row } && StateOf(row) == SendState.Sent) yield return row;
        }
    }

    /// <summary>How the sendings of a notice stand, in no order.</summary>
    public async Task<IReadOnlyList<SendState>> StatesAsync(string folder, string notice, CancellationToken stop)
    {
        var (partition, states) = (PartitionOf(folder), new List<SendState>());
        await foreach (var row in _table.QueryAsync<TableEntity>(row => row.PartitionKey == partition, cancellationToken: stop))
            if (row.GetString("Notice") == notice) states.Add(StateOf(row));
        return states;
    }

    internal static SendState StateOf(TableEntity row) => Enum.Parse<SendState>(row.GetString(State));

    internal static string FolderOf(TableEntity row) => row.PartitionKey[PartitionOf("").Length..];

    private static string PartitionOf(string folder) => TableKey.Encode($"sends-{folder}");

    private async Task<SendClaim?> TakeOverAsync(TableEntity mine, CancellationToken stop)
    {
        var row = (await _table.GetEntityAsync<TableEntity>(mine.PartitionKey, mine.RowKey, cancellationToken: stop)).Value;
        // What was kept while sending was off is not sent later: its time has passed.
        if (StateOf(row) != SendState.Sending) return null;
        if (row.GetDateTimeOffset(Until) > clock.GetUtcNow()) throw new SendInHandException();
        row[Until] = mine[Until];
        try
        {
            row.ETag = (await _table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, stop)).Headers.ETag!.Value;
            return new(row, MayBeOut: true);
        }
        catch (RequestFailedException fault) when (fault.Status == 412)
        {
            throw new SendInHandException();
        }
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..DigestLength];
}
