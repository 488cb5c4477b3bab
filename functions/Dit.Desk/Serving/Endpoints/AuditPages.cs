using CsvHelper;
using Dit.Desk.Access;
using Dit.Interface.Audit;
using Microsoft.AspNetCore.Http;

namespace Dit.Desk.Serving.Endpoints;

/// <summary>Who did what, on the page and as CSV.</summary>
internal static class AuditPages
{
    private const int UsualDays = 7;
    private const string Neutral = "'";

    internal static async Task<IResult> AuditAsync(Viewer viewer, AuditBook book, TimeProvider clock,
        string? from, string? until, string? act, CancellationToken stop)
    {
        var (first, last) = Days(from, until, clock);
        return Show.Page<Pages.Audit>(
            new
            {
                Viewer = viewer,
                From = first,
                Until = last,
                Act = act ?? "",
                Entries = await ReadAsync(book, first, last, act, stop)
            });
    }

    internal static async Task<IResult> CsvAsync(AuditBook book, TimeProvider clock, string? from, string? until, string? act,
        CancellationToken stop)
    {
        var (first, last) = Days(from, until, clock);
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        await using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true))
        {
            foreach (var heading in (string[])["at", "actor_id", "actor", "act", "target", "reason", "result"]) csv.WriteField(heading);
            await csv.NextRecordAsync();
            foreach (var entry in await ReadAsync(book, first, last, act, stop))
            {
                foreach (var field in (string[])[entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), entry.By.Id,
                    entry.By.Name, entry.Act, entry.Target, entry.Reason, entry.Result]) csv.WriteField(Cell(field));
                await csv.NextRecordAsync();
            }
        }

        return Results.Text(text.ToString(), "text/csv; charset=utf-8");
    }

    // A reason that a spreadsheet would take for a formula is made a text.
    private static string Cell(string field) => field is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? Neutral + field : field;

    private static (DateOnly First, DateOnly Last) Days(string? from, string? until, TimeProvider clock)
    {
        var last = FilePages.Day(until) ?? BusinessDate.Today(clock);
        return (FilePages.Day(from) ?? last.AddDays(1 - UsualDays), last);
    }

    private static async Task<IReadOnlyList<AuditEntry>> ReadAsync(AuditBook book, DateOnly first, DateOnly last, string? act,
        CancellationToken stop)
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in book.ReadAsync(BusinessDate.At(first, TimeOnly.MinValue),
            BusinessDate.At(last.AddDays(1), TimeOnly.MinValue), stop))
            if (string.IsNullOrEmpty(act) || entry.Act == act) entries.Add(entry);
        entries.Reverse();
        return entries;
    }
}
