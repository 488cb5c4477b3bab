using System.Collections.Frozen;

namespace Dit.Core.Positions;

/// <summary>An employer's positions as they are on a day, and what describes them: read once where thousands of look-ups follow.</summary>
public sealed class PositionBook
{
    private readonly PositionPeriods _periods;

    /// <summary>A book of positions of which there is one row each, so that it is the same on every day.</summary>
    /// <param name="positions">All its positions, training posts or not.</param>
    /// <param name="locations">Location descriptions by id.</param>
    /// <param name="formerDpns">DPNs that were removed from positions.</param>
    public PositionBook(
        Vpd vpd,
        IEnumerable<Position> positions,
        IEnumerable<Organisation> organisations,
        IEnumerable<KeyValuePair<string, string>> locations,
        IEnumerable<FormerDpn> formerDpns)
    {
        _periods = new(vpd, positions, [], organisations, locations, formerDpns);
        var only = _periods.On(default);
        (Positions, Organisations, Locations, FormerDpns) = (only.Positions, only.Organisations, only.Locations, only.FormerDpns);
    }

    internal PositionBook(
        PositionPeriods periods,
        DateOnly day,
        IEnumerable<Position> positions,
        IReadOnlyDictionary<string, Organisation> organisations,
        IReadOnlyDictionary<string, string> locations,
        IEnumerable<FormerDpn> formerDpns)
    {
        _periods = periods;
        Day = day;
        Positions = positions.ToFrozenDictionary(position => position.Id);
        Organisations = organisations;
        Locations = locations;
        FormerDpns = formerDpns.ToFrozenDictionary(former => former.Position);
    }

    /// <summary>A book of an employer of whom nothing is known yet.</summary>
    public static PositionBook Empty(Vpd vpd) => new(vpd, [], [], [], []);

    /// <summary>The employer.</summary>
    public Vpd Vpd => _periods.Vpd;

    /// <summary>The day that it is about.</summary>
    public DateOnly Day { get; }

    /// <summary>All positions by id, as they are on the day.</summary>
    public IReadOnlyDictionary<PositionId, Position> Positions { get; }

    /// <summary>Departments by id.</summary>
    public IReadOnlyDictionary<string, Organisation> Organisations { get; }

    /// <summary>Location descriptions by location id.</summary>
    public IReadOnlyDictionary<string, string> Locations { get; }

    /// <summary>DPNs that were removed up to the day, by position.</summary>
    public IReadOnlyDictionary<PositionId, FormerDpn> FormerDpns { get; }

    /// <summary>The row of a position on another day; null when it is not known.</summary>
    public Position? RowOn(PositionId id, DateOnly day) => day == Day ? Positions.GetValueOrDefault(id) : _periods.RowOn(id, day);

    /// <summary>True when the position carries a DPN on some day, or did before a file removed it.</summary>
    public bool EverHasDpn(PositionId id) => _periods.EverHasDpn(id) || FormerDpns.ContainsKey(id);
}
