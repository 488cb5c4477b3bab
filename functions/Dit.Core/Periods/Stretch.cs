namespace Dit.Core.Periods;

/// <summary>Days on which one row of a dated thing counts.</summary>
/// <typeparam name="T">The rows.</typeparam>
/// <param name="Days">The days; fewer than the row's own where a later row takes over.</param>
public readonly record struct Stretch<T>(Period Days, T Row);
