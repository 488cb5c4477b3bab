using Dit.Benchmarks.Calls;

namespace Dit.Benchmarks.Contest;

/// <summary>What a contestant took.</summary>
/// <param name="Who">The contestant.</param>
/// <param name="Rows">How many rows it did.</param>
/// <param name="Seconds">How long.</param>
/// <param name="Calls">Its calls.</param>
internal sealed record Measured(string Who, int Rows, double Seconds, CallCounts Calls)
{
    /// <summary>Processor seconds of this process: unlike time, others on the machine hardly change them.</summary>
    internal double OwnCpu { get; init; }

    /// <summary>Processor seconds of Azurite.</summary>
    internal double StorageCpu { get; init; }

    /// <summary>As it would be for more rows at the same pace.</summary>
    internal Measured For(int rows) => rows == Rows ? this : this with
    {
        Who = $"{Who} ({Rows:N0} rows, scaled)",
        Rows = rows,
        Seconds = Seconds * rows / Rows,
        OwnCpu = OwnCpu * rows / Rows,
        StorageCpu = StorageCpu * rows / Rows,
        Calls = new(Calls.ByOperation.ToDictionary(pair => pair.Key, pair => pair.Value * rows / Rows), Calls.Bytes * rows / Rows),
    };

    /// <summary>The mean of two runs of the same.</summary>
    internal static Measured Mean(Measured one, Measured other) => one with
    {
        Seconds = (one.Seconds + other.Seconds) / 2,
        OwnCpu = (one.OwnCpu + other.OwnCpu) / 2,
        StorageCpu = (one.StorageCpu + other.StorageCpu) / 2,
    };
}
