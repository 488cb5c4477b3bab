using Dit.Core.Files.Lanes;

namespace Dit.Core.Tests.Files.Lanes;

/// <summary>What a host is about to do next. It may die before and after each of these, and another host may come between.</summary>
internal enum HostStep
{
    Idle,

    /// <summary>Reads the lane to take a drop.</summary>
    ReadToTake,

    /// <summary>Writes that it took it.</summary>
    Take,

    /// <summary>Raises the alert of a drop that it refuses.</summary>
    AlertRefused,

    /// <summary>Writes that it is refused.</summary>
    Refuse,

    /// <summary>Removes the drop.</summary>
    Remove,

    /// <summary>Reads the lane to send the next file to work.</summary>
    ReadToAdvance,

    /// <summary>Raises the alert that comes before the step.</summary>
    Alert,

    /// <summary>Writes the step.</summary>
    Advance,

    /// <summary>Sends the first message of the file that went to work.</summary>
    Send,

    /// <summary>Reads the entry of a file that a message names.</summary>
    Work,

    /// <summary>Reads the lane to write what came of the work.</summary>
    ReadToEnd,

    /// <summary>Writes it.</summary>
    End,

    /// <summary>Reads the lane to release a file.</summary>
    ReadToRelease,

    /// <summary>Writes that it is released.</summary>
    Release,
}

/// <summary>A host in an exploration.</summary>
/// <param name="Step">What it does next.</param>
/// <param name="Run">The file it does that for.</param>
/// <param name="IsStale">True when the lane that it read has changed since.</param>
/// <param name="IsPaused">What it read of the pause.</param>
/// <param name="Day">The day on which it read.</param>
/// <param name="Read">The lane that it read; kept only where steps are written whatever the lane is by then.</param>
internal sealed record ModelHost(HostStep Step, char Run = ' ', bool IsStale = false, bool IsPaused = false, int Day = 0, Lane? Read = null)
{
    internal static ModelHost Idle { get; } = new(HostStep.Idle);

    internal string Key =>
        $"{(int)Step}{Run}{(IsStale ? '!' : '.')}{(IsPaused ? 'p' : '.')}{Day}{(Read is null ? "" : ModelState.KeyOf(Read))};";
}
