using System.Collections.Frozen;
using Dit.Core.Periods;

namespace Dit.Core.Positions;

/// <summary>
/// All that an employer's ESR says of its positions, on any day. Derived from the truth in Table Storage and kept in memory; a
/// <see cref="PositionBook"/> is what it says on one day.
/// </summary>
public sealed class PositionPeriods
{
    private readonly Dictionary<PositionId, Dated<Position>> _positions;
    private readonly FrozenDictionary<string, Organisation> _organisations;
    private readonly FrozenDictionary<string, string> _locations;
    private readonly IReadOnlyList<FormerDpn> _formerDpns;
    private PositionBook? _last;

    /// <summary>Makes it.</summary>
    /// <param name="rows">All rows of all its positions, training posts or not, those of one position in the order in which they
    /// came.</param>
    /// <param name="details">What PIA rows say; of a position of which nothing is known it counts once the position comes.</param>
    /// <param name="locations">Location descriptions by id.</param>
    /// <param name="formerDpns">DPNs that files removed from positions.</param>
    public PositionPeriods(Vpd vpd, IEnumerable<Position> rows, IEnumerable<PostDetail> details, IEnumerable<Organisation> organisations,
        IEnumerable<KeyValuePair<string, string>> locations, IEnumerable<FormerDpn> formerDpns)
    {
        Vpd = vpd;
        var detailOf = new Dictionary<PositionId, PostDetail>();
        foreach (var detail in details)
            if (!detailOf.TryGetValue(detail.Position, out var known) || string.CompareOrdinal(detail.Rank, known.Rank) >= 0)
                detailOf[detail.Position] = detail;
        _positions = DatedThings.ById(rows.Select(row => detailOf.TryGetValue(row.Id, out var detail) ? detail.ApplyTo(row) : row),
            row => row.Id);
        _organisations = organisations.ToFrozenDictionary(organisation => organisation.Id, StringComparer.Ordinal);
        _locations = locations.ToFrozenDictionary(StringComparer.Ordinal);
        _formerDpns = [.. formerDpns];
    }

    /// <summary>The employer.</summary>
    public Vpd Vpd { get; }

    /// <summary>The positions as they are on a day.</summary>
    public PositionBook On(DateOnly day)
    {
        if (_last is { } last && last.Day == day) return last;
        return _last = new PositionBook(this, day, _positions.Values.Select(position => position.On(day)), _organisations, _locations,
            FormerDpnsOn(day));
    }

    /// <summary>The row of a position on a day; null when it is not known.</summary>
    internal Position? RowOn(PositionId id, DateOnly day) => _positions.GetValueOrDefault(id)?.On(day);

    /// <summary>True when a row of the position carries a DPN, on whatever day.</summary>
    internal bool EverHasDpn(PositionId id) =>
        _positions.TryGetValue(id, out var position) && position.Days.Any(stretch => stretch.Row.Dpn.Length > 0);

    // A DPN may go by the calendar alone, when a period without it begins.
    private IEnumerable<FormerDpn> FormerDpnsOn(DateOnly day)
    {
        var former = _formerDpns.ToDictionary(known => known.Position);
        foreach (var (id, position) in _positions)
            if (position.Days.Count > 1 && position.On(day).Dpn.Length == 0 && LostOn(position, day) is { } lost
                && !(former.GetValueOrDefault(id)?.RemovedOn > lost.Day))
                former[id] = new(id, lost.Dpn, lost.Day);
        return former.Values;
    }

    private static (string Dpn, DateOnly Day)? LostOn(Dated<Position> position, DateOnly day)
    {
        var before = position.Days.Where(stretch => stretch.Row.Dpn.Length > 0 && stretch.Days.IsBehind(day)).ToList();
        return before.Count > 0 ? (before[^1].Row.Dpn, before[^1].Days.Last!.Value.AddDays(1)) : null;
    }
}
