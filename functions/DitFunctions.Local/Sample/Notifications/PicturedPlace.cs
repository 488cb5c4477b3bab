namespace DitFunctions.Local.Sample;

/// <summary>A next placement that a type 1 of a case put into the body's picture.</summary>
/// <param name="Day">The day on which it did.</param>
/// <param name="Row">The row.</param>
/// <param name="Stays">True when no later row changes the place, so that a full file may say it again.</param>
internal sealed record PicturedPlace(int Day, SampleNotification Row, bool Stays);
