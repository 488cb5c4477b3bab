using System.Collections.Frozen;

namespace Dit.Core.Files;

/// <summary>The two syntaxes of the interface (interface-files.md, section 3).</summary>
public enum FileSyntax
{
    /// <summary>TIS's side: comma separated, text in double quotes, a quote inside doubled, a line break inside quotes is data.</summary>
    De,
    /// <summary>ESR's side: <c>~</c> separated, never quoted, one line a record.</summary>
    Go,
}

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

/// <summary>
/// The layout of one record: its type and its columns in order. The one place where a record's form stands, so that a
/// site that holds the controlling specification (ESR-NHS0098, ESR-NHS0111) changes a layout in one edit.
/// </summary>
public sealed class RecordLayout
{
    private readonly FrozenDictionary<string, int> _indexes;

    /// <summary>Makes a layout.</summary>
    /// <param name="columns">The columns behind the record type.</param>
    public RecordLayout(string type, FileSyntax syntax, params Column[] columns)
    {
        Type = type;
        Syntax = syntax;
        Columns = [new Column("RecordType"), .. columns];
        _indexes = Columns.Select((column, index) => (column.Name, index))
            .ToFrozenDictionary(c => c.Name, c => c.index, StringComparer.Ordinal);
    }

    /// <summary>The record type: POA, APP, HDR ...</summary>
    public string Type { get; }

    /// <summary>The syntax of the files that it stands in.</summary>
    public FileSyntax Syntax { get; }

    /// <summary>All columns in order, the record type first.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>How many columns there are, the record type included.</summary>
    public int Count => Columns.Count;

    /// <summary>Where a column stands, from 0.</summary>
    /// <exception cref="KeyNotFoundException">The layout has no such column: a fault of the code.</exception>
    public int this[string column] => _indexes[column];

    /// <summary>What is wrong with the shape of a row that should be of this layout; null when nothing is.</summary>
    internal string? FaultOf(FileRecord row)
    {
        if (row.IsBroken) return "the row cannot be read: it is longer than a row may be, or a quote in it is never closed";
        if (!row[0].Trim().SequenceEqual(Type)) return $"the row does not begin with {Type}";
        return row.CameWith == Count ? null : $"the row has {row.CameWith} columns, not {Count}";
    }
}
