namespace Dit.Interface.Delivery;

/// <summary>The state of sending a notice to one recipient.</summary>
public enum EmailState
{
    /// <summary>Begun: an email may be out. Nobody sends again without asking the service.</summary>
    Sending,

    /// <summary>The service took it.</summary>
    Sent,

    /// <summary>The recipient's server took it.</summary>
    Delivered,

    /// <summary>It will not arrive: refused by the service, or by the recipient's server, or it could not be sent in time.</summary>
    Failed,

    /// <summary>Nobody can say whether it arrived; the operators have an alert.</summary>
    Unknown,

    /// <summary>Sending is switched off for the employer; the notice is kept as text.</summary>
    Kept,
}

/// <summary>The state of sending a notice to one recipient, for operators. Names no recipient.</summary>
/// <param name="State">Its state.</param>
/// <param name="Words">Why, where there is a why; without personal data.</param>
/// <param name="At">Since when.</param>
public sealed record EmailStanding(EmailState State, string Words, DateTimeOffset At);

/// <summary>The right to send one notice to one recipient, for a while.</summary>
/// <param name="Row">The ledger's row.</param>
/// <param name="MayBeOut">True when somebody began before and did not come to an end: ask the service first.</param>
internal sealed record EmailClaim(TableEntity Row, bool MayBeOut);
