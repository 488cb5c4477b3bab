using Dit.Core.Reference;

namespace Dit.Core.Positions.Findings;

/// <summary>The weekly notice of duplicate positions (P001) [F].</summary>
public static class DuplicatePositions
{
    /// <summary>An employer's duplicates, in the order of the DPNs; none while the employer is off.</summary>
    public static IReadOnlyList<DuplicateGroup> Of(PositionBook book, ReferenceData reference, DateOnly day) =>
        [.. book.Positions.Values
            .Where(position => LiveRule.IsLive(position, reference, day))
            .GroupBy(position => position.Dpn, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new DuplicateGroup(group.Key, [.. group.OrderBy(position => position.Id)]))];
}

/// <summary>A DPN that two or more live positions of one employer carry (P001).</summary>
/// <param name="Positions">The positions in numeric order of id.</param>
public sealed record DuplicateGroup(string Dpn, IReadOnlyList<Position> Positions);
