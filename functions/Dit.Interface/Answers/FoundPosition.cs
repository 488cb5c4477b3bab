namespace Dit.Interface.Answers;

/// <summary>A position that was found, in a line.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number; null when ESR gives none.</param>
/// <param name="Vpd">Its employer.</param>
/// <param name="Dpn">Its Deanery Post Number; empty when it has none.</param>
/// <param name="Words">Whether it is live, or why not.</param>
public sealed record FoundPosition(string Id, long? Number, string Vpd, string Dpn, string Words);
