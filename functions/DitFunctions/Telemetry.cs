using Azure.Monitor.OpenTelemetry.Exporter;
using Dit.Interface.Hosting;
using Dit.Interface.Measures;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;

namespace DitFunctions;

/// <summary>Logs, traces and metrics to Azure Monitor.</summary>
internal static class Telemetry
{
    /// <summary>The worker's word to the host on which names its telemetry uses.</summary>
    internal const string SchemaKey = "WorkerOpenTelemetrySchemaVersion";

    /// <summary>The names that the host understands.</summary>
    internal const string SchemaOfTheHost = "1.17.0";

    private const string ConnectionStringKey = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>
    /// Adds OpenTelemetry when a connection string is set; without one log lines go by the Functions host, to its own log.
    /// </summary>
    public static void AddTelemetry(this FunctionsApplicationBuilder builder, Account identity)
    {
        // Storage answers 404 and 409 to questions that expect it; what is a fault is thrown, and logged by who catches it.
        builder.Logging.AddFilter("Azure.Core", LogLevel.Error);
        if (builder.Configuration[ConnectionStringKey] is not { Length: > 0 } connectionString) return;
        var telemetry = builder.Services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithMetrics(metrics => metrics.AddMeter(DitMeter.Name));
        // With the newer schema the host leaves our log lines without their invocation, and drops them.
        builder.Services.PostConfigure<WorkerOptions>(options => options.Capabilities[SchemaKey] = SchemaOfTheHost);
        telemetry.UseAzureMonitorExporter(options =>
        {
            options.ConnectionString = connectionString;
            // Alerts wait for single log records: nothing is sampled away.
            options.TracesPerSecond = null;
            options.SamplingRatio = 1F;
            options.EnableTraceBasedLogsSampler = false;
            if (identity.ConnectionString is null) options.Credential = identity.Identity;
        });
    }
}
