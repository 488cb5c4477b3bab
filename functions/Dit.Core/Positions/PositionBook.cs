using System.Collections.Frozen;
using Dit.Core.Codes;

namespace Dit.Core.Positions;

/// <summary>
/// All positions of one employer with what is needed to describe them: derived from the truth in Table Storage, read once
/// where thousands of look-ups follow.
/// </summary>
public sealed class PositionBook
{
    /// <summary>Makes a book; of several positions with one id the last counts.</summary>
    /// <param name="vpd">The employer.</param>
    /// <param name="positions">All its positions, training posts or not.</param>
    /// <param name="organisations">Its departments.</param>
    /// <param name="locations">Location descriptions by id.</param>
    /// <param name="formerDpns">DPNs that were removed from positions.</param>
    public PositionBook(
        Vpd vpd,
        IEnumerable<Position> positions,
        IEnumerable<Organisation> organisations,
        IEnumerable<KeyValuePair<string, string>> locations,
        IEnumerable<FormerDpn> formerDpns)
    {
        Vpd = vpd;
        Positions = positions.ToFrozenDictionary(position => position.Id);
        Organisations = organisations.ToFrozenDictionary(organisation => organisation.Id, StringComparer.Ordinal);
        Locations = locations.ToFrozenDictionary(StringComparer.Ordinal);
        FormerDpns = formerDpns.ToFrozenDictionary(former => former.Position);
    }

    /// <summary>A book of an employer of whom nothing is known yet.</summary>
    public static PositionBook Empty(Vpd vpd) => new(vpd, [], [], [], []);

    /// <summary>The employer.</summary>
    public Vpd Vpd { get; }

    /// <summary>All positions by id.</summary>
    public IReadOnlyDictionary<PositionId, Position> Positions { get; }

    /// <summary>Departments by id.</summary>
    public IReadOnlyDictionary<string, Organisation> Organisations { get; }

    /// <summary>Location descriptions by location id.</summary>
    public IReadOnlyDictionary<string, string> Locations { get; }

    /// <summary>Removed DPNs by position.</summary>
    public IReadOnlyDictionary<PositionId, FormerDpn> FormerDpns { get; }
}
