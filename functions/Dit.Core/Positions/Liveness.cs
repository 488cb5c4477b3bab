namespace Dit.Core.Positions;

/// <summary>Whether a position is live for the interface on a day: exactly one of these.</summary>
public abstract record Liveness
{
    private Liveness() { }

    /// <summary>It is live.</summary>
    public sealed record Live(DeaneryBody Body) : Liveness;

    /// <summary>It is not.</summary>
    /// <param name="Reason">The first reason.</param>
    /// <param name="Words">The reason as the end of a sentence about the position: "it ended on 3 May 2026".</param>
    public sealed record NotLive(NotLiveReason Reason, string Words) : Liveness
    {
        /// <summary>True when nothing but its body stands in the way.</summary>
        public bool IsForItsBody => Reason is NotLiveReason.BodyUnknown or NotLiveReason.BodyOff;
    }
}

/// <summary>Why a position is not live for the interface; in the order in which it is asked.</summary>
public enum NotLiveReason
{
    /// <summary>It carries no DPN.</summary>
    NoDpn,
    /// <summary>Its hiring status is another than Active.</summary>
    NotActive,
    /// <summary>Its first day is yet to come.</summary>
    NotStarted,
    /// <summary>Its last day has passed.</summary>
    Ended,
    /// <summary>Its employer is not known or not switched on.</summary>
    EmployerOff,
    /// <summary>It cannot be routed (P006).</summary>
    BodyUnknown,
    /// <summary>Its body is known and not switched on.</summary>
    BodyOff,
}
