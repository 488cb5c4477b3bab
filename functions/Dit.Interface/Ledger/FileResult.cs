using System.Text.Json;
using Azure.Data.Tables;

namespace Dit.Interface.Ledger;

/// <summary>What came of a file's rows.</summary>
/// <param name="Counts">The counts, which balance.</param>
/// <param name="Findings">How often each rule spoke.</param>
/// <param name="Confirmation">The confirmation's file name; empty when there is none.</param>
/// <param name="Detail">What people should know of it; empty when nothing.</param>
public sealed record FileResult(FileCounts Counts, IReadOnlyDictionary<string, int> Findings, string Confirmation = "", string Detail = "")
{
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
