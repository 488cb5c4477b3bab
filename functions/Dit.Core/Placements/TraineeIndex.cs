namespace Dit.Core.Placements;

/// <summary>
/// Things by the trainee they are about, so that a look-up does not walk through all of a post's trainees: 5,000 rows on one
/// DPN stay 5,000 look-ups.
/// </summary>
/// <typeparam name="T">What is looked for.</typeparam>
internal sealed class TraineeIndex<T>
{
    private readonly Dictionary<string, List<T>> _byGmc = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<T>> _byNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<T>> _byNamesWithoutGmc = new(StringComparer.Ordinal);

    internal void Add(Trainee trainee, T item)
    {
        if (trainee.GmcNumber is { } gmc) Put(_byGmc, gmc, item);
        else Put(_byNamesWithoutGmc, trainee.FoldedName, item);
        Put(_byNames, trainee.FoldedName, item);
    }

    /// <summary>By the GMC number; where it finds none, or none is given, by the names of those who do not gainsay it.</summary>
    internal IReadOnlyList<T> Find(Trainee trainee)
    {
        if (trainee.GmcNumber is null) return Get(_byNames, trainee.FoldedName);
        return _byGmc.TryGetValue(trainee.GmcNumber, out var found) ? found : Get(_byNamesWithoutGmc, trainee.FoldedName);
    }

    private static void Put(Dictionary<string, List<T>> index, string key, T item)
    {
        if (key.Length == 0) return;
        if (!index.TryGetValue(key, out var items)) index.Add(key, items = []);
        items.Add(item);
    }

    private static IReadOnlyList<T> Get(Dictionary<string, List<T>> index, string key) =>
        key.Length > 0 && index.TryGetValue(key, out var items) ? items : [];
}
