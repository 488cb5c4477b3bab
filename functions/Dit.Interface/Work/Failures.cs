using System.Collections.Concurrent;

namespace Dit.Interface.Work;

/// <summary>Pieces of work, each tried alone: what fails keeps no other waiting, and what it threw is thrown at the end.</summary>
internal sealed class Failures
{
    private readonly ConcurrentBag<Exception> _faults = [];

    /// <summary>Tries a piece of work.</summary>
    /// <param name="tell">Gets the fault, for the log.</param>
    internal async Task TryAsync(Func<Task> work, CancellationToken stop, Action<Exception>? tell = null)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            tell?.Invoke(fault);
            _faults.Add(fault);
        }
    }

    /// <summary>Throws what failed, if anything did.</summary>
    /// <param name="words">The sentence that says so, of how many failed.</param>
    /// <exception cref="AggregateException">Some of it failed; the rest was done.</exception>
    internal void ThrowIfAny(Func<int, string> words)
    {
        if (!_faults.IsEmpty) throw new AggregateException(words(_faults.Count), _faults);
    }
}

/// <summary>What a fault was, without its words: those may hold anything.</summary>
internal static class FaultCause
{
    /// <summary>Its kind, and what storage answered.</summary>
    internal static string Of(Exception fault) => fault is RequestFailedException storage
        ? string.Create(CultureInfo.InvariantCulture, $"storage {storage.Status} {storage.ErrorCode}").TrimEnd()
        : fault.GetType().Name;
}
