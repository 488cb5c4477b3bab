namespace Dit.Benchmarks.Contest;

/// <summary>The same contest several times, one after the other, so that what else goes on on the machine meets all contestants.</summary>
internal static class Rounds
{
    /// <summary>How often a contest is held.</summary>
    internal const int Count = 5;

    /// <summary>Holds a contest, each time on a storage of its own: what lies on one slows it.</summary>
    /// <returns>The rounds in the order of what they are judged by; the middle one is the verdict.</returns>
    internal static async Task<IReadOnlyList<T>> HoldAsync<T>(Func<Lab, Task<T>> contest, Func<T, double> judged, int count = Count)
    {
        var rounds = new List<T>();
        for (var round = 0; round < count; round++)
        {
            await using var lab = await Lab.OpenAsync();
            rounds.Add(await contest(lab));
        }

        return [.. rounds.OrderBy(judged)];
    }

    /// <summary>The middle of the figures.</summary>
    internal static double Median<T>(this IReadOnlyList<T> rounds, Func<T, double> figure) =>
        rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
}
