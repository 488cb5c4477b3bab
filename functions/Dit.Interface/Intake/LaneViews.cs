using Dit.Core.Files.Lanes;
using Dit.Core.Positions;
using Dit.Interface.Books;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;

namespace Dit.Interface.Intake;

/// <summary>
/// What a lane's next step depends on beside its files: the day, pauses, and for a body whose files of ESR come before what TIS says of
/// their posts: dropped together with it, they are loaded first, or every row would speak of posts that nobody knows yet.
/// </summary>
public sealed class LaneViews(LaneTable lanes, EsrBooks books, ReferenceStore reference, Pauses pauses, TimeProvider clock)
{
    internal async Task<LaneView> OfAsync(LaneSnapshot before, CancellationToken stop)
    {
        var (set, today) = (await pauses.CurrentAsync(stop), BusinessDate.Today(clock));
        var (lane, isPaused) = (before.Lane, set.OfLane(before.Name) is not null);
        var asks = !lane.IsEmployer && !isPaused && lane.AtWork is null && lane.Files.Count > 0;
        return new(today, clock.GetUtcNow(), isPaused,
            asks ? await EmployersAheadAsync(DeaneryBody.Parse(before.Name["DE-".Length..]), today, set, stop) : []);
    }

    // The employers that matter to a body and have a file that waits or is at work. One whose files are paused, or held, is not waited for.
    private async Task<IReadOnlyList<EmployerAhead>> EmployersAheadAsync(DeaneryBody body, DateOnly today, PauseSet set,
        CancellationToken stop)
    {
        var open = (await lanes.OpenNamesAsync(stop)).Where(lane => RunId.IsOfEmployer(lane) && set.OfLane(lane) is null).ToList();
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
