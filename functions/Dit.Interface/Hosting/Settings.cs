namespace Dit.Interface.Hosting;

/// <summary>A host's settings as it reads them at start: every fault is noted in one sentence, and all are reported at once.</summary>
/// <param name="read">Reads a setting by its key, parts joined with a colon; null when it is not there.</param>
public sealed class Settings(Func<string, string?> read)
{
    private readonly List<string> _faults = [];

    /// <summary>The faults so far.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>A setting's value; null when it is missing or blank.</summary>
    /// <param name="key">Its parts joined with a colon.</param>
    public string? Find(string key) => read(key) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>A setting that must be there; empty, and a fault, when it is not.</summary>
    /// <param name="key">Its parts joined with a colon.</param>
    /// <param name="meaning">What it says, as it completes "it says ...".</param>
    public string Require(string key, string meaning)
    {
        if (Find(key) is { } value) return value;
        Fault($"The setting {Shown(key)} is missing; it says {meaning}.");
        return "";
    }

    /// <summary>The address in a setting; null when it is missing, or no https address, which is a fault.</summary>
    public Uri? FindAddress(string key)
    {
        if (Find(key) is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http") return address;
        Fault($"The setting {Shown(key)} is no address; it must look like https://account.blob.core.windows.net.");
        return null;
    }

    /// <summary>Notes a fault.</summary>
    public void Fault(string sentence) => _faults.Add(sentence);

    /// <summary>Ends the reading.</summary>
    /// <exception cref="WrongSettingsException">There are faults.</exception>
    public void ThrowIfFaulty()
    {
        if (_faults.Count > 0) throw new WrongSettingsException(_faults);
    }

    /// <summary>A key as it is among an app's settings: parts joined with two underscores.</summary>
    public static string Shown(string key) => key.Replace(":", "__", StringComparison.Ordinal);
}

/// <summary>A host cannot start with the settings it has.</summary>
public sealed class WrongSettingsException : Exception
{
    /// <summary>With one sentence for each fault.</summary>
    public WrongSettingsException(IReadOnlyList<string> faults)
        : base(string.Join(Environment.NewLine, faults)) => Faults = faults;

    /// <summary>The faults, a sentence each.</summary>
    public IReadOnlyList<string> Faults { get; }
}
