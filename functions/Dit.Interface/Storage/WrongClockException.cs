namespace Dit.Interface.Storage;

/// <summary>This host's clock is wrong, and it must not work until it is set: a wrong business date cannot be taken back.</summary>
/// <param name="ahead">How far it is ahead of storage's; less than zero when it is behind.</param>
public sealed class WrongClockException(TimeSpan ahead) : Exception(string.Create(
    CultureInfo.InvariantCulture,
    $"This host's clock is {Math.Round(ahead.Duration().TotalMinutes)} minutes {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} "
        + $"storage's: set it (NTP), then start again. Nothing more is done with a wrong clock."));
