namespace Dit.Core.Positions.Findings;

/// <summary>The rows of one GO file that could not be read. Without any value of theirs.</summary>
/// <param name="First">The first of them: line, rule and what is wrong, parted by a semicolon.</param>
public sealed record BadRows(InterfaceFileName File, int Rows, string First)
{
    /// <summary>The file and its rows in one sentence.</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"{File.Canonical}, {Rows} {(Rows == 1 ? "row" : "rows")}: {First}");
}
