using System.Security.Cryptography;

namespace DitFunctions.Local.Azurite;

/// <summary>Where a running Azurite listens, and the key that it asks for.</summary>
/// <param name="Blob">Address of its blobs, with the port.</param>
/// <param name="Queue">Address of its queues, with the port.</param>
/// <param name="Table">Address of its tables, with the port.</param>
/// <param name="Key">The key of its accounts: made for it, and secret.</param>
public sealed record AzuriteEndpoints(Uri Blob, Uri Queue, Uri Table, string Key)
{
    private const string Account = "devstoreaccount1";

    /// <summary>The connection string that the clients of storage take. It holds the key.</summary>
    public string ConnectionString => ConnectionStringOf(Account);

    /// <summary>The connection string of an account that the process was started with.</summary>
    internal string ConnectionStringOf(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};"
        + $"BlobEndpoint={new Uri(Blob, account)};QueueEndpoint={new Uri(Queue, account)};TableEndpoint={new Uri(Table, account)};";

    /// <summary>A key that nobody knows.</summary>
    internal static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));

    /// <summary>Accounts as Azurite's environment wants them; all have one key.</summary>
    /// <param name="names">Their names; null for the usual one.</param>
    internal static string Accounts(IEnumerable<string>? names, string key) =>
        string.Join(';', (names ?? [Account]).Select(name => $"{name}:{key}"));

    // A record would write its key wherever it is written.
    /// <inheritdoc/>
    public override string ToString() => Blob.ToString();
}

/// <summary>What a host tells of its Azurite, so that an operator's verb can join it.</summary>
/// <param name="ProcessId">The number of its node process.</param>
/// <param name="Endpoints">Where it listens.</param>
public sealed record RunningAzurite(int ProcessId, AzuriteEndpoints Endpoints);
