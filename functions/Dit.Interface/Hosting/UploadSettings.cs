using Dit.Core.Files;

namespace Dit.Interface.Hosting;

/// <summary>The settings that say when a drop may be taken.</summary>
public static class UploadSettings
{
    /// <summary>How many seconds nobody may have written a drop that no event named; 180 when it is not set, 0 for no wait.</summary>
    public const string SettleSeconds = "Dit:SettleSeconds";

    /// <summary>
    /// <c>true</c> when a drop is taken only once a scan for malware has found it clean; <c>false</c> when it is not set.
    /// </summary>
    public const string AwaitScan = "Dit:AwaitScan";

    /// <summary>Reads the settings; notes a fault for each that is wrong.</summary>
    public static UploadRules Read(Settings settings)
    {
        var rules = new UploadRules { AwaitsScan = ReadAwaitScan(settings) };
        if (settings.Find(SettleSeconds) is not { } text) return rules;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return rules with { Settle = TimeSpan.FromSeconds(seconds) };
        settings.Fault($"The setting {Settings.Shown(SettleSeconds)} is no number of seconds.");
        return rules;
    }

    private static bool ReadAwaitScan(Settings settings)
    {
        if (settings.Find(AwaitScan) is not { } text) return false;
        if (bool.TryParse(text, out var awaits)) return awaits;
        settings.Fault($"The setting {Settings.Shown(AwaitScan)} is neither true nor false.");
        return false;
    }
}
