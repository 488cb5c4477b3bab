using Dit.Core.Reference;

namespace Dit.Core.Positions.Loads;

/// <summary>What the load of a GO file does to an employer's positions beyond replacing them.</summary>
public static class EsrLoad
{
    /// <summary>How many of the live training positions a full file leaves out.</summary>
    /// <param name="before">The employer's positions before the file.</param>
    /// <param name="inFile">Every position in the file, whatever its state: one that is Frozen or has lost its DPN is not left out.</param>
    /// <param name="day">The business date on which the file is loaded.</param>
    public static LeftOut LeftOutOf(PositionBook before, IReadOnlySet<PositionId> inFile, ReferenceData reference, DateOnly day)
    {
        var live = before.Positions.Values.Where(position => LiveRule.IsLiveOnceOn(position, reference, day)).ToList();
        return new LeftOut(live.Count, live.Count(position => !inFile.Contains(position.Id)));
    }

    /// <summary>
    /// The DPNs that positions carried formerly, carried on over a load, full or changes, in numeric order of position id.
    /// A position that is gone is not known and takes its former DPN with it.
    /// </summary>
    /// <param name="before">The employer's positions before the load.</param>
    /// <param name="after">All the employer's positions after it.</param>
    /// <param name="day">The business date of the load.</param>
    public static IReadOnlyList<FormerDpn> FormerDpns(PositionBook before, IEnumerable<Position> after, DateOnly day) =>
        [.. after.Select(position => FormerDpnOf(before, position, day)).OfType<FormerDpn>().OrderBy(former => former.Position)];

    private static FormerDpn? FormerDpnOf(PositionBook before, Position after, DateOnly day)
    {
        var had = before.Positions.GetValueOrDefault(after.Id)?.Dpn ?? "";
        if (had.Length > 0 && had != after.Dpn) return new FormerDpn(after.Id, had, day);
        var isCarriedAgain = had.Length == 0 && after.Dpn.Length > 0;
        return isCarriedAgain ? null : before.FormerDpns.GetValueOrDefault(after.Id);
    }
}

/// <summary>How much of what is live a full file leaves out (interface-files.md, section 5) [X].</summary>
/// <param name="Live">How many live training positions the employer had before.</param>
/// <param name="Missing">How many of those are not in the file.</param>
public sealed record LeftOut(int Live, int Missing)
{
    private const int MostPercent = 20;

    /// <summary>True when strictly more than 20 % are left out: the file is held as <c>TooManyChanges</c>.</summary>
    public bool IsTooMuch => Missing * 100L > Live * (long)MostPercent;

    /// <summary>The share in words.</summary>
    public string Words => string.Create(
        CultureInfo.InvariantCulture,
        $"the file leaves out {Missing} of the employer's {Live} live training positions; more than {MostPercent} % waits for an operator");
}
