namespace Dit.Interface.Reports.Workbooks;

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="Group">Which columns it belongs with.</param>
public sealed record SheetColumn(string Heading, int Width, SheetGroup Group = SheetGroup.First);
