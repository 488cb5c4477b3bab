namespace Dit.Interface.Work;

/// <summary>Does the work that a message points to. Doing it again changes nothing.</summary>
public interface IWorkHandler
{
    /// <summary>Handles one message.</summary>
    /// <exception cref="Exception">A transient fault: the message is to be shown again, in the end to the dead letter.</exception>
    Task HandleAsync(WorkMessage message, CancellationToken stop);
}
