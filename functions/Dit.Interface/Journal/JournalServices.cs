using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Journal;

/// <summary>What remembers who was in which file, for those who look for a person.</summary>
internal static class JournalServices
{
    internal static IServiceCollection AddJournal(this IServiceCollection services) => services
        .AddSingleton<NameBook>().AddSingleton<JournalUpgrade>();
}
