using Dit.Interface.Delivery;
using Dit.Interface.Hosting;

namespace Dit.Interface.Tests.Delivery;

public sealed class NotifySettingsTests
{
    private const string Ids = "11111111-1111-1111-1111-111111111111-22222222-2222-2222-2222-222222222222";
    private const string Template = "33333333-3333-3333-3333-333333333333";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/notify-key)")]
    public void Read_NoKey_IsNoDeliveryAndNoFault(string? key)
    {
        var settings = Of(key, null);

        Assert.Null(NotifySettings.Read(settings));
        Assert.Empty(settings.Faults);
    }

    [Fact]
    public void Read_KeyAndTemplate_AreTaken() =>
        Assert.Equal((Template, $"live-{Ids}"), NotifySettings.Read(Of($"live-{Ids}", Template)) is { } read ? (read.Template, read.ApiKey)
            : default);

    [Theory]
    [InlineData("live-" + Ids, "x", "Dit__NotifyTemplate is no id")]
    [InlineData("short", Template, "Dit__NotifyKey is no key")]
    public void Read_WrongSetting_IsOneSentence(string key, string? template, string expected)
    {
        var settings = Of(key, template);

        NotifySettings.Read(settings);

        Assert.Contains(expected, Assert.Single(settings.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoTemplate_IsNoFaultOfTheHost()
    {
        var settings = Of($"live-{Ids}", null);

        Assert.False(NotifySettings.Read(settings)!.HasTemplate);
        Assert.Empty(settings.Faults);
    }

    private static Settings Of(string? key, string? template) =>
        new(name => name == NotifySettings.KeyName ? key : name == NotifySettings.TemplateName ? template : null);
}
