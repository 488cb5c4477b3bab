using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Dit.Interface.Storage;
using Dit.Interface.Work;

namespace DitFunctions.Local.Queues;

/// <summary>
/// The queues of the work as Storage queues, each with its dead letter beside it. Texts are base64 on both sides, so that
/// the usual tools of Storage queues read them too.
/// </summary>
/// <param name="account">The account; made by <see cref="FromConnectionString"/> or <see cref="FromIdentity"/>.</param>
/// <param name="prefix">Put before each queue's name; empty, or letters and a hyphen to keep apart what shares an account.</param>
public sealed class WorkQueueClients(QueueServiceClient account, string prefix = "")
{
    /// <summary>What a dead letter's name adds to its queue's.</summary>
    public const string PoisonSuffix = "-poison";

    /// <summary>By connection string.</summary>
    /// <param name="calls">Counts the calls.</param>
    /// <param name="prefix">Put before each queue's name.</param>
    /// <param name="policies">Further pipeline policies, per retry (for tests).</param>
    public static WorkQueueClients FromConnectionString(string connectionString, StorageCalls calls, string prefix = "",
        params HttpPipelinePolicy[] policies) =>
        new(new QueueServiceClient(connectionString, Options(calls, policies)), prefix);

    /// <summary>By the address of the account's queues, with an Azure identity.</summary>
    public static WorkQueueClients FromIdentity(Uri queues, TokenCredential identity, StorageCalls calls, string prefix = "") =>
        new(new QueueServiceClient(queues, identity, Options(calls, [])), prefix);

    /// <summary>The queue of a step, one of <see cref="WorkQueues"/>.</summary>
    public QueueClient Queue(string name) => account.GetQueueClient(prefix + name);

    /// <summary>Where the step's messages go that are not tried again.</summary>
    public QueueClient Poison(string name) => account.GetQueueClient(prefix + name + PoisonSuffix);

    /// <summary>Makes the queues that are missing.</summary>
    public async Task CreateMissingAsync(CancellationToken stop)
    {
        foreach (var name in WorkQueues.All)
        {
            await Queue(name).CreateIfNotExistsAsync(cancellationToken: stop);
            await Poison(name).CreateIfNotExistsAsync(cancellationToken: stop);
        }
    }

    /// <summary>A message as it lies in a queue: JSON in UTF-8 in base64.</summary>
    internal static string Encode(WorkMessage message) => Convert.ToBase64String(Encoding.UTF8.GetBytes(message.ToJson()));

    /// <summary>A message from its text in a queue.</summary>
    /// <exception cref="FormatException">The text is no message.</exception>
    internal static WorkMessage Decode(string text) => WorkMessage.FromJson(Encoding.UTF8.GetString(Convert.FromBase64String(text)));

    // The client's own base64 would make every receive of a queue fail for one foreign text in it.
    private static QueueClientOptions Options(StorageCalls calls, HttpPipelinePolicy[] policies) =>
        DitStorage.With(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None }, calls.ForQueues(), policies);
}
