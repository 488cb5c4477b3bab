namespace Dit.Interface.Reference;

/// <summary>What a reference file looks like.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Columns">The columns that must be there, in any order.</param>
/// <param name="OptionalColumns">The columns that may be there.</param>
/// <param name="IsOptional">True when the file may be absent.</param>
internal sealed record ReferenceForm(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> OptionalColumns, bool IsOptional)
{
    /// <summary>Every column that is read.</summary>
    internal IEnumerable<string> Known => Columns.Concat(OptionalColumns);
}
