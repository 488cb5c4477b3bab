using Dit.Core.Placements;
using Dit.Core.Placements.Grid;
using Dit.Interface.Placements;

namespace Dit.Interface.Reports.Grids;

/// <summary>What TIS announced of next placements, one employer after another; keeps the pictures of that one's bodies only.</summary>
internal sealed class AnnouncedPlacements(RotationBooks rotations)
{
    private readonly Dictionary<DeaneryBody, RotationPicture> _pictures = [];

    /// <summary>What is announced for the posts of these bodies, by DPN.</summary>
    internal async Task<ILookup<string, NextPlacement>> OfAsync(IReadOnlyList<DeaneryBody> bodies, CancellationToken stop)
    {
        foreach (var other in _pictures.Keys.Except(bodies).ToList()) _pictures.Remove(other);
        foreach (var body in bodies)
            if (!_pictures.ContainsKey(body)) _pictures[body] = await rotations.PictureAsync(body, stop);
        return _pictures.OrderBy(picture => picture.Key).SelectMany(picture => picture.Value.Entries)
            .Select(entry => (entry.Dpn, Next: NextPlacement.Of(entry))).Where(pair => pair.Next is not null)
            .ToLookup(pair => pair.Dpn, pair => pair.Next!, StringComparer.Ordinal);
    }
}
