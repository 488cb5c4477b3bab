using Dit.Core.Files.Lanes;
using Dit.Core.Positions;
using Dit.Core.Reference;
using Dit.Interface.Books;
using Dit.Interface.Ledger;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;

namespace Dit.Interface.Intake;

/// <summary>
/// Whose files of ESR come before what TIS says of their posts: dropped together with it, they are loaded first, or every row
/// would speak of posts that nobody knows yet.
/// </summary>
public sealed class EmployersWithNews(Lanes lanes, EsrBooks books, ReferenceStore reference)
{
    /// <summary>
    /// The employers that matter to a body and have a file that waits or is at work. One whose files are paused, or held, is not
    /// waited for.
    /// </summary>
    public async Task<IReadOnlyList<EmployerAhead>> OfAsync(DeaneryBody body, DateOnly today, PauseSet set, CancellationToken stop)
    {
        var open =
            (await lanes.OpenNamesAsync(stop)).Where(lane => lane.StartsWith("GO-", StringComparison.Ordinal) && set.OfLane(lane) is null)
                .ToList();
        if (open.Count == 0) return [];
        var known = await reference.CurrentAsync(stop);
        var directory = (await books.DirectoryAsync(today, stop)).Books.ToDictionary(book => book.Vpd);
        var ahead = new List<EmployerAhead>();
        foreach (var lane in open)
        {
            if (!Vpd.TryParse(lane.AsSpan("GO-".Length), out var vpd)
                || !Matters(vpd, directory.GetValueOrDefault(vpd), body, known, today)) continue;
            var files = (await lanes.ReadAsync(lane, stop)).Lane.Files.Where(file => file.Hold is null).ToList();
            if (files.Count > 0) ahead.Add(new(lane, files.Min(file => file.ReceivedAt)));
        }

        return ahead;
    }

    private static bool Matters(Vpd vpd, PositionBook? book, DeaneryBody body, ReferenceData known, DateOnly today) => book is null
        ? known.IsOn(vpd)
        : book.Positions.Values.Any(position => Routing.BodyOf(position, known) == body && LiveRule.IsLive(position, known, today));
}
