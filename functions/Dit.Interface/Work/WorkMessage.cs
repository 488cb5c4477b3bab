using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dit.Interface.Work;

/// <summary>A message is a pointer: what to do, for which run, which part. Rows and personal data stay in blobs.</summary>
/// <param name="Queue">The queue it goes to, one of <see cref="WorkQueues"/>.</param>
/// <param name="Run">The run, which names its ledger row and its work folder.</param>
/// <param name="Part">The part of the run: a slice, a parcel of employers; empty when the run has but one.</param>
/// <param name="Schema">The version of this form.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record WorkMessage(string Queue, string Run, string Part, int Schema = WorkMessage.CurrentSchema)
{
    /// <summary>The version that this code writes; it reads this one and no other.</summary>
    public const int CurrentSchema = 1;

    private const char ContinuationMark = 'n';

    /// <summary>
    /// Empty for the first sending; the sweeper's minute when it sends the same work again, so that a queue that detects
    /// duplicates lets it through. ASCII letters and digits.
    /// </summary>
    public string Attempt { get; init; } = "";

    /// <summary>How often this work stopped at the platform's time limit and went on by a new message.</summary>
    [JsonIgnore]
    public int Continuations => Attempt.Length - Attempt.TrimEnd(ContinuationMark).Length;

    /// <summary>The message by which stopped work goes on; another sending, which duplicate detection lets through.</summary>
    public WorkMessage GoOn() => this with { Attempt = Attempt + ContinuationMark };

    /// <summary>The same for the same sending of the same work: a queue that detects duplicates may drop the second.</summary>
    [JsonIgnore]
    public string Id => Attempt.Length == 0 ? $"{Queue}-{Run}-{Part}" : $"{Queue}-{Run}-{Part}-{Attempt}";

    /// <summary>A part that is a number.</summary>
    public static string PartOf(int number) => number.ToString("D5", CultureInfo.InvariantCulture);

    /// <summary>The part as a number.</summary>
    /// <exception cref="FormatException">The part is no number.</exception>
    [JsonIgnore]
    public int Number => int.Parse(Part, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The message as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, WorkMessageJson.Default.WorkMessage);

    /// <summary>Reads a message.</summary>
    /// <exception cref="FormatException">The text is no message of this schema; the queue's dead letter is its place.</exception>
    public static WorkMessage FromJson(string json)
    {
        try
        {
            var message = JsonSerializer.Deserialize(json, WorkMessageJson.Default.WorkMessage);
            if (message is { Schema: CurrentSchema, Queue: not null, Run: not null, Part: not null, Attempt: not null }) return message;
        }
        catch (JsonException)
        {
            // Said below in one sentence, for both causes.
        }

        throw new FormatException("The queue message is not of the schema that this version reads.");
    }
}

/// <summary>How messages are serialised, without reflection.</summary>
[JsonSerializable(typeof(WorkMessage))]
internal sealed partial class WorkMessageJson : JsonSerializerContext;

/// <summary>Where jobs put the messages for the next step; a host's transport carries them.</summary>
public interface IWorkOutbox
{
    /// <summary>Sends messages, at least once each. Order between them does not matter.</summary>
    /// <exception cref="Exception">The transport is away; the caller's own message is retried.</exception>
    Task SendAsync(IReadOnlyList<WorkMessage> messages, CancellationToken stop);
}

/// <summary>Does the work that a message points to. Doing it again changes nothing.</summary>
public interface IWorkHandler
{
    /// <summary>Handles one message.</summary>
    /// <exception cref="Exception">A transient fault: the message is to be shown again, in the end to the dead letter.</exception>
    Task HandleAsync(WorkMessage message, CancellationToken stop);
}

/// <summary>The queues between the steps of a file's way. A host gives each its queue technology.</summary>
public static class WorkQueues
{
    /// <summary>Begin a file that waited for its lane.</summary>
    public const string Receive = "receive";
    /// <summary>A slice of rows: sorted by employer.</summary>
    public const string Sort = "sort";
    /// <summary>A parcel of employers: rules, matching, applicant records.</summary>
    public const string Match = "match";
    /// <summary>A whole file: its confirmation and rejects.</summary>
    public const string Confirm = "confirm";
    /// <summary>A parcel of employers: digests.</summary>
    public const string Notify = "notify";
    /// <summary>A notice: its emails.</summary>
    public const string Deliver = "deliver";

    /// <summary>The queue of a message that was stored; one of before has another name.</summary>
    internal static string Named(string stored) => stored == "validate" ? Sort : stored;

    /// <summary>Every queue, in the order of the way.</summary>
    public static IReadOnlyList<string> All { get; } = [Receive, Sort, Match, Confirm, Notify, Deliver];
}
