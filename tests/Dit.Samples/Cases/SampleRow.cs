using System.Diagnostics.CodeAnalysis;

namespace Dit.Samples.Cases;

/// <summary>One row of an applicant file, and what has to come of it.</summary>
internal sealed record SampleRow : ApplicantRow
{
    internal SampleRow()
    {
    }

    /// <summary>A row of the bulk.</summary>
    [SetsRequiredMembers]
    internal SampleRow(ApplicantRow row, params IReadOnlyList<string> rules)
        : base(row) => Rules = rules;

    /// <summary>The ids of the row's messages, in the order of the confirmation.</summary>
    internal required IReadOnlyList<string> Rules { get; init; }

    /// <summary>The row as text, when it is no row of 41 columns.</summary>
    internal string? Raw { get; init; }

    /// <summary>Who hears of the row; null is the position's employer.</summary>
    internal IReadOnlyList<string>? Targets { get; init; }

    /// <summary>The notices that the row calls for, with whom they go to.</summary>
    internal IEnumerable<(string Target, string Kind)> Notices()
    {
        var targets = Targets ?? (Position.Employer.IsOn ? [Position.Employer.Vpd.Text] : []);
        foreach (var target in targets)
        {
            if (Kind is { } kind) yield return (target, kind);
            if (IsPossibleDuplicate) yield return (target, "possible-duplicate");
        }
    }

    // A corrected number is told as a change; two of them in one file change nothing.
    private bool IsPossibleDuplicate =>
        Rules.Contains("M010") || Rules.Contains("A060") || Rules.Contains("A044") || (Rules[0] == "A040" && Rules.Contains("A045"));

    internal bool Fails => Rules[0] is not ("S001" or "S002" or "A040" or "A041" or "A042" or "A043");

    private string? Kind => Rules[0] switch
    {
        "S001" or "S002" => "applicants-received",
        "A042" => "applicant-changed",
        "A040" or "A041" or "A043" => null,
        _ => "applicants-rejected",
    };
}
