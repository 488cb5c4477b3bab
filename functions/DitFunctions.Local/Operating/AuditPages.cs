using Dit.Interface.Audit;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Operating;

/// <summary>The audit table as a page for people.</summary>
internal static class AuditPages
{
    private static readonly string[] _columns = ["When (UTC)", "Who", "Act", "On", "Why", "Result"];

    internal static async Task<Listing> ListAsync(AuditBook book, DateTimeOffset now, int days, CancellationToken stop)
    {
        var rows = new List<IReadOnlyList<string>>();
        await foreach (var entry in book.ReadAsync(now.AddDays(-days), now.AddMinutes(1), stop))
            rows.Add(
                [entry.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), entry.By.Name, entry.Act, entry.Target,
                    entry.Reason, entry.Result]);
        return new("", _columns, rows);
    }
}
