namespace DitFunctions.Local.Processing;

/// <summary>A dated folder of drops.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Folder">The folder.</param>
/// <param name="EsrFiles">Paths of ESR's files.</param>
/// <param name="TisFiles">Paths of TIS's files.</param>
public sealed record ProcessDay(DateOnly Date, string Folder, IReadOnlyList<string> EsrFiles, IReadOnlyList<string> TisFiles)
{
    /// <summary>Reference data that change on this day; may be absent.</summary>
    public string ConfigFolder => Path.Combine(Folder, "config");
}
