using System.Globalization;
using Dit.Core.Files;

namespace Dit.Interface.Hosting;

/// <summary>The setting that says when an upload has ended.</summary>
public static class UploadSettings
{
    /// <summary>How many seconds nobody may have written a drop that no event named; 180 when it is not set, 0 for no wait.</summary>
    public const string SettleSeconds = "Dit:SettleSeconds";

    /// <summary>Reads the setting; notes a fault when it is no number of seconds.</summary>
    public static UploadRules Read(Settings settings)
    {
        var rules = new UploadRules();
        if (settings.Find(SettleSeconds) is not { } text) return rules;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return rules with { Settle = TimeSpan.FromSeconds(seconds) };
        settings.Fault($"The setting {Settings.Shown(SettleSeconds)} is no number of seconds.");
        return rules;
    }
}
