namespace Dit.Interface.Delivery;

/// <summary>The state of sending a notice to one recipient, for operators. Names no recipient.</summary>
/// <param name="State">Its state.</param>
/// <param name="Words">Why, where there is a why; without personal data.</param>
/// <param name="At">Since when.</param>
public sealed record SentNotice(SendState State, string Words, DateTimeOffset At);
