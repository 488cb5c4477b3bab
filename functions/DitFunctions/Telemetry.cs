using Azure.Monitor.OpenTelemetry.Exporter;
using Dit.Interface.Hosting;
using Dit.Interface.Measures;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;

namespace DitFunctions;

/// <summary>Logs, traces and metrics to Azure Monitor.</summary>
internal static class Telemetry
{
    private const string ConnectionStringKey = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Adds OpenTelemetry; what it collects is sent when a connection string is set.</summary>
    public static void AddTelemetry(this IHostApplicationBuilder builder, Account identity)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithMetrics(metrics => metrics.AddMeter(DitMeter.Name));
        if (builder.Configuration[ConnectionStringKey] is not { Length: > 0 } connectionString) return;
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
