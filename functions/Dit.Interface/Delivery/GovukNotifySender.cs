using System.Runtime.ExceptionServices;
using Dit.Core.Notices;
using Notify.Client;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Dit.Interface.Delivery;

/// <summary>
/// Emails by GOV.UK Notify, through its own .NET client. Notify's reference is no idempotency key: after a fault that
/// leaves it open whether the email was taken, the reference is looked up before anything is sent again.
/// </summary>
/// <param name="clients">Gives the client of the name <see cref="ClientName"/>.</param>
/// <param name="settings">The key and the template.</param>
/// <param name="clock">The clock of the pause after a template that is at fault.</param>
public sealed class GovukNotifySender(IHttpClientFactory clients, NotifySettings settings, TimeProvider clock) : INoticeSender
{
    // Shorter than the watch's tick, which then tries one email.
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(10);

    /// <summary>The name of the HTTP client with the policies.</summary>
    public const string ClientName = "govuk-notify";

    private const string Email = "email";
    private const int NotFound = 404;
    private long _stoppedUntil;
    private readonly IAsyncPolicy<EmailAnswer> _again = NotifyPolicies.RetrySending(settings.Retries);

    /// <inheritdoc/>
    public bool IsOn => true;

    /// <inheritdoc/>
    public Task<EmailAnswer> SendAsync(NoticeMail mail, string email, string reference, CancellationToken stop)
    {
        if (!settings.HasTemplate || clock.GetUtcNow().UtcTicks < Interlocked.Read(ref _stoppedUntil)) throw Stop(null);
        var isFirst = true;
        return TransientAsync(() => _again.ExecuteAsync(
            async token =>
            {
                if (!isFirst && await LookUpAsync(reference, token) is { } found) return new EmailAnswer.Sent(found.Id);
                isFirst = false;
                return await SendOnceAsync(mail, email, reference, token);
            },
            stop));
    }

    /// <inheritdoc/>
    public Task<KnownEmail?> FindAsync(string reference, CancellationToken stop) => TransientAsync(() => LookUpAsync(reference, stop));

    /// <inheritdoc/>
    public Task<EmailFate> StatusAsync(string id, CancellationToken stop) => TransientAsync(async () =>
    {
        try
        {
            return Read((await CallAsync(client => client.GetNotificationByIdAsync(id), stop)).status);
        }
        catch (NotifyRefusal refusal) when (refusal.Status == NotFound)
        {
            return EmailFate.Unknown;
        }
    });

    private async Task<EmailAnswer> SendOnceAsync(NoticeMail mail, string email, string reference, CancellationToken stop)
    {
        var words = new Dictionary<string, dynamic>(StringComparer.Ordinal) { ["subject"] = mail.Subject, ["body"] = mail.Body };
        try
        {
            return new EmailAnswer.Sent(
                (await CallAsync(client => client.SendEmailAsync(email, settings.Template, words, reference), stop)).id);
        }
        catch (NotifyRefusal refusal) when (refusal.IsOfTemplate)
        {
            throw Stop(refusal);
        }
        catch (NotifyRefusal refusal) when (refusal.Status != NotFound)
        {
            return new EmailAnswer.Refused(refusal.Words);
        }
    }

    // Every email would be refused for it, and none is at fault: the first such answer stops the sending, and they wait. Nothing was taken.
    private NoTemplateException Stop(Exception? cause)
    {
        var now = clock.GetUtcNow();
        var until = Interlocked.Read(ref _stoppedUntil);
        var begins = until <= now.UtcTicks
            && Interlocked.CompareExchange(ref _stoppedUntil, (now + _pause).UtcTicks, until) == until;
        return new(cause, begins);
    }

    private async Task<KnownEmail?> LookUpAsync(string reference, CancellationToken stop)
    {
        var found = await CallAsync(client => client.GetNotificationsAsync(Email, "", reference), stop);
        return found.notifications.FirstOrDefault() is { } mail ? new(mail.id, Read(mail.status)) : null;
    }

    // Notify's client waits for its calls on the spot and knows no token: it gets a thread of its own, the policies bound its time.
    private async Task<T> CallAsync<T>(Func<NotificationClient, Task<T>> call, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        try
        {
            return await Task.Run(
                () =>
                {
                    var http = clients.CreateClient(ClientName);
                    var client = new NotificationClient(new HttpClientWrapper(http), settings.ApiKey);
                    http.BaseAddress = settings.Address;
                    return call(client);
                },
                stop);
        }
        catch (AggregateException faults) when (faults.InnerException is { } fault)
        {
            ExceptionDispatchInfo.Throw(fault);
            throw;
        }
    }

    // Callers know one kind of passing fault; a pause of all calls and a slow answer are two more of the same.
    private static async Task<T> TransientAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (fault is TimeoutRejectedException or BrokenCircuitException or NotifyRefusal)
        {
            throw new HttpRequestException(fault is NotifyRefusal ? fault.Message : "GOV.UK Notify is away.", fault);
        }
    }

    // The names are Notify's own for emails; one that it adds later must not be taken for a success.
    private static EmailFate Read(string status) => status switch
    {
        "delivered" => EmailFate.Delivered,
        "permanent-failure" or "temporary-failure" or "technical-failure" or "virus-scan-failed" or "validation-failed" =>
            EmailFate.Failed,
        "created" or "sending" or "pending" or "sent" => EmailFate.OnItsWay,
        _ => EmailFate.Unknown,
    };
}
