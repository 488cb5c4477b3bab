namespace Dit.Core.Files.Lanes;

/// <summary>
/// A lane: the files of one body, or of one employer, that have not come to their end. At most one is at work. Everything that
/// says where a file stands is here, so that a change of it is one change of one thing.
/// </summary>
/// <param name="IsEmployer">True for an employer's lane, whose files go by ESR's sequence rule; a body's go by date and number.</param>
/// <param name="Last">The last number that was loaded; null before the first. Kept for employers only.</param>
/// <param name="AtWork">The run at work; null when the lane is free.</param>
/// <param name="Files">The files, in the order of the lane; the one at work is among them.</param>
public sealed record Lane(bool IsEmployer, int? Last, string? AtWork, IReadOnlyList<LaneFile> Files)
{
    /// <summary>A lane in which no file was ever seen.</summary>
    /// <param name="name">Its name: <c>GO-431</c>, <c>DE-WMD</c>.</param>
    public static Lane Empty(string name) => new(name.StartsWith("GO-", StringComparison.Ordinal), null, null, []);

    /// <summary>The files that are not at work, in their order.</summary>
    public IReadOnlyList<LaneFile> Waiting => AtWork is null ? Files : [.. Files.Where(file => file.Run != AtWork)];

    /// <summary>A file of the lane; null when it is not here: never taken, or at its end.</summary>
    public LaneFile? Find(string run) => Files.FirstOrDefault(file => file.Run == run);

    /// <summary>The lane with a file as it now is, in its place.</summary>
    internal Lane With(LaneFile file) => this with
    {
        Files = [.. Files.Where(other => other.Run != file.Run).Append(file)
            .OrderBy(other => IsEmployer ? default : other.Date).ThenBy(other => other.Sequence)
                .ThenBy(other => other.Run, StringComparer.Ordinal)],
    };

    /// <summary>The lane without a file.</summary>
    internal Lane Without(string run) =>
        this with { AtWork = AtWork == run ? null : AtWork, Files = [.. Files.Where(other => other.Run != run)] };
}

/// <summary>A file that has not come to its end, as its lane sees it. Holds no personal data.</summary>
/// <param name="Stream">The stream whose numbers its number belongs to: GO-431, APP-WMD.</param>
/// <param name="Date">The date in its name.</param>
/// <param name="Sequence">The number in its name.</param>
/// <param name="IsFull">True for a GO full file.</param>
/// <param name="ReceivedAt">When it arrived, by the host's clock.</param>
public sealed record LaneFile(string Run, string Stream, DateOnly Date, int Sequence, bool IsFull, DateTimeOffset ReceivedAt)
{
    /// <summary>The business date by which its rows are judged, when that was fixed before it went to work (a replay); else null.</summary>
    public DateOnly? JudgedOn { get; init; }

    /// <summary>Why it is held; null when it just waits, or is at work.</summary>
    public FileFault? Hold { get; init; }

    /// <summary>True once the operators have the alert that it is held.</summary>
    public bool IsTold { get; init; }

    /// <summary>True when an operator lets it load in spite of its reason.</summary>
    public bool Released { get; init; }

    /// <summary>True for a full file behind a gap that was looked at and may load: what waits before it goes first.</summary>
    public bool Cleared { get; init; }

    /// <summary>What it waits for outside its lane: a paused target, or an employer's lane; empty when nothing.</summary>
    public string WaitsFor { get; init; } = "";

    /// <summary>Since when it waits for files of employers; null when it does not.</summary>
    public DateTimeOffset? WaitsSince { get; init; }

    /// <summary>True for a file that an operator, its day or a missing number has to let go.</summary>
    public bool IsHeld => Hold is not null && !Released;
}
