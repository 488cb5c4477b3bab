using System.Text.Json;
using Dit.Core.Applicants;

namespace Dit.Interface.Ledger;

/// <summary>What came of a file's rows.</summary>
/// <param name="Counts">The counts, which balance.</param>
/// <param name="Findings">How often each rule spoke.</param>
/// <param name="Confirmation">The confirmation's file name; empty when there is none.</param>
/// <param name="Detail">What people should know of it; empty when nothing.</param>
public sealed record FileResult(FileCounts Counts, IReadOnlyDictionary<string, int> Findings, string Confirmation = "", string Detail = "")
{
    /// <summary>What came of a file by the results of its rows and the rules that spoke; checked by <see cref="Balance"/>.</summary>
    internal static FileResult Of(FileEntry entry, IReadOnlyCollection<RowResult> results, IEnumerable<string> rules)
    {
        int Count(RowResult result) => results.Count(one => one == result);
        var counts = new FileCounts(entry.Counts.Rows, Count(RowResult.Accepted), Count(RowResult.Rejected), Count(RowResult.Duplicate),
            Count(RowResult.Superseded));
        Balance.Check(entry.Run, counts);
        return new(counts, FindingsOf(rules));
    }

    /// <summary>How often each rule spoke, in the order of their ids.</summary>
    internal static IReadOnlyDictionary<string, int> FindingsOf(IEnumerable<string> rules) =>
        rules.CountBy(rule => rule).OrderBy(rule => rule.Key, StringComparer.Ordinal).ToDictionary();

    internal void WriteTo(TableEntity row)
    {
        row["Rows"] = Counts.Rows;
        row["Accepted"] = Counts.Accepted;
        row["Rejected"] = Counts.Rejected;
        row["Duplicates"] = Counts.Duplicates;
        row["Superseded"] = Counts.Superseded;
        row["Findings"] = JsonSerializer.Serialize(Findings);
        row["Confirmation"] = Confirmation;
        row["WaitsFor"] = "";
        if (Detail.Length > 0) row["Detail"] = Detail;
    }
}

/// <summary>What became of a file's rows (command.md, summary.json).</summary>
/// <param name="Rows">Rows between HDR and TRL.</param>
/// <param name="Accepted">Loaded, or known already.</param>
/// <param name="Rejected">Failed.</param>
/// <param name="Duplicates">The same as an earlier row of the file.</param>
/// <param name="Superseded">Older than what is held.</param>
public sealed record FileCounts(int Rows, int Accepted, int Rejected, int Duplicates, int Superseded)
{
    /// <summary>True when every row has exactly one outcome.</summary>
    public bool Balance => Rows == Accepted + Rejected + Duplicates + Superseded;
}

/// <summary>The promise that every row has exactly one outcome, checked before a file is closed.</summary>
public static class Balance
{
    /// <exception cref="InvalidOperationException">The counts do not add up: a fault of the code. The file stays open for an
    /// engineer.</exception>
    public static void Check(RunId run, FileCounts counts)
    {
        if (!counts.Balance)
            throw new InvalidOperationException(FormattableString.Invariant(
                $"Run {run} does not balance: {counts.Rows} rows, {counts.Accepted} accepted, {counts.Rejected} rejected, ")
                + FormattableString.Invariant($"{counts.Duplicates} duplicates, {counts.Superseded} superseded."));
    }
}
