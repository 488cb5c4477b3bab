namespace Dit.Interface.Hosting;

/// <summary>A host cannot start with the settings it has.</summary>
public sealed class WrongSettingsException : Exception
{
    /// <summary>With one sentence for each fault.</summary>
    public WrongSettingsException(IReadOnlyList<string> faults)
        : base(string.Join(Environment.NewLine, faults)) => Faults = faults;

    /// <summary>The faults, a sentence each.</summary>
    public IReadOnlyList<string> Faults { get; }
}
