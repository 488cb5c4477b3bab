namespace Dit.Interface.Reports.Workbooks;

/// <summary>What is printed above and below each printed page.</summary>
/// <param name="Subject">Whose workbook this is.</param>
/// <param name="Day">The business date of what is in it.</param>
/// <param name="HasPersonalData">True when the page is to say so.</param>
internal sealed record PrintedEdge(string Subject, DateOnly Day, bool HasPersonalData);
