using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dit.Core.Notices;

namespace Dit.Interface.Notices;

/// <summary>The rows of notices: partition is the address's folder, row is the notice's id.</summary>
public sealed class NoticeRows(DitStorage storage, TimeProvider clock)
{
    private const string DuePartition = "deliver-due";
    private const string Kept = "Kept";
    private const string Open = "Open";
    private const string MattersBy = "MattersBy";
    private const int MostPositions = 500;
    private readonly TableClient _table = storage.Table(Tables.Notices);

    /// <summary>A notice; null when there is none.</summary>
    public async Task<NoticeRow?> FindAsync(string folder, string id, CancellationToken stop)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(TableKey.Encode(folder), TableKey.Encode(id), cancellationToken: stop);
        return found is { HasValue: true, Value: { } row } ? Read(row) : null;
    }

    /// <summary>All notices, or those of one folder, or those with one id; in order of day, folder and id.</summary>
    public async Task<IReadOnlyList<NoticeRow>> ListAsync(string? folder, string? id, CancellationToken stop)
    {
        var filters = new List<string> { "Kind ge ''" };
        if (folder is not null) filters.Add(RowFilter.Of(TableKey.Encode(folder)));
        if (id is not null) filters.Add(TableClient.CreateQueryFilter($"RowKey eq {TableKey.Encode(id)}"));
        var rows = new List<NoticeRow>();
        await foreach (var row in _table.QueryAsync<TableEntity>(string.Join(" and ", filters), cancellationToken: stop))
            rows.Add(Read(row));
        return [.. rows.OrderBy(row => row.Day, StringComparer.Ordinal).ThenBy(row => row.Folder, StringComparer.Ordinal)
            .ThenBy(row => row.Id, StringComparer.Ordinal)];
    }

    /// <summary>An address's notices that are open, or that were dealt with; in order of the date by which they matter.</summary>
    /// <param name="dealt">True for those that were dealt with.</param>
    /// <param name="from">Of events from this business date on.</param>
    public async Task<IReadOnlyList<NoticeRow>> OfAsync(string folder, bool dealt, DateOnly from, CancellationToken stop)
    {
        var first = FormattableString.Invariant($"{from:yyyy-MM-dd}");
        var state = dealt ? $"{Open} eq false" : $"not ({Open} eq false)";
        var filter = $"{TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.Encode(folder)} and Path ge {first}")} and {state}";
        var rows = new List<NoticeRow>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop)) rows.Add(Read(row));
        return [.. rows.OrderBy(row => row.MattersBy ?? DateOnly.MaxValue).ThenBy(row => row.Day, StringComparer.Ordinal)
            .ThenBy(row => row.Id, StringComparer.Ordinal)];
    }

    /// <summary>Notes that a notice is dealt with.</summary>
    /// <returns>False when somebody had dealt with it before, or it is not there.</returns>
    internal async Task<bool> TryDealAsync(string folder, string id, string by, CancellationToken stop)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(TableKey.Encode(folder), TableKey.Encode(id), cancellationToken: stop);
        if (found is not { HasValue: true, Value: { } row } || row.GetBoolean(Open) == false) return false;
        var dealt = new TableEntity(row.PartitionKey, row.RowKey) { [Open] = false, ["DealtBy"] = by, ["DealtAt"] = clock.GetUtcNow() };
        try
        {
            await _table.UpdateEntityAsync(dealt, row.ETag, TableUpdateMode.Merge, stop);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 412)
        {
            // Given to somebody or dealt with at this moment: what it is by now decides.
            return await TryDealAsync(folder, id, by, stop);
        }
    }

    /// <summary>Gives a notice to another person, keeps whom it was given to before, and marks it for sending.</summary>
    /// <returns>The notice as it is now.</returns>
    /// <exception cref="Azure.RequestFailedException">Somebody else gave it away at the same moment (412): do it again.</exception>
    internal async Task<NoticeRow> ReassignAsync(NoticeRow notice, string name, string email, string note, CancellationToken stop)
    {
        var row =
            (await _table.GetEntityAsync<TableEntity>(TableKey.Encode(notice.Folder), TableKey.Encode(notice.Id),
                cancellationToken: stop)).Value;
        IReadOnlyList<Reassignment> history = [.. Read(row).History, new(clock.GetUtcNow(), name, email, note)];
        row["History"] = JsonSerializer.Serialize(history, NoticeRowJson.Default.IReadOnlyListReassignment);
        await _table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, stop);
        if (NoticeAddress.Read(notice.Folder) is not null) await MarkDueAsync(notice.Folder, notice.Id, TimeSpan.Zero, stop);
        return Read(row);
    }

    /// <summary>
    /// Marks a notice for sending. The mark stays until its emails are claimed, so that a message that the queue lost is sent again.
    /// </summary>
    /// <param name="folder">The folder of its address.</param>
    /// <param name="wait">How long the watch leaves it alone: nothing, or the time for a message that is on its way.</param>
    internal Task MarkDueAsync(string folder, string id, TimeSpan wait, CancellationToken stop) => _table.UpsertEntityAsync(
        new TableEntity(DuePartition, DueRow(folder, id)) { ["Folder"] = folder, ["Notice"] = id, ["DueFrom"] = clock.GetUtcNow() + wait },
            TableUpdateMode.Replace, stop);

    /// <summary>The mark of a notice; null when it has none.</summary>
    internal async Task<DueNotice?> FindDueAsync(string folder, string id, CancellationToken stop)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(DuePartition, DueRow(folder, id), cancellationToken: stop);
        return found is { HasValue: true, Value: { } row } ? ReadDue(row) : null;
    }

    /// <summary>The notices that are marked for sending and whose time has come.</summary>
    internal async IAsyncEnumerable<DueNotice> DueAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {DuePartition} and DueFrom le {clock.GetUtcNow()}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop)) yield return ReadDue(row);
    }

    /// <summary>Takes a mark away; one that was set again meanwhile stays.</summary>
    internal async Task NoLongerDueAsync(DueNotice due, CancellationToken stop)
    {
        try
        {
            await _table.DeleteEntityAsync(DuePartition, DueRow(due.Folder, due.Notice), due.Version, stop);
        }
        catch (RequestFailedException fault) when (fault.Status == 412)
        {
            // Given to somebody else in this moment: the watch sends its message.
        }
    }

    /// <summary>The row of a new notice.</summary>
    internal static TableEntity RowOf(Notice notice, string path, DateOnly mattersBy, bool isKept) =>
        new(TableKey.Encode(notice.Address.Folder), TableKey.Encode(notice.Id))
        {
            ["Path"] = path,
            ["Kind"] = notice.Kind.Code,
            ["Folder"] = notice.Address.Folder,
            ["Notice"] = notice.Id,
            ["Subject"] = notice.Subject,
            [Kept] = isKept,
            [Open] = true,
            [MattersBy] = FileDate.Write(mattersBy),
            // A property holds 64 KiB, a notice may speak of thousands.
            ["Positions"] = string.Join('\n', notice.Positions.Take(MostPositions)),
        };

    private static string DueRow(string folder, string id) => TableKey.Encode($"{folder}-{id}");

    private static DueNotice ReadDue(TableEntity row) => new(row.GetString("Folder"), row.GetString("Notice"), row.ETag);

    private static NoticeRow Read(TableEntity row) => new(
        row.GetString("Folder") ?? row.PartitionKey, row.GetString("Notice") ?? row.RowKey, row.GetString("Kind"), row.GetString("Path"),
            row.GetString("Subject") ?? "",
        (row.GetString("Positions") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries),
        row.GetString("History") is { } json ? JsonSerializer.Deserialize(json, NoticeRowJson.Default.IReadOnlyListReassignment)! : [])
    {
        IsKept = row.GetBoolean(Kept) ?? false,
        MattersBy = FileDate.Read(row.GetString(MattersBy) ?? ""),
        DealtBy = row.GetString("DealtBy") ?? "",
        DealtAt = row.GetDateTimeOffset("DealtAt"),
    };
}

/// <summary>How histories are serialised.</summary>
[JsonSerializable(typeof(IReadOnlyList<Reassignment>))]
internal sealed partial class NoticeRowJson : JsonSerializerContext;
