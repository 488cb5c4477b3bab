namespace DitFunctions.Local.Azurite;

/// <summary>Where a running Azurite listens.</summary>
/// <param name="Blob">Address of its blobs, with the port.</param>
/// <param name="Queue">Address of its queues, with the port.</param>
/// <param name="Table">Address of its tables, with the port.</param>
public sealed record AzuriteEndpoints(Uri Blob, Uri Queue, Uri Table)
{
    private const string Account = "devstoreaccount1";

    // The emulator's published key: the same for everyone, and no secret.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>The connection string that the clients of storage take.</summary>
    public string ConnectionString => ConnectionStringOf(Account);

    /// <summary>The connection string of an account that the process was started with.</summary>
    internal string ConnectionStringOf(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};"
        + $"BlobEndpoint={new Uri(Blob, account)};QueueEndpoint={new Uri(Queue, account)};TableEndpoint={new Uri(Table, account)};";

    /// <summary>Accounts as Azurite's environment wants them; all have the published key.</summary>
    internal static string Accounts(IEnumerable<string> names) => string.Join(';', names.Select(name => $"{name}:{Key}"));
}
