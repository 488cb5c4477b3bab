using Dit.Interface.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Notices;

/// <summary>What is told to people, and whether it arrived.</summary>
internal static class NoticesServices
{
    internal static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<NoticeBoard>().AddSingleton<NoticeRows>().AddSingleton<Reassign>()
        .AddSingleton<EmployerWeek>().AddSingleton<WeeklyNotices>()
        .AddSingleton<FindingsBook>().AddSingleton<QualityNotices>().AddSingleton<EmailLedger>()
        .AddSingleton<Settlement>().AddSingleton<DeliveryOrders>().AddSingleton<EmailSending>()
        .AddSingleton<Deliver>().AddSingleton<OpenEmails>().AddSingleton<DeliveryWatch>();
}
