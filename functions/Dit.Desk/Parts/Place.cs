namespace Dit.Desk.Parts;

/// <summary>A place of the menu.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Words">Its name.</param>
public sealed record Place(string Path, string Words);
