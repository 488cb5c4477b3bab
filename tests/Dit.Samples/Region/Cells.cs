using Dit.Core.Files;

namespace Dit.Samples.Region;

/// <summary>The cells of a row by the names of their columns.</summary>
internal abstract class Cells(RecordLayout layout)
{
    private readonly string?[] _values = new string?[layout.Count - 1];

    /// <summary>The cells in the order of the layout, until they are filled again.</summary>
    protected ReadOnlySpan<string?> Values => _values;

    internal string? this[string column]
    {
        get => _values[layout[column] - 1];
        set => _values[layout[column] - 1] = value;
    }

    protected void Clear() => Array.Clear(_values);
}
