using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Interface.Storage;

namespace Dit.Interface.Ledger;

/// <summary>
/// Lanes make the files of one body, or of one employer, go one after another, each to its end, over any number of hosts.
/// A lane is a partition of the ledger: a row per waiting file, a row for the file at work, a row for the last number.
/// </summary>
public sealed class Lanes(DitStorage storage)
{
    private const string BusyKey = "busy";
    private const string LastKey = "last";
    private readonly TableClient _table = storage.Table(Tables.Ledger);

    /// <summary>Puts a file into its lane. Doing it again changes nothing.</summary>
    public Task JoinAsync(string lane, WaitingFile file, CancellationToken stop) =>
        _table.UpsertEntityAsync(ToEntity(lane, file), TableUpdateMode.Replace, stop);

    /// <summary>Takes a file out of its lane that never went to work.</summary>
    public Task LeaveWaitingAsync(string lane, WaitingFile file, CancellationToken stop) =>
        _table.DeleteEntityAsync(Partition(lane), WaitKey(file), cancellationToken: stop);

    /// <summary>Who is in the lane now.</summary>
    public async Task<LaneState> ReadAsync(string lane, CancellationToken stop)
    {
        string? busy = null;
        var entered = default(ETag);
        int? last = null;
        var waiting = new List<WaitingFile>();
        await foreach (var row in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition(lane)}"), cancellationToken: stop))
        {
            if (row.RowKey == BusyKey) (busy, entered) = (row.GetString("Run"), row.ETag);
            else if (row.RowKey == LastKey) last = row.GetInt32("Sequence");
            else waiting.Add(FromEntity(row));
        }

        waiting.Sort((one, other) => string.CompareOrdinal(WaitKey(one), WaitKey(other)));
        return new(busy, entered, waiting, last);
    }

    /// <summary>Goes to work.</summary>
    /// <returns>False when another file is at work in the lane.</returns>
    public async Task<bool> TryEnterAsync(string lane, RunId run, CancellationToken stop)
    {
        try
        {
            await _table.AddEntityAsync(new TableEntity(Partition(lane), BusyKey) { ["Run"] = run.ToString() }, stop);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            var busy = await _table.GetEntityIfExistsAsync<TableEntity>(Partition(lane), BusyKey, cancellationToken: stop);
            return busy.HasValue && busy.Value!.GetString("Run") == run.ToString();
        }
    }

    /// <summary>
    /// Ends the work of a file, and notes its number as the last of an employer's. Only the file at work leaves: being told
    /// again, when others have gone to work since, changes nothing.
    /// </summary>
    /// <exception cref="RequestFailedException">Another host ended it at the same moment (404, 412); telling it again is safe.</exception>
    public async Task LeaveAsync(string lane, WaitingFile file, bool loaded, CancellationToken stop)
    {
        var state = await ReadAsync(lane, stop);
        if (state.Busy != file.Run.ToString()) return;
        var actions = new List<TableTransactionAction> { new(TableTransactionActionType.Delete, new TableEntity(Partition(lane), BusyKey), state.Entered) };
        if (loaded && IsGo(file) && !(state.LastSequence >= file.Sequence))
            actions.Add(new(TableTransactionActionType.UpsertReplace, new TableEntity(Partition(lane), LastKey) { ["Sequence"] = file.Sequence }));
        if (loaded && state.Waiting.Any(waiting => waiting.Run == file.Run))
            actions.Add(new(TableTransactionActionType.Delete, new TableEntity(Partition(lane), WaitKey(file)), ETag.All));
        await _table.SubmitTransactionAsync(actions, stop);
    }

    /// <summary>All lanes that have a file at work, with its run.</summary>
    public async Task<IReadOnlyList<(string Lane, string Run)>> BusyAsync(CancellationToken stop)
    {
        var busy = new List<(string, string)>();
        await foreach (var row in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {BusyKey}"), cancellationToken: stop))
            busy.Add((LaneOf(row), row.GetString("Run")));
        return busy;
    }

    /// <summary>All lanes in which a file waits.</summary>
    public async Task<IReadOnlyList<string>> WaitingAsync(CancellationToken stop)
    {
        var waiting = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var row in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey ge {"wait-"} and RowKey lt {"wait-~"}"), cancellationToken: stop))
            waiting.Add(LaneOf(row));
        return [.. waiting];
    }

    private static string LaneOf(TableEntity row) => row.PartitionKey[Partition("").Length..];

    private static string Partition(string lane) => $"lane-{lane}";

    private static bool IsGo(WaitingFile file) => file.Run.Stream.StartsWith("GO-", StringComparison.Ordinal);

    private static string WaitKey(WaitingFile file) => IsGo(file)
        ? string.Create(CultureInfo.InvariantCulture, $"wait-{file.Sequence:D8}-{file.Run}")
        : string.Create(CultureInfo.InvariantCulture, $"wait-{file.Date:yyyyMMdd}-{file.Sequence:D8}-{file.Run}");

    private static TableEntity ToEntity(string lane, WaitingFile file) => new(Partition(lane), WaitKey(file))
    {
        ["Run"] = file.Run.ToString(),
        ["Date"] = FileDate.Write(file.Date),
        ["Sequence"] = file.Sequence,
        ["IsFull"] = file.IsFull,
        ["Hold"] = file.Hold?.ToString() ?? "",
        ["Released"] = file.Released,
    };

    private static WaitingFile FromEntity(TableEntity row) => new(
        RunId.Parse(row.GetString("Run")),
        FileDate.Read(row.GetString("Date")) ?? default,
        row.GetInt32("Sequence") ?? 0,
        row.GetBoolean("IsFull") ?? false,
        Enum.TryParse<FileFault>(row.GetString("Hold"), out var hold) ? hold : null,
        row.GetBoolean("Released") ?? false);
}
