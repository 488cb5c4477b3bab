namespace Dit.Core.Positions;

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
