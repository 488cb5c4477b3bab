namespace Dit.Interface.Delivery;

/// <summary>What became of an email that the service took.</summary>
public enum SendStatus
{
    /// <summary>Still on its way.</summary>
    OnItsWay,

    /// <summary>The recipient's server took it.</summary>
    Delivered,

    /// <summary>The address does not exist, or the service gave up: it will not arrive.</summary>
    Failed,

    /// <summary>The service does not know it any more, or says something that is not known here.</summary>
    Unknown,
}
