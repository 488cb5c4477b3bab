using System.Globalization;
using Dit.Core.Codes;
using Dit.Interface.Applicants;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Operating;

/// <summary>The ledger as pages for people.</summary>
internal sealed class LedgerPages(DitStorage storage)
{
    private const int MostRows = 500;
    private static readonly string[] _fileColumns = ["Received", "File", "Status", "Reason", "Rows", "Accepted", "Rejected", "Dup", "Old", "Confirmation"];
    private static readonly string[] _rowColumns = ["Row", "Line", "Result", "Position", "DPN", "Applicant", "Messages"];

    internal async Task<Listing> FilesAsync(IReadOnlyDictionary<string, string> paused, CancellationToken stop)
    {
        var entries = await new FileLedger(storage).AllAsync(stop);
        return new("", _fileColumns, [.. entries.OrderBy(entry => entry.ReplayedOn ?? entry.ReceivedOn).ThenBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Run.Replay).Select(entry => Row(entry, paused.GetValueOrDefault(entry.Run.ToString())))]);
    }

    internal async Task<IReadOnlyList<Listing>> ShowAsync(string file, CancellationToken stop)
    {
        var entries = await EntriesAsync(file, stop);
        if (entries.Count == 0) throw new WrongInputException($"The ledger knows no file {file}.");
        var pages = new List<Listing> { new("File", _fileColumns, [.. entries.Select(entry => Row(entry))]) };
        foreach (var entry in entries)
        {
            if (entry.Detail.Length > 0) pages.Add(new("Detail", ["What"], [.. entry.Detail.Split("; ").Select(line => (IReadOnlyList<string>)[line])]));
            if (entry.Findings.Count > 0) pages.Add(new("Findings", ["Rule", "Rows"], [.. entry.Findings.Select(rule => (IReadOnlyList<string>)[rule.Key, rule.Value.ToString(CultureInfo.InvariantCulture)])]));
            if (LinkOf(entry, entries) is { Count: > 0 } link) pages.Add(new("Replays", ["What"], [.. link.Select(words => (IReadOnlyList<string>)[words])]));
            if (InboundKind.HasOutcomes(entry)) pages.Add(await RowsAsync(entry, stop));
        }

        return pages;
    }

    private static List<string> LinkOf(FileEntry entry, IReadOnlyList<FileEntry> entries)
    {
        var link = new List<string>();
        if (entry.ReplayOf.Length > 0) link.Add($"{NameOf(entry)} is a replay of run {entry.ReplayOf}, asked for on {entry.ReplayedOn:yyyy-MM-dd}");
        link.AddRange(entries.Where(other => other.ReplayOf == entry.Run.ToString() && other.Run != entry.Run).Select(other => $"{NameOf(other)} of {other.ReplayedOn:yyyy-MM-dd} judged {other.Counts.Rows} rows again: {other.Status}"));
        return link;
    }

    private static string NameOf(FileEntry entry) => entry.Run.IsReplay ? $"{entry.Name} (replay {entry.Run.Replay})" : entry.Name;

    private async Task<IReadOnlyList<FileEntry>> EntriesAsync(string file, CancellationToken stop)
    {
        var ledger = new FileLedger(storage);
        return InterfaceFileName.Read(file) is { } name
            ? [.. (await ledger.WithNumberAsync(name.Stream, name.Sequence, stop)).OrderBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Run.Replay)]
            : [.. (await ledger.AllAsync(stop)).Where(entry => entry.Name.Equals(file, StringComparison.OrdinalIgnoreCase))];
    }

    private async Task<Listing> RowsAsync(FileEntry entry, CancellationToken stop)
    {
        var rows = new List<IReadOnlyList<string>>();
        await foreach (var outcome in new FileRows(storage).ReadAsync(entry.Run, stop))
        {
            if (rows.Count == MostRows) break;
            rows.Add(
            [
                outcome.Ordinal.ToString(CultureInfo.InvariantCulture), outcome.Line.ToString(CultureInfo.InvariantCulture), outcome.Result.ToString(),
                outcome.PositionId, outcome.Dpn, outcome.ApplicantNumber, string.Join("; ", outcome.Messages.Select(message => message.Text)),
            ]);
        }

        return new(rows.Count == MostRows ? $"The first {MostRows} rows" : "Rows", _rowColumns, rows);
    }

    private static IReadOnlyList<string> Row(FileEntry entry, string? paused = null) =>
    [
        $"{entry.ReplayedOn ?? entry.ReceivedOn:yyyy-MM-dd}", NameOf(entry), entry.Status.ToString(), entry.Reason?.ToString() ?? (paused is not null ? $"paused: {paused}" : entry.WaitsFor.Length > 0 ? $"waits for {entry.WaitsFor}" : ""),
        Number(entry.Counts.Rows), Number(entry.Counts.Accepted), Number(entry.Counts.Rejected), Number(entry.Counts.Duplicates), Number(entry.Counts.Superseded), entry.Confirmation,
    ];

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
