using System.Diagnostics.Metrics;

namespace Dit.Interface.Measures;

/// <summary>
/// The metrics of the interface; alerts and the workbook read them by these names (infra/names.bicep). Counts and ages
/// only, no personal data.
/// </summary>
public static class DitMeter
{
    /// <summary>The meter to which a host's telemetry listens.</summary>
    public const string Name = "Dit";
    /// <summary>Files that came to rest; dimensions <c>type</c> and <c>status</c>.</summary>
    public const string Files = "dit.files";
    /// <summary>Rows of finished files; dimensions <c>type</c> and <c>outcome</c>.</summary>
    public const string Rows = "dit.rows";

    /// <summary>
    /// Age in seconds of the oldest file that waits or is at work; 0 when there is none; dimension <see cref="CommitTag"/>.
    /// </summary>
    public const string OldestUnfinished = "dit.oldest_unfinished_seconds";

    /// <summary>The dimension with the build's commit.</summary>
    public const string CommitTag = "commit";
    /// <summary>Messages that wait in a queue; dimension <c>queue</c>.</summary>
    public const string QueueDepth = "dit.queue_depth";
    /// <summary>Seconds from a file's arrival to its confirmation; dimension <c>type</c>.</summary>
    public const string Confirmation = "dit.confirmation_seconds";

    /// <summary>Every metric.</summary>
    public static IReadOnlyList<string> All { get; } = [Files, Rows, OldestUnfinished, QueueDepth, Confirmation];

    internal static Meter Meter { get; } = new(Name);
}
