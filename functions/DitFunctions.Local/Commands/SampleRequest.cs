namespace DitFunctions.Local.Commands;

/// <summary>What the person asked of a sample; what is null is left to the sample's own defaults.</summary>
/// <param name="Folder">Where it is written.</param>
/// <param name="Seed">The same seed gives the same files.</param>
/// <param name="Employers">How many employers.</param>
/// <param name="Trainees">How many doctors in training.</param>
/// <param name="Days">How many business days.</param>
/// <param name="Start">The first business day.</param>
public sealed record SampleRequest(
    string Folder, int? Seed = null, int? Employers = null, int? Trainees = null, int? Days = null, DateOnly? Start = null);
