namespace DitFunctions.Local.Processing;

/// <summary>A clock that always shows noon in London on the day that is processed (command.md).</summary>
public sealed class DayClock : TimeProvider
{
    private static readonly TimeOnly _noon = new(12, 0);
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    /// <summary>Sets the clock to a business date.</summary>
    public void StandOn(DateOnly day) => _now = BusinessDate.At(day, _noon).ToUniversalTime();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;
}
