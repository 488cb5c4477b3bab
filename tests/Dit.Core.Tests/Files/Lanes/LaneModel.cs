using Dit.Core.Files;
using Dit.Core.Files.Lanes;

namespace Dit.Core.Tests.Files.Lanes;

/// <summary>
/// The product's lane machine with the ways of the jobs around it (Receive, Traffic, Start, Sweeper), and the semantics of a
/// table: a transaction is written whole, if the lane still is the version that was read, or not at all.
/// </summary>
/// <param name="files">The files that may come.</param>
/// <param name="rules">The rules.</param>
/// <param name="readsApart">
/// True when others may come between reading a lane and writing it. What is written from a lane that has changed since is not
/// written at all, so that reading and writing in one lead to the same states; there are fewer on the way.
/// </param>
internal sealed class LaneModel(IReadOnlyList<ModelFile> files, ModelRules rules, bool readsApart)
{
    internal IReadOnlyList<ModelFile> Files => files;

    /// <summary>All that can happen in a state.</summary>
    internal IEnumerable<ModelState> After(ModelState state)
    {
        foreach (var file in files.Where(file => (state.ToCome & file.Bit) != 0)) yield return Dropped(state, file);
        if (state.IsPaused) yield return state with { IsPaused = false };
        else if (state.PausesLeft > 0) yield return state with { IsPaused = true, PausesLeft = state.PausesLeft - 1 };
        if (state.Day < state.LastDay) yield return state with { Day = state.Day + 1 };
        foreach (var after in OfHost(state)) yield return after;
        foreach (var after in OfHost(Swapped(state))) yield return after;
    }

    /// <summary>The state when both hosts have died, and one sweeps until nothing changes. It must not matter when they died.</summary>
    internal ModelState Settled(ModelState state)
    {
        state = state with { One = ModelHost.Idle, Other = ModelHost.Idle };
        for (var last = ""; last != state.Key;)
        {
            last = state.Key;
            foreach (var file in files.Where(file => (state.Drops & file.Bit) != 0))
                state = ToIdle(state with { One = new(HostStep.ReadToTake, file.Run) });
            if (rules.Sweeps && state.Lane.AtWork is { } run) state = state with { Messages = state.Messages | files[run[0] - 'a'].Bit };
            foreach (var file in files.Where(file => (state.Messages & file.Bit) != 0))
                state = ToIdle(state with { One = new(HostStep.Work, file.Run) });
            state = ToIdle(state with { One = new(HostStep.ReadToAdvance) });
        }

        return state;
    }

    private static ModelState Dropped(ModelState state, ModelFile file) =>
        state with { ToCome = state.ToCome & ~file.Bit, Drops = state.Drops | file.Bit };

    private static ModelState Swapped(ModelState state) => state with { One = state.Other, Other = state.One };

    private ModelState ToIdle(ModelState state)
    {
        for (var steps = 0; state.One.Step != HostStep.Idle; steps++)
        {
            if (steps > 200) throw new InvalidOperationException("The host never comes to rest.");
            state = Step(state);
        }

        return state;
    }

    // What the first host may do; what the second may is the same with the two swapped.
    private IEnumerable<ModelState> OfHost(ModelState state)
    {
        if (state.One.Step != HostStep.Idle)
        {
            yield return state with { One = ModelHost.Idle };
            yield return Step(state);
            yield break;
        }

        foreach (var file in files)
        {
            if ((state.Drops & file.Bit) != 0) yield return state with { One = new(HostStep.ReadToTake, file.Run) };
            if ((state.Messages & file.Bit) != 0) yield return state with { One = new(HostStep.Work, file.Run) };
            if (state.ReleasesLeft > 0 && state.EntryOf(file.Run) == 'H')
                yield return state with { One = new(HostStep.ReadToRelease, file.Run), ReleasesLeft = state.ReleasesLeft - 1 };
        }

        if (rules.Sweeps && state.Lane.AtWork is { } run) yield return state with { Messages = state.Messages | File(run[0]).Bit };
        if (state.Lane.Files.Count > 0) yield return state with { One = new(HostStep.ReadToAdvance) };
    }

    private ModelFile File(char run) => files[run - 'a'];

    private ModelState Step(ModelState state)
    {
        var isRead = state.One.Step is HostStep.ReadToTake or HostStep.ReadToAdvance or HostStep.ReadToEnd or HostStep.ReadToRelease;
        var after = StepOf(state);
        return isRead && !readsApart && after.One.Step is HostStep.Take or HostStep.Advance or HostStep.End or HostStep.Release
            ? StepOf(after) : after;
    }

    private ModelState StepOf(ModelState state)
    {
        var host = state.One;
        return host.Step switch
        {
            HostStep.ReadToTake => (state.Drops & File(host.Run).Bit) == 0 ? Rest(state)
                : Read(state, HostStep.Take, rules.RemovesFirst ? File(host.Run).Bit : 0),
            HostStep.Take => Take(state, host),
            HostStep.AlertRefused => Go(state with { RefusedAlerts = state.RefusedAlerts | File(host.Run).Bit }, HostStep.Refuse),
            HostStep.Refuse => Go(state.EntryOf(host.Run) == '-' ? state.WithEntry(host.Run, 'Q') : state, HostStep.Remove),
            HostStep.Remove => Go(state with { Drops = state.Drops & ~File(host.Run).Bit }, HostStep.ReadToAdvance),
            HostStep.ReadToAdvance =>
                Advance(Read(Go(state with { One = ModelHost.Idle }, HostStep.Advance), HostStep.Advance, 0), onlyLook: true),
            HostStep.Alert => Alert(state, host),
            HostStep.Advance => Advance(state, onlyLook: false),
            HostStep.Send => Go(state with { Messages = state.Messages | File(host.Run).Bit }, HostStep.ReadToAdvance),
            HostStep.Work => Go(state, state.EntryOf(host.Run) == 'L' ? HostStep.ReadToEnd : HostStep.ReadToAdvance),
            HostStep.ReadToEnd => Read(state, HostStep.End, 0),
            HostStep.End => Commit(state, End(LaneOf(state), host.Run), HostStep.ReadToEnd, HostStep.ReadToAdvance),
            HostStep.ReadToRelease => Read(state, HostStep.Release, 0),
            HostStep.Release => Commit(state, rules.Release(LaneOf(state), host.Run.ToString()), HostStep.ReadToRelease, HostStep.Idle),
            _ => throw new InvalidOperationException($"{host.Step}"),
        };
    }

    private ModelState Read(ModelState state, HostStep then, int removed) => state with
    {
        Drops = state.Drops & ~removed,
        One = state.One
            with
        {
            Step = then,
            IsStale = false,
            IsPaused = state.IsPaused,
            Day = state.Day,
            Read = rules.WritesFromVersion ? null
                : state.Lane
        },
    };

    private static ModelState Go(ModelState state, HostStep step) => state with { One = new(step, state.One.Run) };

    private static ModelState Rest(ModelState state) => state with { One = ModelHost.Idle };

    private static Lane LaneOf(ModelState state) => state.One.Read ?? state.Lane;

    private ModelState Take(ModelState state, ModelHost host)
    {
        var file = File(host.Run);
        var used =
            files.Where(other => other.Sequence == file.Sequence && other.Stream == file.Stream
                && state.EntryOf(other.Run) is not ('-' or 'Q')).Select(other => other.Use);
        return rules.Take(LaneOf(state), file.InLane, file.Use, [.. used], ModelFile.FirstDay.AddDays(host.Day)) switch
        {
            TakeAnswer.Taken(var step) => Commit(state, step, HostStep.ReadToTake, HostStep.Remove),
            TakeAnswer.SeenAgain => Go(state, HostStep.Remove),
            _ => Go(state, HostStep.AlertRefused),
        };
    }

    private ModelState Alert(ModelState state, ModelHost host)
    {
        var bit = File(host.Run).Bit;
        var alerted = NextOf(state) is LaneMove.Refuse ? state with { RefusedAlerts = state.RefusedAlerts | bit }
            : state with { HeldAlerts = state.HeldAlerts | bit };
        return alerted with { One = host with { Step = HostStep.Advance, Run = '*' } };
    }

    private LaneMove NextOf(ModelState state) =>
        rules.Next(LaneOf(state), new(ModelFile.FirstDay.AddDays(state.One.Day), default, state.One.IsPaused, []));

    // Looked at first: what a move needs before it is written is a step of its own.
    private ModelState Advance(ModelState state, bool onlyLook)
    {
        var host = state.One;
        if (host.IsStale && rules.WritesFromVersion) return Go(state, HostStep.ReadToAdvance);
        return NextOf(state) switch
        {
            LaneMove.Rest => Rest(state),
            LaneMove.Tell(var file, _, _) when host.Run != '*' =>
                state with { One = host with { Step = HostStep.Alert, Run = file.Run[0] } },
            LaneMove.Refuse(var file, _, _) when host.Run != '*' =>
                state with { One = host with { Step = HostStep.Alert, Run = file.Run[0] } },
            _ when onlyLook => state with { One = host with { Run = ' ' } },
            LaneMove.Enter(var file, var step) =>
                Commit(state with { One = host with { Run = file.Run[0] } }, step, HostStep.ReadToAdvance, HostStep.Send),
            LaneMove.Write(var step) => Commit(state, step, HostStep.ReadToAdvance, HostStep.ReadToAdvance),
            LaneMove.Tell(_, _, var step) => Commit(state, step, HostStep.ReadToAdvance, HostStep.ReadToAdvance),
            LaneMove.Refuse(_, _, var step) => Commit(state, step, HostStep.ReadToAdvance, HostStep.ReadToAdvance),
            var move => throw new InvalidOperationException($"{move}"),
        };
    }

    private LaneStep? End(Lane lane, char run)
    {
        var file = File(run);
        if (file.IsFull && lane.Find($"{run}") is { Released: false, Cleared: false })
        {
            if (file.IsTooMuch) return LaneMachine.Hold(lane, $"{run}", FileFault.TooManyChanges, "");
            if (LaneMachine.Clear(lane, $"{run}") is { } back) return back;
        }

        return rules.Finish(lane, $"{run}");
    }

    private ModelState Commit(ModelState state, LaneStep? step, HostStep again, HostStep then)
    {
        if (step is null) return Go(state, then);
        if (state.One.IsStale && rules.WritesFromVersion) return Go(state, again);
        var after = state with { Lane = step.After, Other = state.Other with { IsStale = true } };
        foreach (var change in step.Changes) after = Written(after, change);
        return Go(after, then);
    }

    private static ModelState Written(ModelState state, LaneChange change)
    {
        var run = change.File.Run[0];
        if (change.File.Released) state = state with { Released = state.Released | (1 << (run - 'a')) };
        return change.Kind switch
        {
            LaneChangeKind.Taken => state.WithEntry(run, change.File.Hold is null ? 'W' : 'H'),
            LaneChangeKind.Entered => state.WithEntry(run, 'L'),
            LaneChangeKind.Held => state.WithEntry(run, 'H'),
            LaneChangeKind.Back => state.WithEntry(run, 'W'),
            LaneChangeKind.Done => state.WithEntry(run, 'D') with { DoneOrder = state.DoneOrder + run },
            LaneChangeKind.Quarantined => state.WithEntry(run, 'Q'),
            _ => state,
        };
    }
}
