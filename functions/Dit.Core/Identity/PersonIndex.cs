namespace Dit.Core.Identity;

/// <summary>
/// Things by the person they are about, so that a look-up does not walk through everybody: 5,000 rows on one DPN stay 5,000
/// look-ups. Who is the same person is <see cref="PersonIdentity"/>'s to say; this only finds whom to ask about.
/// </summary>
/// <typeparam name="T">What is looked for.</typeparam>
/// <param name="who">Whom a thing is about now; null when it is about nobody any more.</param>
internal sealed class PersonIndex<T>(Func<T, PersonIdentity?> who)
    where T : class
{
    private readonly Dictionary<GmcNumber, List<T>> _byGmc = [];
    private readonly Dictionary<(PersonName, PersonName), List<T>> _byNames = [];

    /// <summary>Takes up a thing, or one that is about somebody else by now.</summary>
    internal void Add(T item)
    {
        if (who(item) is not { } person) return;
        foreach (var gmc in person.GmcNumbers) _byGmc.GetOrAdd(gmc, static () => []).Add(item);
        if (person is { Surname: { } last, FirstName: { } first }) _byNames.GetOrAdd((last, first), static () => []).Add(item);
    }

    /// <summary>All that is about this person.</summary>
    internal IEnumerable<T> All(PersonIdentity person) => Found(person).Select(found => found.Item);

    /// <summary>What is most surely about this person: by the GMC number before the names.</summary>
    internal IReadOnlyList<T> Find(PersonIdentity person)
    {
        var found = Found(person);
        if (found.Count == 0) return [];
        var surest = found.Max(one => one.Sameness);
        return [.. found.Where(one => one.Sameness == surest).Select(one => one.Item)];
    }

    private List<(T Item, Sameness Sameness)> Found(PersonIdentity person)
    {
        var found = new List<(T Item, Sameness Sameness)>();
        var seen = new HashSet<T>(ReferenceEqualityComparer.Instance);
        var byNames = person is { Surname: { } last, FirstName: { } first } ? _byNames.GetValueOrDefault((last, first), []) : [];
        foreach (var item in person.GmcNumbers.SelectMany(gmc => _byGmc.GetValueOrDefault(gmc, [])).Concat(byNames))
            if (who(item)?.CompareWith(person) is { } sameness && sameness.IsOnePerson() && seen.Add(item)) found.Add((item, sameness));
        return found;
    }
}
