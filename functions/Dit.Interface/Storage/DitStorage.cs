using Azure.Core;
using Azure.Core.Pipeline;

namespace Dit.Interface.Storage;

/// <summary>
/// The blobs and tables of the interface. In the cloud the partner-facing drop account and the internal state account are
/// two; on one machine they are one Azurite.
/// </summary>
/// <param name="drop">The account with the containers that partners reach.</param>
/// <param name="state">The account with everything else.</param>
/// <param name="prefix">Put before the name of each container and table (see <see cref="Under"/>).</param>
public sealed class DitStorage(
    BlobServiceClient drop, BlobServiceClient state, TableServiceClient tables, StorageCalls calls, string prefix = "")
{
    private static readonly ClockGuard _clock = new(TimeProvider.System);
    private static readonly HashSet<string> _partnerFacing =
        [Containers.TisInbound, Containers.EsrInbound, Containers.TisOutbound, Containers.EsrOutbound];

    /// <summary>How many calls have gone out.</summary>
    public StorageCalls Calls => calls;

    /// <summary>A container, in the account it belongs to.</summary>
    public BlobContainerClient Container(string name) =>
        (_partnerFacing.Contains(name) ? drop : state).GetBlobContainerClient(prefix + name);

    /// <summary>A table of the state account.</summary>
    public TableClient Table(string name) => tables.GetTableClient(prefix.Replace("-", "", StringComparison.Ordinal) + name);

    /// <summary>The same accounts with names of its own, for what shares an account with others.</summary>
    /// <param name="ownPrefix">Put before each name: a letter, letters and digits in lower case, and a hyphen.</param>
    public DitStorage Under(string ownPrefix) => new(drop, state, tables, calls, ownPrefix);

    /// <summary>One account for everything, by connection string: Azurite, or a development account.</summary>
    /// <param name="connectionString">The account's connection string, or <c>UseDevelopmentStorage=true</c>.</param>
    /// <param name="policies">Further pipeline policies, per retry (faults in tests).</param>
    public static DitStorage FromConnectionString(string connectionString, params HttpPipelinePolicy[] policies) =>
        FromConnectionStrings(connectionString, connectionString, policies);

    /// <summary>Two accounts by connection string.</summary>
    /// <param name="state">The account with everything else; may be the same.</param>
    /// <param name="policies">Further pipeline policies, per retry (faults in tests).</param>
    public static DitStorage FromConnectionStrings(string drop, string state, params HttpPipelinePolicy[] policies)
    {
        var calls = new StorageCalls();
        var blobs = new BlobServiceClient(state, BlobOptions(calls, policies));
        var dropBlobs = drop == state ? blobs : new BlobServiceClient(drop, BlobOptions(calls, policies));
        return new(dropBlobs, blobs, new TableServiceClient(state, TableOptions(calls, policies)), calls);
    }

    /// <summary>Accounts by address, with an Azure identity.</summary>
    public static DitStorage FromIdentity(Uri drop, Uri state, Uri tables, TokenCredential identity)
    {
        var calls = new StorageCalls();
        var stateBlobs = new BlobServiceClient(state, identity, BlobOptions(calls, []));
        var dropBlobs = drop == state ? stateBlobs : new BlobServiceClient(drop, identity, BlobOptions(calls, []));
        return new(dropBlobs, stateBlobs, new TableServiceClient(tables, identity, TableOptions(calls, [])), calls);
    }

    /// <summary>Makes the containers and tables that are missing.</summary>
    public async Task CreateMissingAsync(CancellationToken stop)
    {
        foreach (var name in Containers.All) await Container(name).CreateIfNotExistsAsync(cancellationToken: stop);
        foreach (var name in Tables.All) await Table(name).CreateIfNotExistsAsync(stop);
    }

    private static BlobClientOptions BlobOptions(StorageCalls calls, HttpPipelinePolicy[] policies) =>
        With(new BlobClientOptions(), calls.ForBlobs(), policies);

    private static TableClientOptions TableOptions(StorageCalls calls, HttpPipelinePolicy[] policies)
    {
        var options = With(new TableClientOptions(), calls.ForTables(), policies);
        options.AddPolicy(new BatchWrittenOnce(), HttpPipelinePosition.PerCall);
        return options;
    }

    /// <summary>
    /// The retry settings that all clients of storage share: five tries within about fifteen seconds, then the message is retried.
    /// </summary>
    public static T With<T>(T options, HttpPipelinePolicy count, IEnumerable<HttpPipelinePolicy> policies)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 4;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(5);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(100);
        options.AddPolicy(count, HttpPipelinePosition.PerRetry);
        options.AddPolicy(_clock, HttpPipelinePosition.PerRetry);
        foreach (var policy in policies) options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return options;
    }
}
