using Dit.Core.Codes;
using Dit.Core.Placements.Grid;

namespace Dit.Interface.Reports.Grids;

/// <summary>Where the grid learns what TIS announced of next placements. Without one, the grid shows what ESR and the applicants say.</summary>
public interface INextPlacements
{
    /// <summary>What stands announced for the posts of these bodies, by DPN (trimmed and upper-case); empty when nothing does.</summary>
    /// <param name="bodies">The bodies of one employer's posts, in order.</param>
    /// <param name="stop">Stops the work.</param>
    Task<ILookup<string, NextPlacement>> OfAsync(IReadOnlyList<DeaneryBody> bodies, CancellationToken stop);
}
