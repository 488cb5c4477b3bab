namespace Dit.Core.Positions.Loads;

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
