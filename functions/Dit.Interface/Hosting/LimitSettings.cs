using Dit.Core.Files;

namespace Dit.Interface.Hosting;

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
