namespace Dit.Interface.Pausing;

/// <summary>
/// What can be paused (rules.md, Employers): a deanery body by its code, an employer by its VPD, or a direction. What arrives
/// meanwhile waits, in its order, and goes on by itself when it is resumed; a file that is at work comes to its end.
/// </summary>
/// <param name="Name">The body's code, the VPD, or one of <see cref="Directions"/>.</param>
/// <param name="Waits">What waits, in words for the operator.</param>
public sealed record PauseTarget(string Name, string Waits)
{
    /// <summary>Files of ESR.</summary>
    public const string EsrIn = "esr-in";
    /// <summary>Files of TIS.</summary>
    public const string TisIn = "tis-in";
    /// <summary>Extracts and confirmations.</summary>
    public const string TisOut = "tis-out";
    /// <summary>Notices to employers and bodies; alerts to the operators always go.</summary>
    public const string Notices = "notices";

    private static readonly Dictionary<string, string> _directions = new(StringComparer.OrdinalIgnoreCase)
    {
        [EsrIn] = "Files of ESR are taken and wait in their lanes.",
        [TisIn] = "Files of TIS are taken and wait in their lanes.",
        [TisOut] = "No extract is made; confirmations are made, keep their numbers and wait. The next extract after the pause catches up.",
        [Notices] = "Notices to employers and bodies wait; alerts to the operators go.",
    };

    /// <summary>The directions.</summary>
    public static IReadOnlyCollection<string> Directions => _directions.Keys;

    /// <summary>
    /// What is paused, by the name that a person gave: it may be a body or an employer that the reference data no longer have. Null when
    /// nothing of this name is paused.
    /// </summary>
    public static PauseTarget? ReadPaused(string text, PauseSet paused) =>
        paused.Since.Keys.FirstOrDefault(name => name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } name
            ? new(name, "")
            : null;

    /// <summary>Reads what a person named; null when it is no direction, and no body or employer of the reference data.</summary>
    public static PauseTarget? Read(string text, ReferenceData known)
    {
        var name = text.Trim();
        if (_directions.TryGetValue(name, out var words)) return new(name.ToLowerInvariant(), words);
        if (DeaneryBody.TryParse(name.ToUpperInvariant(), out var body) && known.Bodies.ContainsKey(body))
            return new(body.Code,
                "Its files are taken and wait in their lane; no extract is made for it, and its confirmations wait. The next extract "
                    + "after the pause catches up.");
        return Vpd.TryParse(name, out var vpd) && known.Employers.ContainsKey(vpd)
            ? new(vpd.Text,
                "Its files of ESR wait in their lane, and its notices wait. A file of TIS with rows for its positions waits with its "
                    + "confirmation, and the body's later files behind it.")
            : null;
    }
}
