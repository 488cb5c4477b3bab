using Dit.Core.Files.Sequences;
using Dit.Interface.Ledger;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;

namespace Dit.Interface.Requests;

/// <summary>The gaps in employers' files for which ESR is to be asked, as the lanes show them.</summary>
public sealed class DueGaps(Lanes lanes, ReferenceStore reference, Pauses pauses, TimeProvider clock)
{
    /// <summary>The gaps that hold a file now and have stood for long enough. A paused employer's waits for the end of the pause.</summary>
    internal async Task<IReadOnlyList<Gap>> ListAsync(CancellationToken stop)
    {
        var (known, set) = (await reference.CurrentAsync(stop), await pauses.CurrentAsync(stop));
        return
        [
            .. from lane in await lanes.OpenAsync(stop)
               where RunId.IsOfEmployer(lane.Name)
               let gap = Gap.Of(Vpd.Parse(lane.Name["GO-".Length..]), lane.Lane)
               where gap is not null && gap.IsDue(clock.GetUtcNow(), known.Calendar) && known.IsOn(gap.Vpd)
                   && set.OfEmployer(gap.Vpd) is null
               select gap,
        ];
    }
}
