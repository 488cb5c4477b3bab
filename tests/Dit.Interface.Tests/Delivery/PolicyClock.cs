using Polly.Utilities;

namespace Dit.Interface.Tests.Delivery;

/// <summary>Pauses between tries are noted and take no time. Polly's sleep is one for the whole process: tests that use it are a collection.</summary>
public sealed class PolicyClock : IDisposable
{
    private readonly List<TimeSpan> _pauses = [];

    public PolicyClock() => SystemClock.SleepAsync = (pause, _) =>
    {
        lock (_pauses) _pauses.Add(pause);
        return Task.CompletedTask;
    };

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
