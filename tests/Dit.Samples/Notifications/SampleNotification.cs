using System.Diagnostics.CodeAnalysis;
using Dit.Samples.Lives;

namespace Dit.Samples.Notifications;

/// <summary>One row of a DNC or DNF, and what has to come of it.</summary>
internal sealed record SampleNotification : NotificationRow
{
    internal SampleNotification()
    {
    }

    /// <summary>A row of the bulk.</summary>
    [SetsRequiredMembers]
    internal SampleNotification(NotificationRow row, params IReadOnlyList<string> rules)
        : base(row) => Rules = rules;

    /// <summary>The ids of its findings, in the order of the confirmation's text.</summary>
    internal required IReadOnlyList<string> Rules { get; init; }

    /// <summary>The row as text, when it is no row of 36 columns.</summary>
    internal string? Raw { get; init; }

    /// <summary>Who is told, and by which kind of notice.</summary>
    internal IReadOnlyList<(string Target, string Kind)> Told { get; init; } = [];

    /// <summary>What it does to applicants whom the interface holds.</summary>
    internal IReadOnlyList<LifeChange> Changes { get; init; } = [];

    /// <summary>What it will do to applicants who have not come yet.</summary>
    internal IReadOnlyList<LifeChange> Waits { get; init; } = [];

    // N001 to N031 fail a row; N010 and N032 are warnings and never stand first.
    internal bool Fails => string.CompareOrdinal(Rules[0], "N040") < 0;

    /// <summary>ERROR, WARNING or INFO.</summary>
    internal string Severity => Fails ? "ERROR" : Rules.Count > 1 ? "WARNING" : "INFO";
}
