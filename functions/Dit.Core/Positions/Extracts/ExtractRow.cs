namespace Dit.Core.Positions.Extracts;

/// <summary>One position in an extract.</summary>
/// <param name="Rows">Its rows; for a delete what was last sent.</param>
public sealed record ExtractRow(ExtractAction Action, PositionRows Rows)
{
    /// <summary>C or D, as it stands in the file.</summary>
    public string Code => Action == ExtractAction.Change ? "C" : "D";
}
