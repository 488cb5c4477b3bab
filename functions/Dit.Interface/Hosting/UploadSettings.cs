namespace Dit.Interface.Hosting;

/// <summary>The settings that say when a drop may be taken.</summary>
public static class UploadSettings
{
    /// <summary>How many seconds nobody may have written a drop that no event named; 180 when it is not set, 0 for no wait.</summary>
    public const string SettleSeconds = "Dit:SettleSeconds";

    /// <summary><c>true</c> when a drop is taken only once a scan for malware has found it clean; <c>false</c> unless set.</summary>
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

/// <summary>The setting with the bound on files that an operator may move.</summary>
public static class LimitSettings
{
    /// <summary>The largest file that is taken, in bytes; 2 GiB when it is not set (<c>TooLarge</c>).</summary>
    public const string MaxFileBytes = "Dit:MaxFileBytes";

    /// <summary>Reads the setting; notes a fault when it is no number above zero.</summary>
    public static FileLimits Read(Settings settings)
    {
        var limits = new FileLimits();
        if (settings.Find(MaxFileBytes) is not { } text) return limits;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes > 0)
            return limits with { MaxFileBytes = bytes };
        settings.Fault($"The setting {Settings.Shown(MaxFileBytes)} is no number of bytes above zero.");
        return limits;
    }
}
