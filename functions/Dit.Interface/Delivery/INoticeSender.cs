using Dit.Core.Notices;

namespace Dit.Interface.Delivery;

/// <summary>Sends emails. What can never succeed is a <see cref="SendResult.Refused"/>; a fault that may pass throws.</summary>
public interface INoticeSender
{
    /// <summary>False when no email goes at all: then notices stay as text in their container.</summary>
    bool IsOn { get; }

    /// <summary>Sends an email.</summary>
    /// <param name="email">Where it goes; never logged.</param>
    /// <param name="reference">The sending's own name, by which <see cref="FindAsync"/> finds it. It guards against nothing by
    /// itself.</param>
    /// <exception cref="HttpRequestException">The service is away, or does not accept the key.</exception>
    Task<SendResult> SendAsync(NoticeMail mail, string email, string reference, CancellationToken stop);

    /// <summary>The email that was sent under a reference; null when the service knows none.</summary>
    /// <exception cref="HttpRequestException">The service is away, or does not accept the key.</exception>
    Task<SentMail?> FindAsync(string reference, CancellationToken stop);

    /// <summary>What became of an email.</summary>
    /// <exception cref="HttpRequestException">The service is away, or does not accept the key.</exception>
    Task<SendStatus> StatusAsync(string id, CancellationToken stop);
}
