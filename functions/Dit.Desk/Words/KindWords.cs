namespace Dit.Desk.Words;

/// <summary>
/// Kinds of notices in words. Every kind is about doctors in training or the interface itself: none about other staff [F].
/// </summary>
internal static class KindWords
{
    private static readonly Dictionary<string, string> _words = new(StringComparer.Ordinal)
    {
        ["applicants-received"] = "Applicants received",
        ["applicants-rejected"] = "Applicants rejected",
        ["applicant-changed"] = "Applicant changed",
        ["start-date-changed"] = "Start date changed",
        ["end-date-changed"] = "End date changed",
        ["withdrawn"] = "Withdrawn",
        ["replaced"] = "Replaced",
        ["rotation"] = "Rotation",
        ["new-dpn"] = "New Deanery Post Number",
        ["duplicate-positions"] = "Duplicate positions",
        ["possible-duplicate"] = "Possible duplicate",
        ["position-findings"] = "Position findings",
        ["data-quality"] = "Data quality",
        ["alert"] = "Alert",
    };

    /// <summary>A kind, by its code.</summary>
    internal static string Of(string kind) => _words.GetValueOrDefault(kind, kind);
}
