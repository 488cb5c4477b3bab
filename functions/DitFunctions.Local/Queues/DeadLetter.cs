using Dit.Interface.Work;

namespace DitFunctions.Local.Queues;

/// <summary>A message that is not tried again.</summary>
/// <param name="Queue">The queue it was in; it lies in the poison queue of the same name now.</param>
/// <param name="Message">What it pointed to; null when it could not be read.</param>
/// <param name="Cause">What the last try threw; null when an earlier process died at it.</param>
public sealed record DeadLetter(string Queue, WorkMessage? Message, Exception? Cause)
{
    /// <summary>One sentence for people, without personal data.</summary>
    public string Sentence => Message is null
        ? $"A message of the queue {Queue} could not be read and lies in {Queue}{WorkQueueClients.PoisonSuffix}."
        : $"The step {Queue} of run {Message.Run} failed too often and lies in {Queue}{WorkQueueClients.PoisonSuffix}: "
            + $"{Cause?.Message ?? "its process died."}";
}
