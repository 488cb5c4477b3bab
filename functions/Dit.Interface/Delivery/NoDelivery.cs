using Dit.Core.Notices;

namespace Dit.Interface.Delivery;

/// <summary>No email goes: on one machine, and wherever no key is set. Notices stay as text in their container.</summary>
public sealed class NoDelivery : INoticeSender
{
    /// <inheritdoc/>
    public bool IsOn => false;

    /// <inheritdoc/>
    public Task<SendResult> SendAsync(NoticeMail mail, string email, string reference, CancellationToken stop) =>
        Task.FromResult<SendResult>(new SendResult.Refused("no email service is set up"));

    /// <inheritdoc/>
    public Task<SentMail?> FindAsync(string reference, CancellationToken stop) => Task.FromResult<SentMail?>(null);

    /// <inheritdoc/>
    public Task<SendStatus> StatusAsync(string id, CancellationToken stop) => Task.FromResult(SendStatus.Unknown);
}
