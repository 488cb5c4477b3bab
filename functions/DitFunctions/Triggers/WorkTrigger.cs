using Dit.Interface.Work;

namespace DitFunctions.Triggers;

/// <summary>A message's work, within the time that the platform gives. What it throws makes the platform show the message again.</summary>
public sealed class WorkTrigger(LimitedWork limited)
{
    /// <summary>Does the work of a message.</summary>
    /// <param name="text">The message as it was sent.</param>
    public Task DoAsync(string text, CancellationToken stop) => limited.HandleAsync(WorkMessage.FromJson(text), stop);
}
