namespace DitFunctions.Local.Sample;

/// <summary>What each body's extract of each day has to hold, noted as it is planted.</summary>
internal sealed class ExtractPlan
{
    private readonly Dictionary<(int Day, string Body), (SortedSet<long> Creates, SortedSet<long> Deletes)> _changes = [];

    /// <summary>The position is new to the body on this day, or differs from what was last sent.</summary>
    internal void Create(int day, SampleBody body, SamplePosition position) => Of(day, body).Creates.Add(position.Id);

    /// <summary>The position was sent to the body before and no longer qualifies on this day.</summary>
    internal void Delete(int day, SampleBody body, SamplePosition position) => Of(day, body).Deletes.Add(position.Id);

    internal (SortedSet<long> Creates, SortedSet<long> Deletes) Of(int day, SampleBody body)
    {
        if (!_changes.TryGetValue((day, body.Code), out var sets)) _changes[(day, body.Code)] = sets = ([], []);
        return sets;
    }
}
