namespace Dit.Core.Periods;

/// <summary>A row of ESR about one period of a thing: a position, a person or an assignment (interface-files.md, Dated records).</summary>
public interface IDated
{
    /// <summary>The days of which the row speaks.</summary>
    Period Period { get; }

    /// <summary>When ESR last changed the row, in a form that sorts by time; empty when that is not known.</summary>
    string LastUpdate => "";
}
