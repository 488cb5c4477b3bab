namespace Dit.Interface.Delivery;

/// <summary>The state of sending a notice to one recipient.</summary>
public enum SendState
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
