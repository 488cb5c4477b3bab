namespace Dit.Interface.Esr;

/// <summary>A row of a file that is loaded.</summary>
/// <param name="Thing">The key of the thing of which it tells.</param>
/// <param name="Line">Its line in the file.</param>
/// <param name="Row">The row as it came, without blanks around its type.</param>
/// <param name="InPositions">What the position book keeps of it; null when it keeps nothing.</param>
/// <param name="InPeople">What the people book keeps of it; null when it keeps nothing.</param>
internal sealed record GoRow(string Thing, int Line, string Row, string? InPositions, string? InPeople);
