using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Placements;

/// <summary>The steps of a file of notifications, and the pictures of who is where.</summary>
internal static class PlacementsServices
{
    internal static IServiceCollection AddPlacements(this IServiceCollection services) => services
        .AddSingleton<RotationBooks>().AddSingleton<NotificationPlanner>().AddSingleton<NotificationLoad>()
        .AddSingleton<NotificationAnswers>().AddSingleton<PlacementPost>();
}
