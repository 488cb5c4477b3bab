using Dit.Core.Notices;

namespace Dit.Interface.Delivery;

/// <summary>Sends emails. What can never succeed is a <see cref="EmailAnswer.Refused"/>; a fault that may pass throws.</summary>
public interface INoticeSender
{
    /// <summary>False when no email goes at all: then notices stay as text in their container.</summary>
    bool IsOn { get; }

    /// <summary>Sends an email.</summary>
    /// <param name="email">Where it goes; never logged.</param>
    /// <param name="reference">The sending's own name, by which <see cref="FindAsync"/> finds it. It guards against nothing by
    /// itself.</param>
    /// <exception cref="HttpRequestException">The service is away, or does not accept the key.</exception>
    Task<EmailAnswer> SendAsync(NoticeMail mail, string email, string reference, CancellationToken stop);

    /// <summary>The email that was sent under a reference; null when the service knows none.</summary>
    /// <exception cref="HttpRequestException">The service is away, or does not accept the key.</exception>
    Task<KnownEmail?> FindAsync(string reference, CancellationToken stop);

    /// <summary>What became of an email.</summary>
    /// <exception cref="HttpRequestException">The service is away, or does not accept the key.</exception>
    Task<EmailFate> StatusAsync(string id, CancellationToken stop);
}

/// <summary>How a sending ended; one of <see cref="Sent"/>, <see cref="Refused"/>.</summary>
public abstract record EmailAnswer
{
    private EmailAnswer() { }

    /// <summary>The service took the email.</summary>
    /// <param name="Id">The service's id of it.</param>
    public sealed record Sent(string Id) : EmailAnswer;

    /// <summary>The service will never take it.</summary>
    /// <param name="Words">Why, without personal data.</param>
    public sealed record Refused(string Words) : EmailAnswer;
}

/// <summary>An email as the service knows it.</summary>
/// <param name="Id">The service's id.</param>
/// <param name="Status">What became of it so far.</param>
public sealed record KnownEmail(string Id, EmailFate Status);

/// <summary>What became of an email that the service took.</summary>
public enum EmailFate
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

/// <summary>No email goes: on one machine, and wherever no key is set. Notices stay as text in their container.</summary>
public sealed class NoDelivery : INoticeSender
{
    /// <inheritdoc/>
    public bool IsOn => false;

    /// <inheritdoc/>
    public Task<EmailAnswer> SendAsync(NoticeMail mail, string email, string reference, CancellationToken stop) =>
        Task.FromResult<EmailAnswer>(new EmailAnswer.Refused("no email service is set up"));

    /// <inheritdoc/>
    public Task<KnownEmail?> FindAsync(string reference, CancellationToken stop) => Task.FromResult<KnownEmail?>(null);

    /// <inheritdoc/>
    public Task<EmailFate> StatusAsync(string id, CancellationToken stop) => Task.FromResult(EmailFate.Unknown);
}
