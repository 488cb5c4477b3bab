using Dit.Core.Reference;

namespace Dit.Core.Positions;

/// <summary>
/// When a position is live for the interface (rules.md, Positions): it has a DPN, is Active and within its effective dates,
/// its employer is on, and its body is known and on. A DPN that does not fit its form (P002) is a DPN: such a position is
/// live, and is not sent. The position is always the row of the day that is asked about.
/// </summary>
public static class LiveRule
{
    /// <summary>Answers whether a position is live on a day, for which body, and if not, why.</summary>
    public static Liveness Check(Position position, ReferenceData reference, DateOnly day)
    {
        if (WhyNotInUse(position, day) is { } why) return why;
        return reference.IsOn(position.Vpd)
            ? CheckBody(position, reference)
            : Not(NotLiveReason.EmployerOff, $"employer {position.Vpd} is not switched on");
    }

    /// <summary>True when a position is live on a day.</summary>
    public static bool IsLive(Position position, ReferenceData reference, DateOnly day) => Check(position, reference, day) is Liveness.Live;

    /// <summary>True when a position is live, or would be but for its body; position findings look at these.</summary>
    public static bool IsLiveButForItsBody(Position position, ReferenceData reference, DateOnly day) =>
        Check(position, reference, day) is Liveness.Live or Liveness.NotLive { IsForItsBody: true };

    /// <summary>The body to whose extract a position goes on a day: it is live and its DPN is usable; null when it goes to none.</summary>
    public static DeaneryBody? SentTo(Position position, ReferenceData reference, DateOnly day) =>
        Check(position, reference, day) is Liveness.Live live && position.UsableDpn is not null ? live.Body : null;

    /// <summary>
    /// Live but for the employer's switch, which says what is sent and not what is true: the base of
    /// <c>TooManyChanges</c>, since the files of an employer that is off are loaded all the same.
    /// </summary>
    public static bool IsLiveOnceOn(Position position, ReferenceData reference, DateOnly day) =>
        WhyNotInUse(position, day) is null && CheckBody(position, reference) is Liveness.Live;

    /// <summary>What hiring status or effective dates have against a position on a day (A013); null when nothing.</summary>
    public static Liveness.NotLive? WhyNotOpen(Position position, DateOnly day)
    {
        if (position.Status == HiringStatus.Unknown) return Not(NotLiveReason.NotActive, "its hiring status is not Active");
        if (position.Status != HiringStatus.Active) return Not(NotLiveReason.NotActive, $"its hiring status is {position.Status}");
        if (position.Period.IsBehind(day)) return Not(NotLiveReason.Ended, $"it ended on {BusinessDate.InWords(position.To!.Value)}");
        return position.Period.IsAhead(day)
            ? Not(NotLiveReason.NotStarted, $"it starts on {BusinessDate.InWords(position.From!.Value)}") : null;
    }

    private static Liveness.NotLive? WhyNotInUse(Position position, DateOnly day) =>
        position.Dpn.Length == 0 ? Not(NotLiveReason.NoDpn, "it has no DPN") : WhyNotOpen(position, day);

    private static Liveness CheckBody(Position position, ReferenceData reference)
    {
        if (Routing.BodyOf(position, reference) is not { } body) return Not(NotLiveReason.BodyUnknown, Routing.WhyUnknown(position));
        return reference.IsOn(body) ? new Liveness.Live(body) : Not(NotLiveReason.BodyOff, $"its body {body} is not switched on");
    }

    private static Liveness.NotLive Not(NotLiveReason reason, string words) => new(reason, words);
}
