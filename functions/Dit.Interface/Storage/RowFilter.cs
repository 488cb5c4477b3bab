using Azure.Data.Tables;

namespace Dit.Interface.Storage;

/// <summary>Parts of what a table is asked for. Keys hold no character that sorts behind <c>~</c>.</summary>
internal static class RowFilter
{
    private const string AfterAll = "~";

    /// <summary>Rows of one partition.</summary>
    internal static string Of(string partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition}");

    /// <summary>Rows of the partitions whose keys begin so.</summary>
    internal static string PartitionsOf(string prefix) =>
        TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {prefix + AfterAll}");

    /// <summary>Rows whose own keys begin so.</summary>
    internal static string RowsOf(string prefix) => TableClient.CreateQueryFilter($"RowKey ge {prefix} and RowKey lt {prefix + AfterAll}");

    /// <summary>Rows for which all parts hold.</summary>
    internal static string All(params IEnumerable<string> parts) => string.Join(" and ", parts);

    /// <summary>Rows for which one part or another holds.</summary>
    internal static string Any(params IEnumerable<string> parts) => $"({string.Join(" or ", parts.Select(part => $"({part})"))})";
}
