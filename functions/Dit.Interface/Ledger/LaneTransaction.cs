using Dit.Core.Files.Lanes;

namespace Dit.Interface.Ledger;

/// <summary>The rows of one step of a lane, for one transaction.</summary>
internal sealed class LaneTransaction
{
    private readonly LaneSnapshot _before;
    private readonly LaneWrite _write;
    private readonly bool _isEmployer;

    private LaneTransaction(LaneSnapshot before, LaneWrite write) =>
        (_before, _write, _isEmployer) = (before, write, before.Lane.IsEmployer);

    private List<TableTransactionAction> Actions { get; } = [];

    /// <summary>The actions of a step; the first is the head's.</summary>
    internal static IReadOnlyList<TableTransactionAction> Of(LaneSnapshot before, LaneSnapshot after, LaneStep step, LaneWrite write)
    {
        var transaction = new LaneTransaction(before, write);
        transaction.AddHead(after);
        foreach (var change in step.Changes) transaction.Add(change);
        return transaction.Actions;
    }

    private void AddHead(LaneSnapshot after) => Actions.Add(_before.Version is { } version
        ? new(TableTransactionActionType.UpdateReplace, LaneRows.HeadOf(after), version)
        : new(TableTransactionActionType.Add, LaneRows.HeadOf(after)));

    private void Add(LaneChange change)
    {
        var run = RunId.Parse(change.File.Run);
        switch (change.Kind)
        {
            case LaneChangeKind.Taken:
                Take(change, run);
                return;
            case LaneChangeKind.Done:
                Leave(change, run, Closed(FileStatus.Done, null, change.Words));
                return;
            case LaneChangeKind.Quarantined:
                Leave(change, run, Closed(FileStatus.Quarantined, FileFault.WrongSequence, change.Words));
                Actions.Add(new(TableTransactionActionType.Delete, Row(LaneRows.NumberKey(run.Stream, run.Sequence)), ETag.All));
                Actions.Add(LooseEntries.Upsert(_before.Name, LaneRows.QuarantinedPrefix + run.RowKey));
                return;
            default:
                Actions.Add(new(TableTransactionActionType.UpsertReplace, LaneRows.ToEntity(_before.Name, _isEmployer, change.File)));
                Merge(run, Columns(change));
                if (change.Kind == LaneChangeKind.Held) AddDay(run, _write.Today);
                return;
        }
    }

    private void Take(LaneChange change, RunId run)
    {
        var isHeld = change.File.Hold is not null;
        var entry = _write.Taken! with
        {
            Status = isHeld ? FileStatus.Held : FileStatus.Waiting,
            Reason = change.File.Hold,
            Detail = change.Words ?? _write.Taken.Detail,
            ClosedOn = isHeld ? _write.Today : null,
        };
        var row = FileEntryMapping.ToEntity(entry);
        Actions.Add(_write.Over is { } over ? new(TableTransactionActionType.UpdateReplace, row, over)
            : new(TableTransactionActionType.Add, row));
        if (_write.Over is not null)
            Actions.Add(new(TableTransactionActionType.Delete, Row(LaneRows.QuarantinedPrefix + run.RowKey), ETag.All));
        if (!run.IsReplay) Actions.Add(new(TableTransactionActionType.Add, LaneRows.NumberOf(run)));
        Actions.Add(new(TableTransactionActionType.UpsertReplace, LaneRows.ToEntity(_before.Name, _isEmployer, change.File)));
        foreach (var day in new[] { entry.ReceivedOn, _write.Today }.Distinct()) AddDay(run, day);
    }

    private void Leave(LaneChange change, RunId run, TableEntity columns)
    {
        Actions.Add(new(TableTransactionActionType.Delete, Row(LaneRows.LiveKey(_isEmployer, change.File)), ETag.All));
        Merge(run, columns);
        AddDay(run, _write.Today);
    }

    private TableEntity Columns(LaneChange change)
    {
        var columns = new TableEntity
        {
            ["Released"] = change.File.Released,
            ["Cleared"] = change.File.Cleared,
            ["WaitsFor"] = change.File.WaitsFor,
        };
        if (change.Words is not null) columns["Detail"] = change.Words;
        if (change.Kind is LaneChangeKind.Back or LaneChangeKind.Again) columns["Status"] = nameof(FileStatus.Waiting);
        if (change.Kind == LaneChangeKind.Again) columns["Confirmation"] = columns["ClosedOn"] = "";
        if (change.Kind == LaneChangeKind.Held)
        {
            columns["Status"] = nameof(FileStatus.Held);
            columns["Reason"] = change.File.Hold!.Value.ToString();
            columns["ClosedOn"] = FileDate.Write(_write.Today);
        }

        if (change.Kind != LaneChangeKind.Entered) return columns;
        columns["Status"] = nameof(FileStatus.Loading);
        columns["Reason"] = columns["Detail"] = columns["ClosedOn"] = "";
        columns["ProcessedOn"] = FileDate.Write(change.File.JudgedOn ?? _write.Today);
        return columns;
    }

    private TableEntity Closed(FileStatus status, FileFault? reason, string? words)
    {
        var columns = new TableEntity
        {
            ["Status"] = status.ToString(),
            ["Reason"] = reason?.ToString() ?? "",
            ["ClosedOn"] = FileDate.Write(_write.Today),
            ["ClosedAt"] = _write.Now,
        };
        if (words is not null) columns["Detail"] = words;
        _write.Result?.WriteTo(columns);
        return columns;
    }

    private void Merge(RunId run, TableEntity columns)
    {
        (columns.PartitionKey, columns.RowKey) = (LaneRows.PartitionOf(_before.Name), run.RowKey);
        Actions.Add(new(TableTransactionActionType.UpdateMerge, columns, ETag.All));
    }

    private void AddDay(RunId run, DateOnly day) => Actions.Add(LooseEntries.Upsert(_before.Name, LaneRows.DayKey(day, run.RowKey)));

    private TableEntity Row(string key) => LaneRows.Row(_before.Name, key);
}
