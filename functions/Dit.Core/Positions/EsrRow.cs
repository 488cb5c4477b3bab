using Dit.Core.Files.Layouts;

namespace Dit.Core.Positions;

/// <summary>What one GO row is: exactly one of these.</summary>
public abstract record EsrRow
{
    private EsrRow()
    {
    }

    /// <summary>Adds or updates the record with this id.</summary>
    /// <param name="Type">The record's type.</param>
    /// <param name="Id">Its own id.</param>
    public sealed record Put(GoRecordType Type, string Id) : EsrRow;

    /// <summary>Deletes the record with this id.</summary>
    /// <param name="Type">The record's type.</param>
    /// <param name="Id">Its own id.</param>
    public sealed record Delete(GoRecordType Type, string Id) : EsrRow;

    /// <summary>Valid and of no use here: vehicles and costing.</summary>
    public sealed record Ignored : EsrRow;

    /// <summary>A bad row, rejected alone.</summary>
    /// <param name="Rule">G001 wrong number of columns or over-long, G002 unknown record type, G003 a value does not parse.</param>
    /// <param name="Line">The line in the file.</param>
    /// <param name="Words">What is wrong, without the value.</param>
    /// <param name="Type">The record that the row would have been; null when that cannot be told.</param>
    /// <param name="Id">Its own id, when it can be read: what was held of it stays, since one bad row must not end a position.</param>
    public sealed record Rejected(string Rule, int Line, string Words, GoRecordType? Type = null, string? Id = null) : EsrRow;
}
