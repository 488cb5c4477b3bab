namespace DitFunctions.Local.Queues;

/// <summary>How the pump takes messages.</summary>
public sealed record QueuePumpOptions
{
    /// <summary>How many messages are handled side by side, over all queues.</summary>
    public int Parallelism { get; init; } = 4;

    /// <summary>How long a received message is hidden from others; renewed at half of it while its handler runs. Whole seconds.</summary>
    public TimeSpan Visibility { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>By which a message is renewed.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How often a message is tried before it goes to the dead letter.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a failed message is hidden before the second try; twice that before the third, and so on. Whole seconds.</summary>
    public TimeSpan BackOff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Asked before messages are taken: while it says no, they wait and no try of theirs is lost.</summary>
    public Func<bool> MayTake { get; init; } = () => true;

    /// <summary>
    /// The first wait at an empty queue; it doubles up to <see cref="LongestPoll"/>. A message sent by this process ends it at once.
    /// </summary>
    public TimeSpan ShortestPoll { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The longest wait at an empty queue.</summary>
    public TimeSpan LongestPoll { get; init; } = TimeSpan.FromSeconds(1);
}
