using Dit.Core.Files.Sequences;

namespace Dit.Core.Files.Lanes;

/// <summary>
/// Decides every transition of a lane, without storage and without a clock (interface-files.md, section 4; rules.md). Each
/// answer is for the lane as it was read: whoever writes it does so only if the lane still is that version, else reads it
/// again and asks again. An event that has happened already changes nothing.
/// </summary>
public static class LaneMachine
{
    /// <summary>How long a body's file waits for files of employers that came before it [D]; then it goes on without them.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>How many files one step holds: a transaction has at most a hundred rows.</summary>
    private const int MostAtOnce = 20;

    private static readonly LaneMove.Rest _rest = new();

    /// <summary>A good file was dropped: takes it with its number, or says why not.</summary>
    /// <param name="own">The file as one that uses a number.</param>
    /// <param name="used">Who has the number so far; replays, and files in quarantine, have none.</param>
    public static TakeAnswer Take(Lane lane, LaneFile file, NumberUse own, IReadOnlyList<NumberUse> used, DateOnly today)
    {
        if (used.FirstOrDefault(other => other.Name == own.Name && other.Hash == own.Hash) is { } same)
            return new TakeAnswer.SeenAgain(same.Run);
        if (used.Count > 0) return new TakeAnswer.NameReused(NumberWords(file, used[0], own));
        return new TakeAnswer.Taken(Join(lane, file, today));
    }

    /// <summary>Puts a file into its lane that has its number already: a replay.</summary>
    public static LaneStep Join(Lane lane, LaneFile file, DateOnly today)
    {
        // A re-run with a wrong date once made every later truth look old. ESR's files go by their numbers alone.
        var isAhead = !lane.IsEmployer && file.Date > today;
        var taken = isAhead ? file with { Hold = FileFault.DatedAhead } : file;
        return new(lane.With(taken), [new(LaneChangeKind.Taken, taken, isAhead ? AheadWords(file) : null)]);
    }

    /// <summary>What is to be done next.</summary>
    public static LaneMove Next(Lane lane, LaneView view)
    {
        if (lane.Waiting.FirstOrDefault(file => file is { IsHeld: true, IsTold: false, Hold: not FileFault.WrongSequence }) is { } silent)
            return Tell(lane, silent, null);
        if (view.IsPaused || lane.AtWork is not null || lane.Files.Count == 0) return _rest;
        return lane.IsEmployer ? NextOfEmployer(lane) : NextOfBody(lane, view);
    }

    /// <summary>The work of a file is at its end. Only the file at work ends.</summary>
    /// <returns>Null when it is not at work (any more).</returns>
    public static LaneStep? Finish(Lane lane, string run)
    {
        if (lane.AtWork != run || lane.Find(run) is not { } file) return null;
        var after = lane.Without(run);
        if (lane.IsEmployer && !(lane.Last >= file.Sequence)) after = after with { Last = file.Sequence };
        return new(after, [new(LaneChangeKind.Done, file)]);
    }

    /// <summary>The file at work is not to be loaded unless an operator says so.</summary>
    /// <returns>Null when it is not at work (any more).</returns>
    public static LaneStep? Hold(Lane lane, string run, FileFault reason, string words)
    {
        if (lane.AtWork != run || lane.Find(run) is not { } file) return null;
        var held = file with { Hold = reason, IsTold = false, WaitsFor = "" };
        return new((lane with { AtWork = null }).With(held), [new(LaneChangeKind.Held, held, words)]);
    }

    /// <summary>The full file at work may load. What is held before it goes first: it closes a gap only when it is itself loaded.</summary>
    /// <returns>Null when nothing stands before it, or it is not at work: it goes on as it is.</returns>
    public static LaneStep? Clear(Lane lane, string run)
    {
        if (lane.AtWork != run || lane.Find(run) is not { } file || lane.Files[0].Run == run) return null;
        var cleared = file with { Cleared = true };
        return new((lane with { AtWork = null }).With(cleared), [new(LaneChangeKind.Back, cleared)]);
    }

    /// <summary>A body's file goes to work once more because what came of it was lost; judged by the day on which it was judged.</summary>
    /// <returns>Null when it is in the lane already, or of an employer: nothing is published of those.</returns>
    public static LaneStep? Again(Lane lane, LaneFile file) =>
        lane.IsEmployer || lane.Find(file.Run) is not null ? null : new(lane.With(file), [new(LaneChangeKind.Again, file)]);

    /// <summary>An operator lets a held file go on.</summary>
    /// <returns>Null when it is not held.</returns>
    public static LaneStep? Release(Lane lane, string run) =>
        lane.AtWork != run && lane.Find(run) is { Hold: not null } file ? Note(lane, file with { Released = true }) : null;

    /// <summary>The file at work waits for a paused target, or (empty) no longer does.</summary>
    /// <returns>Null when that is known, or the file is not at work.</returns>
    public static LaneStep? Wait(Lane lane, string run, string target) =>
        lane.AtWork == run && lane.Find(run) is { } file && file.WaitsFor != target ? Note(lane, file with { WaitsFor = target }) : null;

    private static LaneMove NextOfEmployer(Lane lane) => GoSequence.Next(lane.Last, lane.Files) switch
    {
        GoStep.Quarantine(var index) => Refuse(lane, lane.Files[index]),
        GoStep.Hold(var reason) => HoldAll(lane, reason),
        GoStep.Load(var index) => Enter(lane, lane.Files[index]),
        _ => _rest,
    };

    // A body's files go by date and number; one that is held lets the others pass, since newest wins record by record.
    private static LaneMove NextOfBody(Lane lane, LaneView view)
    {
        if (lane.Files.FirstOrDefault(file => !file.IsHeld || IsDay(file, view.Today)) is not { } next) return _rest;
        if (view.Ahead.FirstOrDefault(employer => employer.ReceivedAt <= next.ReceivedAt) is not { } ahead) return Enter(lane, next);
        var since = next.WaitsSince ?? view.Now;
        if (view.Now - since >= LongestWait) return Enter(lane, next);
        return next.WaitsFor == ahead.Lane ? _rest
            : new LaneMove.Write(Note(lane, next with { WaitsFor = ahead.Lane, WaitsSince = since }));
    }

    private static bool IsDay(LaneFile file, DateOnly today) => file.Hold == FileFault.DatedAhead && file.Date <= today;

    private static LaneMove.Enter Enter(Lane lane, LaneFile file)
    {
        var entered = file with { Hold = null, IsTold = false, WaitsFor = "", WaitsSince = null };
        return new(file, new(lane.With(entered) with { AtWork = file.Run }, [new(LaneChangeKind.Entered, entered)]));
    }

    private static LaneMove.Refuse Refuse(Lane lane, LaneFile file) => new(
        file,
        string.Create(CultureInfo.InvariantCulture, $"number {file.Sequence} was never used and lies below the last one of {file.Stream}"),
        new(lane.Without(file.Run), [new(LaneChangeKind.Quarantined, file)]));

    // The alert is the first file's; the others wait behind it, and one fault is one alert.
    private static LaneMove HoldAll(Lane lane, FileFault reason)
    {
        var first = lane.Files[0];
        var words = reason == FileFault.WrongSequence
            ? string.Create(CultureInfo.InvariantCulture, $"number {lane.Last + 1} is missing before it") : null;
        var changes = new List<LaneChange>();
        foreach (var file in lane.Files.Where(file => file.Hold is null).Take(MostAtOnce))
        {
            var isFirst = ReferenceEquals(file, first);
            var behind = string.Create(CultureInfo.InvariantCulture, $"waits behind {first.Stream} number {first.Sequence}, which is held");
            var held = file with { Hold = isFirst ? reason : FileFault.WrongSequence, Released = false };
            changes.Add(new(LaneChangeKind.Held, held, isFirst ? words : behind));
        }

        if (changes.Count > 0) return new LaneMove.Write(new(changes.Aggregate(lane, (after, change) => after.With(change.File)), changes));
        // What was held behind another file and now stands first at a gap of its own gets its alert then.
        return first.IsTold ? _rest : Tell(lane, first, words);
    }

    private static LaneMove.Tell Tell(Lane lane, LaneFile file, string? words) =>
        new(file, words, Note(lane, file with { IsTold = true }, words));

    private static LaneStep Note(Lane lane, LaneFile file, string? words = null) =>
        new(lane.With(file), [new(LaneChangeKind.Noted, file, words)]);

    private static string AheadWords(LaneFile file) =>
        string.Create(CultureInfo.InvariantCulture, $"the date in its name, {file.Date:dd/MM/yyyy}, has not come yet");

    private static string NumberWords(LaneFile file, NumberUse used, NumberUse own) => string.Create(
        CultureInfo.InvariantCulture,
            $"number {file.Sequence} of {file.Stream} was used by {used.Name}{(used.Hash == own.Hash ? "" : " with other content")}");
}
