using Dit.Samples.Cases;
using Dit.Samples.Expectation;

namespace Dit.Samples.Lives;

/// <summary>The applicant records that the sample's files make, and what becomes of them, followed in the order of the files.</summary>
internal sealed class SampleLives
{
    private readonly Dictionary<(long Position, int Person), SampleLife> _lives = [];
    private readonly Dictionary<(long Position, int Person), List<(LifeChange Change, string File)>> _waiting = [];

    /// <summary>A row made a record: what waited for the applicant happens now. Tells which notices that calls for.</summary>
    internal IEnumerable<(string Target, string Kind)> Create(SampleRow row, DateOnly day, string file)
    {
        var key = (row.Position.Id, row.Person.Serial);
        var life = _lives[key] = new SampleLife(row, day);
        life.Step(day, "Created", file);
        if (!_waiting.Remove(key, out var waiting)) return [];
        foreach (var (change, cause) in waiting) life.Step(day, change.What, cause, change.Hire);
        return waiting.Where(waited => waited.Change.Kind is not null).Select(waited => (life.Vpd, waited.Change.Kind!));
    }

    internal void Update(SampleRow row, DateOnly day, string file) =>
        _lives[(row.Position.Id, row.Person.Serial)].Step(day, "Updated", file, row.Hire);

    internal void Apply(LifeChange change, DateOnly day, string file) =>
        _lives[(change.Post.Id, change.Person.Serial)].Step(day, change.What, file, change.Hire);

    internal void Wait(LifeChange change, string file)
    {
        var key = (change.Post.Id, change.Person.Serial);
        if (!_waiting.TryGetValue(key, out var waiting)) _waiting[key] = waiting = [];
        waiting.Add((change, file));
    }

    internal void Hire(SamplePosition post, SamplePerson person, DateOnly day, string file) =>
        _lives[(post.Id, person.Serial)].Step(day, "Hired", file);

    /// <summary>The start of these has passed without a hire. Tells the employers, each once.</summary>
    internal IReadOnlyList<string> Lapse(DateOnly day)
    {
        var lapsed = _lives.Values.Where(life => life.State == "PreferredApplicant" && life.Hire < day).ToList();
        foreach (var life in lapsed) life.Step(day, "Lapsed", "");
        return [.. lapsed.Select(life => life.Vpd).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The lives in which something happened, by employer and position.</summary>
    internal IReadOnlyList<ExpectedLife> Eventful() =>
    [
        .. _lives.Values.Where(life => life.IsEventful).Select(life => life.ToExpected())
            .OrderBy(life => life.Vpd, StringComparer.Ordinal).ThenBy(life => life.Position)
                .ThenBy(life => life.Gmc, StringComparer.Ordinal),
    ];
}
