namespace Dit.Samples.Notifications;

/// <summary>A next placement that a type 1 of a case put into the body's picture.</summary>
/// <param name="Day">The day on which it did.</param>
/// <param name="Row">The row.</param>
/// <param name="Stays">True when no later row changes the place, so that a full file may say it again.</param>
internal sealed record PicturedPlace(int Day, SampleNotification Row, bool Stays)
{
    /// <summary>
    /// The day whose DNC takes the place out again; that day's full file, which comes before, still says it. Null when none does.
    /// </summary>
    internal int? Until { get; init; }

    /// <summary>True when the place is in the picture before a day's DNC.</summary>
    internal bool IsThereOn(int day) => Day < day && (Until is not { } last || last >= day);
}
