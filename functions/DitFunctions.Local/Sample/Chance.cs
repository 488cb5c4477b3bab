namespace DitFunctions.Local.Sample;

/// <summary>
/// Chance that repeats: the same seed and purpose give the same numbers on every machine and every version of .NET
/// (SplitMix64). Each part of the sample has its own, so that a change to one part does not stir the others.
/// </summary>
internal sealed class Chance
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state;

    internal Chance(int seed, string purpose)
    {
        _state = unchecked((ulong)seed * 0xD1342543DE82EF95);
        foreach (var letter in purpose) _state = unchecked((_state ^ letter) * 0x100000001B3);
        Next();
    }

    internal int Below(int bound) => (int)((UInt128)Next() * (ulong)bound >> 64);

    internal int Between(int from, int to) => from + Below(to - from + 1);

    internal bool OneIn(int n) => Below(n) == 0;

    internal T Pick<T>(IReadOnlyList<T> things) => things[Below(things.Count)];

    internal void Shuffle<T>(IList<T> things)
    {
        for (var i = things.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (things[i], things[j]) = (things[j], things[i]);
        }
    }

    private ulong Next()
    {
        var z = unchecked(_state += Step);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }
}
