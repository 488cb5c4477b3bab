using Dit.Interface.Delivery;
using Dit.Interface.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Repository = Dit.Interface.Tests.Consistency.Repository;

namespace DitFunctions.Tests.Hosting;

/// <summary>The start of the worker: what its settings make of it, and how it says that they are wrong.</summary>
public sealed class StartTests
{
    private const string NotifyKey = "live-11111111-1111-1111-1111-111111111111-22222222-2222-2222-2222-222222222222";
    private const string Insights = "InstrumentationKey=11111111-1111-1111-1111-111111111111;IngestionEndpoint=https://localhost/";

    [Fact]
    public void AddDit_SeveralSettingsMissing_SaysEachInALineThatTheHostLogsAsAnError()
    {
        var wrong =
            Assert.Throws<WrongSettingsException>(() => Build(("DitState", null), ("Dit:Transport", null), ("Dit:Schedules:Night", null)));
        using var errors = new StringWriter();

        WrongSettings.Say(wrong, errors);

        var lines = errors.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("LanguageWorkerConsoleLog error: The setting ", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain("warn", line, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void AddDit_NotifyKeyWithoutTemplate_StartsAllTheSame() => Build(("Dit:NotifyKey", NotifyKey)).Dispose();

    [Fact]
    public void AddDit_ServiceBusInABuildWithoutItsTriggers_IsRefused()
    {
        var wrong = Assert.Throws<WrongSettingsException>(() => Build(("Dit:Transport", "ServiceBus")));

        Assert.Contains("-p:ServiceBusTriggers=true", Assert.Single(wrong.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("True", "https://app.example.org/")]
    [InlineData("true", "https://app.example.org/")]
    [InlineData("False", null)]
    [InlineData(null, null)]
    public void DeskAddress_OfThePlatform_IsUsedOnlyWhereThePlatformSignsPeopleIn(string? isOn, string? expected)
    {
        using var services = Build(("WEBSITE_HOSTNAME", "app.example.org"), ("WEBSITE_AUTH_ENABLED", isOn));
        Assert.Equal(expected, services.GetRequiredService<DeskAddress>().Root?.ToString());
    }

    [Fact]
    public void DeskAddress_OfASetting_NeedsThePlatformsSignInToo()
    {
        var setting = ("Dit:DeskAddress", (string?)"https://desk.example.org");
        using var on = Build(setting, ("WEBSITE_AUTH_ENABLED", "True"));
        using var off = Build(setting);
        Assert.Equal("https://desk.example.org/", on.GetRequiredService<DeskAddress>().Root?.ToString());
        Assert.Null(off.GetRequiredService<DeskAddress>().Root);
    }

    [Fact]
    public void Telemetry_WithoutConnectionString_LeavesLogLinesToTheHost()
    {
        using var services = Build();
        Assert.DoesNotContain("WorkerOpenTelemetryEnabled", services.GetRequiredService<IOptions<WorkerOptions>>().Value.Capabilities.Keys);
    }

    [Fact]
    public void Telemetry_WithConnectionString_SpeaksTheHostsSchema()
    {
        using var services = Build(("APPLICATIONINSIGHTS_CONNECTION_STRING", Insights));
        Assert.Equal(Telemetry.SchemaOfTheHost,
            services.GetRequiredService<IOptions<WorkerOptions>>().Value.Capabilities[Telemetry.SchemaKey]);
    }

    [Fact]
    public void AzureCore_AnswersThatAreExpected_AreNoWarnings()
    {
        using var services = Build();
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("Azure.Core");
        Assert.Equal((false, true), (log.IsEnabled(LogLevel.Warning), log.IsEnabled(LogLevel.Error)));
    }

    private static ServiceProvider Build(params (string Key, string? Value)[] changed)
    {
        var settings = Repository.Sample()
            .ToDictionary(value => value.Key.Replace("__", ":", StringComparison.Ordinal), string? (value) => value.Value);
        foreach (var (key, value) in changed) settings[key] = value;
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddDit();
        return builder.Services.BuildServiceProvider();
    }
}
