namespace Dit.Core.Files;

/// <summary>What a column holds; decides how it is checked on read and quoted on write.</summary>
public enum ColumnKind
{
    /// <summary>Text, quoted in DE files.</summary>
    Text,
    /// <summary>A numeric id of at most fifteen digits, bare in DE files.</summary>
    Id,
    /// <summary>A count or ordinal, bare in DE files.</summary>
    Count,
    /// <summary>A decimal number.</summary>
    Number,
    /// <summary>A date, yyyymmdd or yyyy-mm-dd on read.</summary>
    Date,
    /// <summary>A timestamp, yyyymmdd hhmmss.</summary>
    Timestamp,
}

/// <summary>One column of a record's layout.</summary>
/// <param name="Name">The column's name in interface-files.md.</param>
/// <param name="MaxLength">The most characters it may hold; 0 where nothing is said.</param>
public sealed record Column(string Name, ColumnKind Kind = ColumnKind.Text, int MaxLength = 0, bool Mandatory = false)
{
    /// <summary>True when a DE file writes it without quotes.</summary>
    public bool IsBare => Kind is ColumnKind.Id or ColumnKind.Count;
}
