namespace Dit.Interface.Delivery;

/// <summary>An email as the service knows it.</summary>
/// <param name="Id">The service's id.</param>
/// <param name="Status">What became of it so far.</param>
public sealed record SentMail(string Id, SendStatus Status);
