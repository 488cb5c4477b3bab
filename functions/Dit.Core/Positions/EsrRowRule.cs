namespace Dit.Core.Positions;

/// <summary>Why a GO row is rejected, alone.</summary>
/// <param name="Id">G001 to G003.</param>
/// <param name="Meaning">What is wrong with the row, for the catalogue.</param>
public sealed record EsrRowRule(string Id, string Meaning)
{
    /// <summary>The row ends before the last column that is read, or is over-long.</summary>
    public static EsrRowRule Length { get; } =
        new("G001",
            "the row ends before the last column that is read of its record, is longer than a row may be, or is a delete of more than 2 "
                + "columns");

    /// <summary>The record type is not known.</summary>
    public static EsrRowRule RecordType { get; } =
        new("G002", "the record type is neither loaded nor one of those that are known and not needed");

    /// <summary>A value does not parse.</summary>
    public static EsrRowRule Value { get; } = new("G003", "an id, a date or a number of the row does not parse");

    /// <summary>All of them, in order of id.</summary>
    public static IReadOnlyList<EsrRowRule> All { get; } = [Length, RecordType, Value];
}
