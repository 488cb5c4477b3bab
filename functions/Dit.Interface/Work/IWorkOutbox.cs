namespace Dit.Interface.Work;

/// <summary>Where jobs put the messages for the next step; a host's transport carries them.</summary>
public interface IWorkOutbox
{
    /// <summary>Sends messages, at least once each. Order between them does not matter.</summary>
    /// <exception cref="Exception">The transport is away; the caller's own message is retried.</exception>
    Task SendAsync(IReadOnlyList<WorkMessage> messages, CancellationToken stop);
}
