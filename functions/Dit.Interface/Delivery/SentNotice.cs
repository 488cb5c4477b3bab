namespace Dit.Interface.Delivery;

/// <summary>How the sending of a notice to one recipient stands, for operators. Names no recipient.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Words">Why, where there is a why; without personal data.</param>
/// <param name="At">Since when.</param>
public sealed record SentNotice(SendState State, string Words, DateTimeOffset At);
