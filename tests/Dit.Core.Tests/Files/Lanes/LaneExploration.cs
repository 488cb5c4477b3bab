using Dit.Core.Files.Lanes;

namespace Dit.Core.Tests.Files.Lanes;

/// <summary>Every state that a lane can come to, with what must hold in each of them.</summary>
internal sealed class LaneExploration(LaneModel model)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _settled = new(StringComparer.Ordinal);
    private readonly List<(ModelFile One, ModelFile Other)> _alike =
        [.. model.Files.SelectMany(one => model.Files.Where(other => other.Run > one.Run
            && (other.Stream, other.Sequence) == (one.Stream, one.Sequence)).Select(other => (one, other)))];
    private int? _last;

    internal int States => _seen.Count;

    internal long Transitions { get; private set; }

    /// <summary>Explores all of it.</summary>
    /// <returns>What is wrong, with the state; null when nothing is.</returns>
    internal string? Run(ModelState start)
    {
        _last = start.Lane.Last;
        try
        {
            return Explore(start);
        }
        catch (InvalidOperationException fault)
        {
            return fault.Message;
        }
    }

    private string? Explore(ModelState start)
    {
        var open = new Queue<ModelState>();
        _seen.Add(start.Key);
        open.Enqueue(start);
        while (open.TryDequeue(out var state))
        {
            if (Wrong(state) is { } words) return $"{words}: {state.Key}";
            if (Stuck(state) is { } stuck) return $"{stuck}: {state.Key}";
            foreach (var after in model.After(state))
            {
                Transitions++;
                if (Backwards(state, after) is { } back) return $"{back}: {state.Key} to {after.Key}";
                if (_seen.Add(after.Key)) open.Enqueue(after);
            }
        }

        return null;
    }

    private string? Wrong(ModelState state)
    {
        foreach (var file in model.Files)
        {
            var (entry, inLane) = (state.EntryOf(file.Run), state.Lane.Find(file.Name));
            var isLying = ((state.ToCome | state.Drops) & file.Bit) != 0;
            if (entry == '-' && !isLying) return $"{file.Run} is lost";
            if (entry is 'W' or 'H' or 'L' != inLane is not null)
                return $"{file.Run} is {entry} and {(inLane is null ? "in no lane" : "in its lane")}";
            if (entry == 'L' != (state.Lane.AtWork == file.Name)) return $"{file.Run} is {entry} and {state.Lane.AtWork} is at work";
            if (entry == 'H' != (inLane is { Hold: not null })) return $"{file.Run} is {entry} and its lane holds it for {inLane?.Hold}";
        }

        foreach (var (one, other) in _alike)
            if (state.EntryOf(one.Run) is not ('-' or 'Q') && state.EntryOf(other.Run) is not ('-' or 'Q'))
                return $"two files have the number {one.Sequence}";
        return state.Lane.IsEmployer ? OutOfOrder(state) : null;
    }

    private string? OutOfOrder(ModelState state)
    {
        var done = state.DoneOrder.Select(run => model.Files[run - 'a']).ToList();
        var last = _last;
        foreach (var file in done)
        {
            if (file.Sequence <= last) return $"{file.Run} was loaded after {last}";
            // Over a gap goes a full file, what an operator released, and what a full file behind it, which will load, makes harmless.
            var mayPass = last is null || file.Sequence == last + 1 || file.IsFull || (state.Released & file.Bit) != 0
                || model.Files.Any(full => full.IsFull && full.Sequence > file.Sequence
                    && (!full.IsTooMuch || (state.Released & full.Bit) != 0) && state.EntryOf(full.Run) is not ('-' or 'Q'));
            if (!mayPass) return $"{file.Run} was loaded over a gap";
            last = file.Sequence;
        }

        return null;
    }

    private string? Backwards(ModelState before, ModelState after)
    {
        if (ReferenceEquals(before.DoneOrder, after.DoneOrder) && ReferenceEquals(before.Entries, after.Entries)) return null;
        if (!after.DoneOrder.StartsWith(before.DoneOrder, StringComparison.Ordinal)
            || after.DoneOrder.Distinct().Count() < after.DoneOrder.Length) return "a file was done twice";
        // What was quarantined may come again: its name is free.
        return model.Files.Any(file => before.EntryOf(file.Run) == 'D' && after.EntryOf(file.Run) != before.EntryOf(file.Run))
            ? "what was done is so no longer" : null;
    }

    // Whatever happened: sweeps bring everything to its end, or to a hold or a quarantine of which an operator has the alert.
    private string? Stuck(ModelState state)
    {
        if (state.One.Step != HostStep.Idle || state.Other.Step != HostStep.Idle) return null;
        var settled = model.Settled(state with { IsPaused = false, Drops = state.Drops });
        if (!_settled.Add(settled.Key)) return null;
        if (Wrong(settled) is { } words) return words;
        if (settled.Drops != 0) return "a drop lies for ever";
        foreach (var file in model.Files)
        {
            var entry = settled.EntryOf(file.Run);
            if (entry is 'W' or 'L') return $"{file.Run} is {entry} for ever";
            if (entry == 'Q' && (settled.RefusedAlerts & file.Bit) == 0) return $"{file.Run} is quarantined and nobody knows";
        }

        var held = settled.Lane.Files.Where(file => file.IsHeld).ToList();
        var told = held.Where(file => (settled.HeldAlerts & model.Files[file.Run[0] - 'a'].Bit) != 0).ToList();
        // An employer's files behind the first wait for it: one fault is one alert.
        return settled.Lane.IsEmployer ? held.Count > 0 && told.Count == 0 ? "files are held and nobody knows" : null
            : told.Count < held.Count ? "a file is held and nobody knows" : null;
    }

    internal static ModelState Start(LaneModel model, Lane lane, int pauses, int releases, int days) => new()
    {
        Lane = lane,
        Entries = new('-', model.Files.Count),
        ToCome = (1 << model.Files.Count) - 1,
        PausesLeft = pauses,
        ReleasesLeft = releases,
        LastDay = days,
    };
}
