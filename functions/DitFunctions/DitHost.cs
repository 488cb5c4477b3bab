using Dit.Desk.Access;
using Dit.Desk.Serving;
using Dit.Interface;
using Dit.Interface.Delivery;
using Dit.Interface.Hosting;
using Dit.Interface.Storage;
using DitFunctions.Desk;
using DitFunctions.Transport;
using DitFunctions.Triggers;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DitFunctions;

/// <summary>Puts the host together from its settings.</summary>
internal static partial class DitHost
{
    /// <summary>Adds the jobs, the transport and telemetry; the functions themselves come by their attributes.</summary>
    /// <exception cref="WrongSettingsException">Settings are missing or wrong, one sentence each; nothing was opened.</exception>
    public static FunctionsApplicationBuilder AddDit(this FunctionsApplicationBuilder builder)
    {
        var settings = new Settings(key => builder.Configuration[key]);
        var storage = StorageSettings.Read(settings);
        var transport = TransportSettings.Read(settings);
        var notify = NotifySettings.Read(settings);
        var limits = LimitSettings.Read(settings);
        var uploads = UploadSettings.Read(settings);
        var signIn = new EntraSignIn(
            string.Equals(builder.Configuration["WEBSITE_AUTH_ENABLED"], "True", StringComparison.OrdinalIgnoreCase));
        var desk = DeskAddress.Read(settings, Own(builder.Configuration["WEBSITE_HOSTNAME"]));
        ScheduleSettings.Check(settings);
        if (transport.IsServiceBus && !HasBusTriggers)
        {
            settings.Fault(
                $"The setting {Settings.Shown(TransportSettings.Key)} is {TransportSettings.ServiceBus}, and this build has no Service "
                    + "Bus triggers; "
                + "publish it with -p:ServiceBusTriggers=true.");
        }

        settings.ThrowIfFaulty();

        builder.ConfigureFunctionsWebApplication();
        builder.Services
            .AddSingleton(storage)
            .AddSingleton(storage.Open())
            .AddSingleton<WorkTrigger>()
            .AddSingleton(limits)
            .AddSingleton(uploads)
            // Where nobody can sign in, a link in an email would lead to nothing.
            .AddSingleton(signIn.IsOn ? desk : new DeskAddress(null))
            .AddNotify(notify)
            .AddDitInterface()
            .AddDesk()
            .AddSingleton<IDeskSignIn>(signIn)
            .AddTransport(transport, storage.State);
        builder.AddTelemetry(storage.State);
        return builder;
    }

    // The platform's own name of the app.
    private static Uri? Own(string? host) => Uri.TryCreate($"https://{host}", UriKind.Absolute, out var address) ? address : null;

    // A build without them would start well, and no message would ever be read.
    private static bool HasBusTriggers => typeof(DitHost).Assembly.GetType("DitFunctions.Triggers.BusWork") is not null;

    /// <summary>Makes what an emulator lacks. In the cloud everything was made by infra/, and the app may not make more.</summary>
    public static async Task CreateMissingAsync(this IHost host)
    {
        if (!host.Services.GetRequiredService<StorageSettings>().State.IsDevelopment) return;
        await host.Services.GetRequiredService<DitStorage>().CreateMissingAsync(CancellationToken.None);
        if (host.Services.GetService<StorageQueues>() is { } queues) await queues.CreateMissingAsync(CancellationToken.None);
    }

    /// <summary>Says in the log when the desk is off, and why.</summary>
    public static void SayWhyTheDeskIsOff(this IHost host)
    {
        if (DeskPages.WhyOff(host.Services) is not { } why) return;
        var log = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("DitFunctions.Desk");
        LogDeskOff(log, why);
    }

    [LoggerMessage(EventId = 290, EventName = "DeskOff", Level = LogLevel.Information, Message = "{Why} Emails have no links to it")]
    private static partial void LogDeskOff(ILogger log, string why);
}
