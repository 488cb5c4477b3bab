namespace Dit.Samples.Positions;

/// <summary>What each body's extract of each day has to hold, noted as it is planted.</summary>
internal sealed class ExtractPlan
{
    private readonly Dictionary<(int Day, string Body), (SortedSet<long> Creates, SortedSet<long> Deletes)> _changes = [];

    private readonly Dictionary<long, SampleBody> _first = [];

    /// <summary>The body whose first extract has the position; null when none has.</summary>
    internal SampleBody? FirstSentTo(SamplePosition position) => _first.GetValueOrDefault(position.Id);

    /// <summary>The position is new to the body on this day, or differs from what was last sent.</summary>
    internal void Create(int day, SampleBody body, SamplePosition position)
    {
        Of(day, body).Creates.Add(position.Id);
        if (day == 0) _first[position.Id] = body;
    }

    /// <summary>The position was sent to the body before and no longer qualifies on this day.</summary>
    internal void Delete(int day, SampleBody body, SamplePosition position) => Of(day, body).Deletes.Add(position.Id);

    /// <summary>What a day's file holds, with what the day before's held when that one was not loaded.</summary>
    internal (SortedSet<long> Creates, SortedSet<long> Deletes) Sent(int day, SampleBody body, bool isAgain)
    {
        var (creates, deletes) = Of(day, body);
        if (!isAgain) return (creates, deletes);
        var (failedCreates, failedDeletes) = Of(day - 1, body);
        return ([.. creates, .. failedCreates.Except(deletes)], [.. deletes, .. failedDeletes.Except(creates)]);
    }

    internal (SortedSet<long> Creates, SortedSet<long> Deletes) Of(int day, SampleBody body)
    {
        if (!_changes.TryGetValue((day, body.Code), out var sets)) _changes[(day, body.Code)] = sets = ([], []);
        return sets;
    }
}
