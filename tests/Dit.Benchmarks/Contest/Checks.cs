namespace Dit.Benchmarks.Contest;

/// <summary>No target is met by dropping a promise: every contestant's outputs are looked at.</summary>
internal static class Checks
{
    /// <exception cref="InvalidOperationException">The figure is not what the day must come to.</exception>
    internal static void Same(string what, long expected, long found)
    {
        if (expected != found) throw new InvalidOperationException(FormattableString.Invariant($"{what}: {found} instead of {expected}."));
    }
}
