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
