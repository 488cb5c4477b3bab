namespace Dit.Interface.Reports.Workbooks;

/// <summary>A row of a sheet.</summary>
/// <param name="Cells">A cell per column.</param>
/// <param name="HasLineAbove">True where something new begins: a post, a case.</param>
public sealed record SheetRow(IReadOnlyList<SheetCell> Cells, bool HasLineAbove = false);
