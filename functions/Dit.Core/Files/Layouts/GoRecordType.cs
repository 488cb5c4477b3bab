namespace Dit.Core.Files.Layouts;

/// <summary>A GO record that is loaded.</summary>
/// <param name="Layout">Its layout; the type ends in A, its delete ends in D and carries the id alone.</param>
/// <param name="IdColumn">The column that is the record's own id.</param>
/// <param name="FewestColumns">The fewest columns it may have; 0 when exactly the layout's number is needed.</param>
public sealed record GoRecordType(RecordLayout Layout, string IdColumn, int FewestColumns = 0)
{
    /// <summary>Where the record's own id stands, from 0.</summary>
    public int IdIndex { get; } = Layout[IdColumn];

    /// <summary>True when a record may have this many columns.</summary>
    public bool Takes(int columns) => columns == Layout.Count || (FewestColumns > 0 && columns >= FewestColumns && columns < Layout.Count);
}
