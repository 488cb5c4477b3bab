namespace Dit.Core.Periods;

/// <summary>
/// A thing of ESR that changes by date: all its rows, and which of them counts on a day (interface-files.md, section 5, Dated
/// records). Nobody else compares the first and last days of rows.
/// </summary>
/// <typeparam name="T">The rows.</typeparam>
public sealed class Dated<T>
    where T : class, IDated
{
    private readonly Stretch<T>[] _stretches;
    private readonly T _last;

    /// <summary>A thing with one row, as nearly all have.</summary>
    public Dated(T row)
    {
        _last = row;
        _stretches = row.Period.IsEmpty ? [] : [new(row.Period, row)];
    }

    /// <summary>A thing with these rows.</summary>
    /// <param name="rows">At least one, in the order in which they came.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Dated(IEnumerable<T> rows)
    {
        // A stable order: of rows that begin together the newer update counts, and of those the later row.
        var sorted = rows.OrderBy(row => row.Period.From).ThenBy(row => row.LastUpdate, StringComparer.Ordinal).ToList();
        if (sorted.Count == 0) throw new ArgumentException("A thing has at least one row.", nameof(rows));
        _last = sorted[^1];
        _stretches = [.. Stretches(sorted)];
    }

    /// <summary>The days, each once and in order, with the row that counts on them; none when all rows end before they begin.</summary>
    public IReadOnlyList<Stretch<T>> Days => _stretches;

    /// <summary>
    /// The row of a day: of those that cover it the one that begins last. Where none does, the row of the last day before: the thing
    /// has ended; and where there is no day before, the row with which it begins. The row's own period tells which of these it is.
    /// </summary>
    public T On(DateOnly day)
    {
        var found = _stretches.Length > 0 ? _stretches[0].Row : _last;
        foreach (var stretch in _stretches)
        {
            if (stretch.Days.IsAhead(day)) break;
            found = stretch.Row;
        }

        return found;
    }

    // Rows are met in the order in which they win, so that of those under way the last met counts until it ends.
    private static IEnumerable<Stretch<T>> Stretches(List<T> sorted)
    {
        var underWay = new Stack<T>();
        var next = 0;
        var day = DateOnly.MinValue;
        while (true)
        {
            while (underWay.TryPeek(out var ended) && ended.Period.To < day) underWay.Pop();
            if (underWay.Count == 0 && next < sorted.Count && sorted[next].Period.From > day) day = sorted[next].Period.From;
            for (; next < sorted.Count && sorted[next].Period.From <= day; next++)
                if (sorted[next].Period.To >= day) underWay.Push(sorted[next]);
            if (underWay.Count == 0 && next == sorted.Count) yield break;
            if (underWay.Count == 0) continue;
            var row = underWay.Peek();
            var last = next < sorted.Count && sorted[next].Period.From <= row.Period.To ? sorted[next].Period.From.AddDays(-1)
                : row.Period.To;
            yield return new(new(day == DateOnly.MinValue ? null : day, last == DateOnly.MaxValue ? null : last), row);
            if (last == DateOnly.MaxValue) yield break;
            day = last.AddDays(1);
        }
    }
}

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
