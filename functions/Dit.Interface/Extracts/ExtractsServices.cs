using Dit.Interface.Receipts;
using Dit.Interface.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Extracts;

/// <summary>The daily extract of each body, its receipts, and what ESR is asked for again.</summary>
internal static class ExtractsServices
{
    internal static IServiceCollection AddExtracts(this IServiceCollection services) => services
        .AddSingleton<SentPictures>().AddSingleton<SentPeopleBook>().AddSingleton<PersonExtract>()
        .AddSingleton<Publisher>().AddSingleton<ExtractDays>().AddSingleton<BodyExtract>().AddSingleton<DailyExtract>()
        .AddSingleton<ExtractWatch>().AddSingleton<ReceiptLoad>().AddSingleton<ReceiptWatch>().AddSingleton<FullFileRequests>()
        .AddSingleton<IGaps, LaneGaps>();
}
