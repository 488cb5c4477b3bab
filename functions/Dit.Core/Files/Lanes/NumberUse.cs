namespace Dit.Core.Files.Lanes;

/// <summary>A file that has a number of a stream: one that was taken and is not in quarantine.</summary>
/// <param name="Name">Its name by the grammar, as this project writes it.</param>
/// <param name="Hash">The SHA-256 of its content.</param>
public sealed record NumberUse(string Run, string Name, string Hash);
