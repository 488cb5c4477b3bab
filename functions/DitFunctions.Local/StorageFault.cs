using Azure;
using Azure.Identity;
using Dit.Interface.Storage;

namespace DitFunctions.Local;

/// <summary>Tells a fault of storage, after the clients' own retries, from other faults.</summary>
public static class StorageFault
{
    /// <summary>True when the exception says that storage refused or did not answer.</summary>
    /// <param name="stop">The token of the call: a cancellation that it asked for is no fault of storage.</param>
    public static bool Is(Exception fault, CancellationToken stop) => fault switch
    {
        RequestFailedException or AuthenticationFailedException or WrongClockException => true,
        AggregateException many => many.InnerExceptions.All(one => Is(one, stop)),
        // The clients' network timeout is a cancellation that nobody asked for.
        OperationCanceledException => !stop.IsCancellationRequested,
        _ => false,
    };

    /// <summary>One sentence for people: what storage said, without addresses of rows.</summary>
    public static CannotProceedException Told(Exception fault)
    {
        var first = fault is AggregateException many ? many.Flatten().InnerExceptions[0] : fault;
        if (first is AuthenticationFailedException)
            return new("Azure did not accept your identity: sign in with 'az login', or name a connection string.", fault);
        if (first is WrongClockException) return new(first.Message, fault);
        if (first is RequestFailedException { Status: 403 })
            return new(
                "Your roles do not allow this, or the account's firewall does not let you in: nothing was done. Acting needs the "
                    + "Contributor roles, reading the Reader roles.", fault);
        var said = first is RequestFailedException { Status: > 0 } refused ? $"answered {refused.Status} {refused.ErrorCode}"
            : "did not answer";
        return new($"Storage {said}; running it again is safe.", fault);
    }
}
