using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Ledger;

/// <summary>
/// Old files of one lane laid over the ledger's table, in memory: queries find their rows a page of a thousand at a time, as storage
/// answers them, and then those of the real table. Nobody writes them.
/// </summary>
/// <param name="lane">The lane.</param>
/// <param name="entries">The files.</param>
internal sealed partial class OldRows(string lane, IReadOnlyList<FileEntry> entries) : HttpPipelinePolicy
{
    private const int PageRows = 1_000;
    private const string Continued = "old-rows";
    private readonly string _partition = LaneRows.PartitionOf(lane);
    private readonly (string Key, FileEntry? Entry)[] _rows =
        [.. entries.SelectMany(RowsOf).OrderBy(row => row.Key, StringComparer.Ordinal)];

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("all calls are asynchronous");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var address = message.Request.Uri.ToUri();
        if (message.Request.Method != RequestMethod.Get || !address.AbsolutePath.EndsWith($"/{Tables.Ledger}()", StringComparison.Ordinal))
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        var query = address.Query.TrimStart('?').Split('&').Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[^1]));
        var found = Find(query.GetValueOrDefault("$filter", ""));
        var from = query.GetValueOrDefault("NextPartitionKey") == Continued ? int.Parse(query["NextRowKey"], CultureInfo.InvariantCulture)
            : query.ContainsKey("NextPartitionKey") ? found.Count : 0;
        if (from < found.Count)
        {
            message.Response = new Page(Json(found.Skip(from).Take(PageRows)),
                (from + PageRows).ToString(CultureInfo.InvariantCulture))
            { ClientRequestId = message.Request.ClientRequestId };
            return;
        }

        // The old rows are at their end: the real table follows, from its start.
        if (query.GetValueOrDefault("NextPartitionKey") == Continued)
            message.Request.Uri.Query = "?"
                + string.Join('&',
                    query.Where(part => !part.Key.StartsWith("Next", StringComparison.Ordinal))
                        .Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}"));
        await ProcessNextAsync(message, pipeline);
    }

    private static IEnumerable<(string Key, FileEntry? Entry)> RowsOf(FileEntry entry)
    {
        yield return (entry.Run.RowKey, entry);
        yield return (LaneRows.DayKey(entry.ReceivedOn, entry.Run.RowKey), null);
        yield return (LaneRows.NumberKey(entry.Run.Stream, entry.Run.Sequence), null);
    }

    private ArraySegment<(string Key, FileEntry? Entry)> Find(string filter)
    {
        // A condition on another column holds for none of these rows.
        if (Column().Matches(filter).Any(found => found.Groups[1].Value is not ("PartitionKey" or "RowKey"))) return [];
        var conditions = Condition().Matches(filter)
            .Select(found => (Column: found.Groups[1].Value, By: found.Groups[2].Value, Value: found.Groups[3].Value)).ToList();
        if (!conditions.Where(one => one.Column == "PartitionKey").All(one => Holds(_partition, one.By, one.Value))) return [];
        // The rows are in the order of their keys: what a condition on the key finds is a span of them.
        var (first, end) = (0, _rows.Length);
        foreach (var (_, by, value) in conditions.Where(one => one.Column == "RowKey"))
        {
            if (by is "eq" or "ge" or "gt") first = Math.Max(first, FirstOf(value, by == "gt"));
            if (by is "eq" or "le" or "lt") end = Math.Min(end, FirstOf(value, by != "lt"));
        }

        return first < end ? new(_rows, first, end - first) : [];
    }

    // The first row whose key is not before a value, or is behind it.
    private int FirstOf(string value, bool behind)
    {
        var (low, high) = (0, _rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(_rows[middle].Key, value);
            if (order < 0 || (behind && order == 0)) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool Holds(string text, string by, string value)
    {
        var order = string.CompareOrdinal(text, value);
        return by switch
        {
            "eq" => order == 0,
            "ge" => order >= 0,
            "gt" => order > 0,
            "le" => order <= 0,
            "lt" => order < 0,
            _ => throw new NotSupportedException($"The overlay knows no condition {by}."),
        };
    }

    private string Json(IEnumerable<(string Key, FileEntry? Entry)> rows) => JsonSerializer.Serialize(new
    {
        value = rows.Select(row =>
        {
            var cells = row.Entry is null ? new TableEntity(_partition, row.Key) : FileEntryMapping.ToEntity(row.Entry);
            return cells.Where(cell => cell.Value is string or int or bool).Append(new("odata.etag", "W/\"1\""))
                .ToDictionary(cell => cell.Key, cell => cell.Value);
        }),
    });

    [GeneratedRegex(@"(\w+) (?:eq|ne|ge|gt|le|lt) ")]
    private static partial Regex Column();

    [GeneratedRegex(@"(PartitionKey|RowKey) (eq|ge|gt|le|lt) '([^']*)'")]
    private static partial Regex Condition();

    private sealed class Page(string json, string next) : Response
    {
        private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = "application/json;odata=minimalmetadata",
            ["x-ms-continuation-NextPartitionKey"] = Continued,
            ["x-ms-continuation-NextRowKey"] = next,
        };

        public override int Status => 200;

        public override string ReasonPhrase => "OK";

        public override Stream? ContentStream { get; set; } = BinaryData.FromString(json).ToStream();

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose() => ContentStream?.Dispose();

        protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

        protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
            _headers.Select(header => new HttpHeader(header.Key, header.Value));

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => _headers.TryGetValue(name, out value);

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = _headers.TryGetValue(name, out var value) ? [value] : null;
            return values is not null;
        }
    }
}
