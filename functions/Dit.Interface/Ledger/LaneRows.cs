using Dit.Core.Files.Lanes;

namespace Dit.Interface.Ledger;

/// <summary>
/// The rows of a lane: one partition of the ledger's table. <c>in-</c> an entry a file, <c>again-</c> the same content again,
/// <c>live-</c> the head and the files that are not at their end, <c>number-</c> who has a number, <c>on-</c> entries by day,
/// <c>quarantined-</c> entries in quarantine. The last four are written with the entry, in one transaction.
/// </summary>
internal static class LaneRows
{
    internal const string Schema = "Schema";
    /// <summary>Schema 1 kept entries by stream, and lanes apart from them: <see cref="LedgerUpgrade"/> reads it.</summary>
    internal const int CurrentSchema = 2;

    internal const string PartitionPrefix = "lane-";
    internal const string LivePrefix = "live-";
    internal const string DayPrefix = "on-";
    internal const string QuarantinedPrefix = "quarantined-";
    internal const string HeadKey = LivePrefix + "head";

    /// <summary>Entries of a lane, those of content that came again among them.</summary>
    internal static string IsEntry => TableClient.CreateQueryFilter($"RowKey ge {"again-"} and RowKey lt {"in-~"}");

    internal static string PartitionOf(string lane) => PartitionPrefix + lane;

    /// <summary>A row of a lane with nothing but its schema.</summary>
    internal static TableEntity Row(string lane, string key) => new(PartitionOf(lane), key) { [Schema] = CurrentSchema };

    /// <summary>The row that says whose a number is.</summary>
    internal static TableEntity NumberOf(RunId run)
    {
        var number = Row(run.Lane, NumberKey(run.Stream, run.Sequence));
        number["Run"] = run.ToString();
        return number;
    }

    /// <summary>The row of a lane's state.</summary>
    internal static TableEntity HeadOf(LaneSnapshot after)
    {
        var head = Row(after.Name, HeadKey);
        (head["AtWork"], head["MovedAt"], head["Mark"]) = (after.Lane.AtWork ?? "", after.MovedAt, after.Mark);
        if (after.Lane.Last is { } last) head["Last"] = last;
        return head;
    }

    /// <summary>What the keys of the entries with a number begin with.</summary>
    internal static string EntriesOf(string stream, int sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"in-{TypeOf(stream)}-{sequence:D8}-");

    internal static string NumberKey(string stream, int sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"number-{TypeOf(stream)}-{sequence:D8}");

    internal static string DayKey(DateOnly day, string entryKey) => $"{DaysFrom(day)}{entryKey}";

    internal static string DaysFrom(DateOnly day) => $"{DayPrefix}{FileDate.Write(day)}-";

    internal static string AgainKey(FileEntry again) => $"again-{again.Run.RowKey}-{FileDate.Write(again.ReceivedOn)}";

    internal static string LiveKey(bool isEmployer, LaneFile file)
    {
        var date = isEmployer ? "" : $"{FileDate.Write(file.Date)}-";
        return string.Create(CultureInfo.InvariantCulture, $"{LivePrefix}file-{date}{file.Sequence:D8}-{file.Run}");
    }

    internal static TableEntity ToEntity(string lane, bool isEmployer, LaneFile file) => new(PartitionOf(lane), LiveKey(isEmployer, file))
    {
        [Schema] = CurrentSchema,
        ["Run"] = file.Run,
        ["Stream"] = file.Stream,
        ["Date"] = FileDate.Write(file.Date),
        ["Sequence"] = file.Sequence,
        ["IsFull"] = file.IsFull,
        ["ReceivedAt"] = file.ReceivedAt,
        ["JudgedOn"] = FileDate.Write(file.JudgedOn),
        ["Hold"] = file.Hold?.ToString() ?? "",
        ["IsTold"] = file.IsTold,
        ["Released"] = file.Released,
        ["Cleared"] = file.Cleared,
        ["WaitsFor"] = file.WaitsFor,
        ["WaitsSince"] = file.WaitsSince,
    };

    internal static LaneFile FileOf(TableEntity row) => new(
        row.GetString("Run"), row.GetString("Stream"), FileDate.Read(row.GetString("Date")) ?? default, row.GetInt32("Sequence") ?? 0,
            row.GetBoolean("IsFull") ?? false, row.GetDateTimeOffset("ReceivedAt") ?? default)
    {
        JudgedOn = FileDate.Read(row.GetString("JudgedOn")),
        Hold = Enum.TryParse<FileFault>(row.GetString("Hold"), out var hold) ? hold : null,
        IsTold = row.GetBoolean("IsTold") ?? false,
        Released = row.GetBoolean("Released") ?? false,
        Cleared = row.GetBoolean("Cleared") ?? false,
        WaitsFor = row.GetString("WaitsFor") ?? "",
        WaitsSince = row.GetDateTimeOffset("WaitsSince"),
    };

    /// <summary>The run of an entry by its key.</summary>
    internal static RunId RunOf(string lane, string entryKey)
    {
        var parts = entryKey.Split('-');
        var at = Array.IndexOf(parts, "in");
        var stream = lane.StartsWith("DE-", StringComparison.Ordinal) ? $"{parts[at + 1]}{lane[2..]}" : lane;
        var run = new RunId(stream, int.Parse(parts[at + 2], NumberStyles.None, CultureInfo.InvariantCulture), parts[at + 3]);
        return parts.Length > at + 4 && parts[at + 4] is ['r', .. var replay]
            ? run with { Replay = int.Parse(replay, NumberStyles.None, CultureInfo.InvariantCulture) } : run;
    }

    /// <summary>An entry that is not at its end, as its lane sees it.</summary>
    internal static LaneFile FileOf(FileEntry entry)
    {
        var name = entry.FileName!;
        return new(entry.Run.ToString(), name.Stream, name.Date, name.Sequence, name.Kind == FileKind.GoFull, entry.ReceivedAt)
        {
            JudgedOn = entry.ReplayedOn is null ? null : entry.JudgedOn,
            Hold = entry.Status == FileStatus.Held ? entry.Reason : null,
            Released = entry.Released,
            Cleared = entry.Cleared,
            WaitsFor = entry.WaitsFor,
        };
    }

    // APP of APP-WMD: inside a body's lane the types count apart; GO and unknown are types of their own.
    private static string TypeOf(string stream) => stream.Split('-')[0];
}
