using Dit.Core.Files.Sequences;
using Dit.Interface.Ledger;

namespace Dit.Interface.Requests;

/// <summary>Gaps as the lanes show them.</summary>
public sealed class LaneGaps(Lanes lanes) : IGaps
{
    private const string EmployerLane = "GO-";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Gap>> StandingAsync(CancellationToken stop) =>
    [
        .. from lane in await lanes.OpenAsync(stop)
           where lane.Name.StartsWith(EmployerLane, StringComparison.Ordinal)
           let gap = Gap.Of(Vpd.Parse(lane.Name[EmployerLane.Length..]), lane.Lane)
           where gap is not null
           select gap,
    ];
}
