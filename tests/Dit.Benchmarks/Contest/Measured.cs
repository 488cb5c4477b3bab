using Dit.Benchmarks.Calls;

namespace Dit.Benchmarks.Contest;

/// <summary>What a contestant took.</summary>
/// <param name="Who">The contestant.</param>
/// <param name="Rows">How many rows it did.</param>
/// <param name="Seconds">How long.</param>
/// <param name="Calls">Its calls.</param>
internal sealed record Measured(string Who, int Rows, double Seconds, CallCounts Calls)
{
    /// <summary>As it would be for more rows at the same pace.</summary>
    internal Measured For(int rows) => rows == Rows ? this : this with
    {
        Who = $"{Who} ({Rows:N0} rows, scaled)",
        Rows = rows,
        Seconds = Seconds * rows / Rows,
        Calls = new(Calls.ByOperation.ToDictionary(pair => pair.Key, pair => pair.Value * rows / Rows), Calls.Bytes * rows / Rows),
    };
}
