using Dit.Core.Files.Layouts;

namespace Dit.Core.Positions;

/// <summary>What one GO row is: exactly one of these.</summary>
public abstract record EsrRow
{
    private EsrRow() { }

    /// <summary>Adds or updates a record: of a dated one the period that begins on this day.</summary>
    /// <param name="Start">The first day of the period; null for a record that is not dated, or a period without a first day.</param>
    public sealed record Put(GoRecordType Type, string Id, DateOnly? Start = null) : EsrRow;

    /// <summary>Deletes the record with this id, all periods of it.</summary>
    public sealed record Delete(GoRecordType Type, string Id) : EsrRow;

    /// <summary>Extra information of a type not needed here: counted, and whatever was held under its id is held no longer.</summary>
    public sealed record OtherInformation(GoRecordType Type, string Id) : EsrRow;

    /// <summary>Valid and not needed here (<see cref="GoLayouts.Ignored"/>).</summary>
    public sealed record Ignored : EsrRow;

    /// <summary>A bad row, rejected alone.</summary>
    /// <param name="Rule">The id of the rule (<see cref="EsrRowRule"/>).</param>
    /// <param name="Words">What is wrong, without the value.</param>
    /// <param name="Type">The record that the row would have been; null when that cannot be told.</param>
    /// <param name="Id">Its own id, when it can be read: what was held of it stays, since one bad row must not end a position.</param>
    public sealed record Rejected(string Rule, int Line, string Words, GoRecordType? Type = null, string? Id = null) : EsrRow;
}

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
