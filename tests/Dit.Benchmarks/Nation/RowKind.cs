namespace Dit.Benchmarks.Nation;

/// <summary>What a row of the day is meant to come to.</summary>
internal enum RowKind
{
    New,
    Certain,
    Possible,
    UnknownPosition,
    TooLate,
    Repeat,
}
