using Dit.Core.Applicants;
using Dit.Core.Placements.Rules;

namespace Dit.Core.Placements;

/// <summary>What became of a row that its syntax and its DPN let pass.</summary>
internal sealed record NotificationVerdict(RowMessage Main, RowResult Result)
{
    internal IReadOnlyList<RowMessage> Warnings { get; init; } = [];
    internal IReadOnlyList<PlacementEvent> Events { get; init; } = [];

    /// <summary>The names fit several people (N031).</summary>
    internal static NotificationVerdict Several { get; } =
        Fail(NotificationRules.Several.Says("several people at this DPN have these names: send the GMC number"));

    /// <summary>Nobody known is the trainee (N030).</summary>
    internal static NotificationVerdict Nobody { get; } = Fail(NotificationRules.Nobody.Says(
        "nobody known at this DPN is this trainee: nothing changed; kept, and applied if the applicant comes"));

    /// <summary>What TIS is to know of the events: whom ESR shows on the post, ESR keeps there (N032).</summary>
    internal static IReadOnlyList<RowMessage> WarningsOf(IEnumerable<PlacementEvent> events) => events.Any(told => told.IsHolder)
        ? [NotificationRules.Hired.Says("the trainee is hired or holds the post in ESR: the employer is told, ESR is not changed")]
        : [];

    internal static NotificationVerdict Fail(RowMessage why) => new(why, RowResult.Rejected);
}
