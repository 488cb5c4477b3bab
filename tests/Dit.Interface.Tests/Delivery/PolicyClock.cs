using Polly.Utilities;

namespace Dit.Interface.Tests.Delivery;

/// <summary>
/// Pauses between tries are noted and take no time. Polly's sleep is one for the whole process: tests that use it are a collection.
/// </summary>
public sealed class PolicyClock : IDisposable
{
    private readonly List<TimeSpan> _pauses = [];

    private TimeSpan _ahead;

    public PolicyClock()
    {
        SystemClock.UtcNow = () => DateTime.UtcNow + _ahead;
        SystemClock.SleepAsync = (pause, _) =>
        {
            lock (_pauses) _pauses.Add(pause);
            return Task.CompletedTask;
        };
    }

    /// <summary>Lets time pass for pauses of the circuit breaker.</summary>
    public void Advance(TimeSpan time) => _ahead += time;

    public static PolicyClock Start() => new();

    public IReadOnlyList<TimeSpan> Pauses
    {
        get
        {
            lock (_pauses) return [.. _pauses];
        }
    }

    public void Dispose() => SystemClock.Reset();
}
