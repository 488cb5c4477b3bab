namespace Dit.Core.Files.Layouts;

/// <summary>A GO record that is loaded. ESR adds columns at the end now and then, so a row may be longer than its layout.</summary>
/// <param name="Layout">Its layout; the type ends in A, its delete ends in D and carries the id alone.</param>
/// <param name="IdColumn">The column that is the record's own id.</param>
/// <param name="LastColumn">The last column that is read: a row that ends before it is a bad row (G001).</param>
/// <param name="StartColumn">For a dated record the column with the first day of its period; null for records of which there is one row an
/// id.</param>
public sealed record GoRecordType(RecordLayout Layout, string IdColumn, string LastColumn, string? StartColumn = null)
{
    /// <summary>Where the record's own id stands, from 0.</summary>
    public int IdIndex { get; } = Layout[IdColumn];

    /// <summary>Where the first day of a dated record's period stands, from 0; -1 for any other record.</summary>
    public int StartIndex { get; } = StartColumn is null ? -1 : Layout[StartColumn];

    /// <summary>The fewest columns that a row may have.</summary>
    public int FewestColumns { get; } = Layout[LastColumn] + 1;

    /// <summary>True when several rows of one id are periods of one thing.</summary>
    public bool IsDated => StartColumn is not null;
}
