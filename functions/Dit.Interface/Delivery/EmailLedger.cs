using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Dit.Interface.Delivery;

/// <summary>
/// The ledger of emails: a row for each notice and recipient, written before the email goes. Rows hold no address, only a digest
/// of it. Those that have not come to an end are also listed in a partition of their own, so that the watch reads little.
/// </summary>
public sealed class EmailLedger(DitStorage storage, TimeProvider clock)
{
    private const string OpenPartition = "sends-open";
    private const int DigestLength = 32;
    private const string State = "State";
    private const string Until = "Until";
    private const string Since = "Since";
    private const string Notice = "Notice";
    private const string Folder = "Folder";
    private const string Words = "Words";
    private const string At = "At";

    /// <summary>Longer than one sending with all its tries may take: after it, who began is gone.</summary>
    private static readonly TimeSpan _lease = TimeSpan.FromMinutes(15);
    private readonly TableClient _table = storage.Table(Tables.Notices);

    /// <summary>What the partitions of sendings begin with.</summary>
    internal static string FirstPartition { get; } = PartitionOf("");

    /// <summary>The sending's name at the service: the same each time, without personal data.</summary>
    public static string ReferenceOf(string folder, string notice, string email) =>
        Digest($"{folder}\n{notice}\n{Digest(email.Trim().ToUpperInvariant())}");

    /// <summary>Claims a sending. It is in the list of open ones from here on, so that one that is cut off is driven on.</summary>
    /// <returns>The claim; null when the sending has come to an end, or somebody else has it in hand.</returns>
    internal async Task<EmailClaim?> ClaimAsync(string folder, string notice, string reference, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var row =
            new TableEntity(PartitionOf(folder), reference)
            {
                [Notice] = notice,
                [Folder] = folder,
                [State] = nameof(EmailState.Sending),
                [Since] = now,
                [Until] = now + _lease
            };
        await ListAsync(row, stop);
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
    internal async Task EndAsync(TableEntity row, EmailState state, string id, string words, CancellationToken stop)
    {
        row[State] = state.ToString();
        row["Id"] = id;
        row[Words] = words;
        row[At] = clock.GetUtcNow();
        await _table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, stop);
        // Unlisted last: a row too many in the list is found and removed, one too few is never looked at.
        if (state != EmailState.Sent) await UnlistAsync(row.RowKey, stop);
    }

    /// <summary>Gives a claim back after a passing fault.</summary>
    /// <param name="pause">How long nobody is to try: as long as it is open whether the service took the email.</param>
    internal Task GiveBackAsync(TableEntity row, TimeSpan pause, CancellationToken stop)
    {
        row[Until] = clock.GetUtcNow() + pause;
        return _table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, stop);
    }

    /// <summary>The sendings that have not come to an end: cut off, or out with a fate that is not known.</summary>
    internal async IAsyncEnumerable<TableEntity> OpenAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var open = new List<TableEntity>();
        await foreach (var entry in _table.QueryAsync<TableEntity>(row => row.PartitionKey == OpenPartition, cancellationToken: stop))
            open.Add(entry);
        foreach (var entry in open)
        {
            var found = await _table.GetEntityIfExistsAsync<TableEntity>(entry.GetString("Of"), entry.RowKey, cancellationToken: stop);
            if (found is { HasValue: true, Value: { } row } && StateOf(row) is EmailState.Sent or EmailState.Sending)
                yield return found.Value!;
            else if (found.HasValue || entry.Timestamp < clock.GetUtcNow() - _lease) await UnlistAsync(entry.RowKey, stop);
        }
    }

    /// <summary>The state of the sendings of notices, by folder and notice.</summary>
    /// <param name="folder">Of this address alone; null for all.</param>
    public async Task<ILookup<(string Folder, string Notice), EmailStanding>> ListAsync(string? folder, CancellationToken stop)
    {
        var filter = folder is null
            ? RowFilter.All(RowFilter.PartitionsOf(FirstPartition), TableClient.CreateQueryFilter($"PartitionKey ne {OpenPartition}"))
            : RowFilter.Of(PartitionOf(folder));
        var sent = new List<(string Folder, string Notice, EmailStanding Sent)>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop))
            sent.Add((FolderOf(row), row.GetString(Notice), Read(row)));
        return sent.ToLookup(one => (one.Folder, one.Notice), one => one.Sent);
    }

    /// <summary>The state of the sendings of a notice, in no order.</summary>
    public async Task<IReadOnlyList<EmailStanding>> OfAsync(string folder, string notice, CancellationToken stop)
    {
        var sent = new List<EmailStanding>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(folder)} and Notice eq {notice}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop)) sent.Add(Read(row));
        return sent;
    }

    /// <summary>True when nobody has the sending in hand now.</summary>
    internal bool IsCutOff(TableEntity row) => StateOf(row) == EmailState.Sending && row.GetDateTimeOffset(Until) <= clock.GetUtcNow();

    /// <summary>How long ago the sending was begun for the first time.</summary>
    internal TimeSpan AgeOf(TableEntity row) =>
        clock.GetUtcNow() - (row.GetDateTimeOffset(Since) ?? row.GetDateTimeOffset(At) ?? clock.GetUtcNow());

    internal static string NoticeOf(TableEntity row) => row.GetString(Notice);

    internal static EmailState StateOf(TableEntity row) => Enum.Parse<EmailState>(row.GetString(State));

    // Rows of before had no such cell, and were of employers alone, whose folder is in the key as it is.
    internal static string FolderOf(TableEntity row) => row.GetString(Folder) ?? row.PartitionKey[FirstPartition.Length..];

    private static string PartitionOf(string folder) => TableKey.Encode($"sends-{folder}");

    private async Task<EmailClaim?> TakeOverAsync(TableEntity mine, CancellationToken stop)
    {
        var row = (await _table.GetEntityAsync<TableEntity>(mine.PartitionKey, mine.RowKey, cancellationToken: stop)).Value;
        // What was kept while sending was off is not sent later: its time has passed. Who has it in hand, or was cut off, is watched.
        if (!IsCutOff(row)) return null;
        row[Until] = mine[Until];
        try
        {
            row.ETag = (await _table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, stop)).Headers.ETag!.Value;
            return new(row, MayBeOut: true);
        }
        catch (RequestFailedException fault) when (fault.Status == 412)
        {
            return null;
        }
    }

    private static EmailStanding Read(TableEntity row) =>
        new(StateOf(row), row.GetString(Words) ?? "", row.GetDateTimeOffset(At) ?? row.GetDateTimeOffset(Since) ?? default);

    private Task ListAsync(TableEntity row, CancellationToken stop) =>
        _table.UpsertEntityAsync(new TableEntity(OpenPartition, row.RowKey) { ["Of"] = row.PartitionKey }, TableUpdateMode.Replace, stop);

    private Task UnlistAsync(string reference, CancellationToken stop) =>
        _table.DeleteEntityAsync(OpenPartition, reference, cancellationToken: stop);

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..DigestLength];
}
