namespace Dit.Interface.Delivery;

/// <summary>How a sending ended; one of <see cref="Sent"/>, <see cref="Refused"/>.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The service took the email.</summary>
    /// <param name="Id">The service's id of it.</param>
    public sealed record Sent(string Id) : SendResult;

    /// <summary>The service will never take it.</summary>
    /// <param name="Words">Why, without personal data.</param>
    public sealed record Refused(string Words) : SendResult;
}
