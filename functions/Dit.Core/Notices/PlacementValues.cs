using Dit.Core.Placements;

namespace Dit.Core.Notices;

/// <summary>How the values of events are written in notices.</summary>
internal static class PlacementValues
{
    internal const string Unknown = "(not known)";
    internal const string Open = "(open)";

    internal static string Name(Trainee? trainee) =>
        Plain.OneLine(trainee?.DisplayName ?? "") is { Length: > 0 } name ? name : "(no name given)";

    internal static string Dates(DateOnly? start, DateOnly? end) => $"{Plain.Date(start, Unknown)} to {Plain.Date(end, Open)}";

    /// <summary>A detail behind a name: a comma, the label, the text as TIS wrote it; nothing for an empty text.</summary>
    internal static string Detail(string label, string? text) =>
        Plain.OneLine(text ?? "") is { Length: > 0 } line ? $", {label} {line}" : "";

    internal static string RecordOf(string? applicantNumber, bool isInEsr) => applicantNumber switch
    {
        { Length: > 0 } => $"applicant number {applicantNumber}",
        _ => isInEsr ? "is in your ESR" : "no applicant yet",
    };
}
