namespace DitFunctions.Local.Azurite;

/// <summary>How an Azurite is started.</summary>
/// <param name="Script">Azurite's script.</param>
/// <param name="Folder">Where it keeps its state.</param>
/// <param name="IsPrivate">The folder goes when the process goes.</param>
/// <param name="Key">The key of its accounts.</param>
internal sealed record AzuriteStart(string Script, string Folder, bool IsPrivate, string Key)
{
    // A bound far above what a nation's tables take; without one node stops at a quarter of a small machine's memory.
    private const string Memory = "--max-old-space-size=4096";

    /// <summary>Accounts in place of the usual one; null for that one.</summary>
    public IEnumerable<string>? Accounts { get; init; }

    /// <summary>The port of its blobs; queues and tables have the two that follow. Null leaves all to the operating system.</summary>
    public int? Port { get; init; }

    /// <summary>The command line of node.</summary>
    public IEnumerable<string> Arguments() =>
    [
        Memory, "--require", Path.Combine(AzuriteInstallation.Pins, "keep.cjs"), Script,
        "--location", Folder, "--skipApiVersionCheck", "--disableTelemetry", "--silent",
        "--blobHost", "127.0.0.1", "--blobPort", PortOf(0),
        "--queueHost", "127.0.0.1", "--queuePort", PortOf(1),
        "--tableHost", "127.0.0.1", "--tablePort", PortOf(2),
    ];

    /// <summary>What node finds in its environment: nothing secret is on its command line, which everybody sees.</summary>
    public IEnumerable<KeyValuePair<string, string>> Environment()
    {
        if (IsPrivate) yield return new("DIT_PRIVATE_FOLDER", Folder);
        yield return new("AZURITE_ACCOUNTS", AzuriteEndpoints.Accounts(Accounts, Key));
    }

    private string PortOf(int service) =>
        (Port is { } first ? first + service : 0).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
