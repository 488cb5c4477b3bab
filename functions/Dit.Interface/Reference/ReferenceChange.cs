namespace Dit.Interface.Reference;

/// <summary>A row that comes or goes with a new set.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The row's line in the new file; null for a row that goes.</param>
/// <param name="Text">The row's cells; may hold a person's name and address.</param>
public sealed record ReferenceChange(string File, int? Line, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Line is { } line ? $"{File} line {line}: + {Text}" : $"{File}: - {Text}";
}
