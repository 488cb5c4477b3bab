using System.Globalization;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>
/// How much of a proof runs: <c>DIT_NIGHTLY=1</c> its long form, <c>DIT_SEEDS=n</c> one seed or <c>DIT_SEEDS=n-m</c> a batch of it.
/// </summary>
internal static class Nightly
{
    internal static bool IsOn => Environment.GetEnvironmentVariable("DIT_NIGHTLY") == "1";

    /// <summary>The seeds of this run.</summary>
    /// <param name="daily">Those of <c>.ci/run</c>.</param>
    /// <param name="nightly">How many the long form has, from 1.</param>
    internal static IReadOnlyList<int> Seeds(IEnumerable<int> daily, int nightly) =>
        Environment.GetEnvironmentVariable("DIT_SEEDS") is { Length: > 0 } asked ? Read(asked)
        : [.. IsOn ? Enumerable.Range(1, nightly) : daily];

    private static IReadOnlyList<int> Read(string asked)
    {
        var ends = asked.Split('-');
        var (first, last) = (int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[^1], CultureInfo.InvariantCulture));
        return [.. Enumerable.Range(first, last - first + 1)];
    }
}
