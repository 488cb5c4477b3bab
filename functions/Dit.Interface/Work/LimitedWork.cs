using Dit.Interface.Hosting;

namespace Dit.Interface.Work;

/// <summary>
/// A message's work within the time that the platform gives: what does not end in it stops by itself and goes on by a new
/// message, from what is already done. Work that never ends goes to the dead letter in the end.
/// </summary>
public sealed class LimitedWork(IWorkHandler handler, IWorkOutbox outbox, WorkLimit limit)
{
    /// <summary>How often work may go on: ten hours with the platform's half hour.</summary>
    public const int MostContinuations = 20;

    /// <summary>Does the work of a message.</summary>
    /// <exception cref="Exception">A transient fault, or work that went on too often: the message is shown again, in the end to the dead
    /// letter.</exception>
    public async Task HandleAsync(WorkMessage message, CancellationToken stop)
    {
        try
        {
            await limit.RunAsync(end => handler.HandleAsync(message, end), stop);
        }
        catch (TimeoutException) when (message.Continuations < MostContinuations)
        {
            await outbox.SendAsync([message.GoOn()], stop);
        }
    }
}
