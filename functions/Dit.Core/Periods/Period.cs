namespace Dit.Core.Periods;

/// <summary>The days from a first to a last one; both belong. A period that ends before it begins has no day.</summary>
/// <param name="First">The first day; null is since ever.</param>
/// <param name="Last">The last day; null is open.</param>
public readonly record struct Period(DateOnly? First, DateOnly? Last)
{
    /// <summary>True when the day belongs.</summary>
    public bool Covers(DateOnly day) => !IsBehind(day) && !IsAhead(day);

    /// <summary>True when the last day has passed.</summary>
    public bool IsBehind(DateOnly day) => Last < day;

    /// <summary>True when the first day is yet to come.</summary>
    public bool IsAhead(DateOnly day) => First > day;

    /// <summary>True when it ends before it begins.</summary>
    public bool IsEmpty => Last < First;

    /// <summary>The first day as a number that sorts; since ever is the lowest.</summary>
    internal DateOnly From => First ?? DateOnly.MinValue;

    /// <summary>The last day as a number that sorts; open is the highest.</summary>
    internal DateOnly To => Last ?? DateOnly.MaxValue;
}

/// <summary>A row of ESR about one period of a thing: a position, a person or an assignment (interface-files.md, Dated records).</summary>
public interface IDated
{
    /// <summary>The days of which the row speaks.</summary>
    Period Period { get; }

    /// <summary>When ESR last changed the row, in a form that sorts by time; empty when that is not known.</summary>
    string LastUpdate => "";
}

/// <summary>Days on which one row of a dated thing counts.</summary>
/// <typeparam name="T">The rows.</typeparam>
/// <param name="Days">The days; fewer than the row's own where a later row takes over.</param>
public readonly record struct Stretch<T>(Period Days, T Row);
