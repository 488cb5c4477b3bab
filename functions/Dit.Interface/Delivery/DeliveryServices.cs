using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dit.Interface.Delivery;

/// <summary>Adds GOV.UK Notify to a host's container.</summary>
public static class DeliveryServices
{
    /// <summary>Adds the sender; nothing when no key is set, and then notices stay as text.</summary>
    /// <param name="services">The container, before the jobs are added.</param>
    /// <param name="notify">The settings; null when there is no key.</param>
    public static IServiceCollection AddNotify(this IServiceCollection services, NotifySettings? notify)
    {
        if (notify is null) return services;
        services.TryAddSingleton(TimeProvider.System);
        var (ask, send) = (NotifyPolicies.Retry(HttpMethod.Get, notify.Retries), NotifyPolicies.Retry(HttpMethod.Post, notify.Retries));
        var breaker = NotifyPolicies.Breaker(notify.BreaksAfter, notify.Pause);
        services.AddSingleton(notify)
            .AddSingleton(provider => new CallsPerMinute(notify.CallsPerMinute, provider.GetRequiredService<TimeProvider>()))
                .AddSingleton<INoticeSender, GovukNotifySender>();
        services.AddHttpClient(GovukNotifySender.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(() => new NotifyAnswers())
            .AddPolicyHandler(request => request.Method == HttpMethod.Get ? ask : send)
            .AddPolicyHandler(breaker)
            .AddHttpMessageHandler(provider => new NotifyRate(provider.GetRequiredService<CallsPerMinute>()))
            .AddPolicyHandler(NotifyPolicies.Limit(notify.CallLimit))
            // The address of a call may hold a reference; the jobs log what matters.
            .RemoveAllLoggers();
        return services;
    }
}
