using Dit.Interface.Hosting;

namespace Dit.Interface.Tests.Hosting;

public class LimitSettingsTests
{
    [Theory]
    [InlineData(null, 2L * 1024 * 1024 * 1024)]
    [InlineData("1000", 1000)]
    public void Read_GoodOrMissing_IsTheBound(string? text, long bytes)
    {
        var settings = new Settings(_ => text);

        Assert.Equal(bytes, LimitSettings.Read(settings).MaxFileBytes);
        Assert.Empty(settings.Faults);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2GB")]
    public void Read_NoNumberAboveZero_IsAFaultThatNamesTheSetting(string text)
    {
        var settings = new Settings(_ => text);

        LimitSettings.Read(settings);

        Assert.Contains("Dit__MaxFileBytes", Assert.Single(settings.Faults), StringComparison.Ordinal);
    }
}
