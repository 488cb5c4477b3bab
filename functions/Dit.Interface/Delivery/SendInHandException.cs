namespace Dit.Interface.Delivery;

/// <summary>Somebody else is sending the same e-mail, or was cut off while at it: the message is to be shown again later.</summary>
internal sealed class SendInHandException() : Exception("The e-mail is being sent by somebody else; its message is shown again.");
