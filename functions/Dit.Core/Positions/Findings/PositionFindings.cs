using Dit.Core.Reference;

namespace Dit.Core.Positions.Findings;

/// <summary>All findings about one employer's positions.</summary>
public static class PositionFindings
{
    /// <summary>
    /// Applies every rule to every position that is live, or would be but for its body. Others are none of the interface's
    /// business: a post that ended, or whose employer is off, has no findings.
    /// </summary>
    /// <param name="placements">Who is on a position and who comes next.</param>
    /// <returns>Findings in order of rule, then numeric position id.</returns>
    public static IReadOnlyList<PositionFinding> Of(
        PositionBook book, PositionDirectory directory, ReferenceData reference, Func<PositionId, Placement> placements, DateOnly day)
    {
        var duplicates = DuplicatePositions.Of(book, reference, day)
            .ToDictionary(group => group.Dpn, group => group.Positions, StringComparer.Ordinal);
        var cases = book.Positions.Values
            .Where(position => LiveRule.IsLiveButForItsBody(position, reference, day))
            .OrderBy(position => position.Id)
            .Select(position => new PositionCase(position, LiveRule.IsLive(position, reference, day),
                duplicates.GetValueOrDefault(position.Dpn, []), placements(position.Id), directory, reference, day))
            .ToList();
        return [.. PositionRules.All.SelectMany(rule => cases.Select(rule.Find).OfType<PositionFinding>())];
    }
}
