namespace Dit.Core.Files.Lanes;

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
