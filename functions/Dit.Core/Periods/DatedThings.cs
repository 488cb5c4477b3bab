namespace Dit.Core.Periods;

/// <summary>Gathers rows into the things that they speak of.</summary>
public static class DatedThings
{
    /// <summary>The things by id.</summary>
    /// <typeparam name="TId">What tells them apart.</typeparam>
    /// <typeparam name="T">The rows.</typeparam>
    /// <param name="rows">The rows of all things, those of one thing in the order in which they came.</param>
    /// <param name="id">The id of the thing that a row is about.</param>
    public static Dictionary<TId, Dated<T>> ById<TId, T>(IEnumerable<T> rows, Func<T, TId> id)
        where TId : notnull
        where T : class, IDated
    {
        var first = new Dictionary<TId, T>();
        var others = new Dictionary<TId, List<T>>();
        foreach (var row in rows)
            if (!first.TryAdd(id(row), row)) others.GetOrAdd(id(row), static () => []).Add(row);
        return first.ToDictionary(thing => thing.Key, thing => others.TryGetValue(thing.Key, out var more)
            ? new Dated<T>(more.Prepend(thing.Value)) : new Dated<T>(thing.Value));
    }
}
