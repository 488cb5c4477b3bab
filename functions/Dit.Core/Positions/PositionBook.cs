using System.Collections.Frozen;

namespace Dit.Core.Positions;

/// <summary>An employer's positions as they are on a day, and what describes them: read once where thousands of look-ups follow.</summary>
public sealed class PositionBook
{
    private readonly PositionPeriods _periods;

    internal PositionBook(PositionPeriods periods, DateOnly day, IEnumerable<Position> positions,
        IReadOnlyDictionary<string, Organisation> organisations, IReadOnlyDictionary<string, string> locations,
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
    public static PositionBook Empty(Vpd vpd) => new PositionPeriods(vpd, [], [], [], [], []).On(default);

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

/// <summary>A department of an employer (ORA).</summary>
/// <param name="LocationId">Where it is; empty when not given.</param>
public sealed record Organisation(string Id, string Name, string LocationId);

/// <summary>The DPN that a position carried before it was removed; A012 says when that was.</summary>
/// <param name="RemovedOn">The business date of the file that removed it.</param>
public sealed record FormerDpn(PositionId Position, string Dpn, DateOnly RemovedOn);
