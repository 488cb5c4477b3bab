using Dit.Core.Files.Lanes;

namespace Dit.Core.Files.Sequences;

/// <summary>
/// The sequence rule of an employer's files (interface-files.md, section 4): the next number, or any higher one for a full
/// file; a changes file after a gap is held, and its later files wait, until the gap is filled, a full file comes, or an
/// operator releases it.
/// </summary>
public static class GoSequence
{
    /// <summary>Decides the next step.</summary>
    /// <param name="last">The last number that was loaded; null when this is the employer's first file, which may have any.</param>
    /// <param name="waiting">The files that wait, by number.</param>
    public static GoStep Next(int? last, IReadOnlyList<LaneFile> waiting)
    {
        if (waiting.Count == 0) return new GoStep.Rest();
        var first = waiting[0];
        if (first.Sequence <= last) return new GoStep.Quarantine(0);
        if (first.Released || first.Cleared) return new GoStep.Load(0);
        if (first.Hold == FileFault.TooManyChanges) return new GoStep.Hold(FileFault.TooManyChanges);
        if (last is null || first.Sequence == last + 1 || first.IsFull) return new GoStep.Load(0);
        // A full file behind the gap makes what the gap held harmless. It is looked at first, and when it may load the held files go
        // first, in their order, then the full one. One that is itself held closes nothing, nor does one behind it.
        var reachable = waiting.TakeWhile(file => file.Hold != FileFault.TooManyChanges || file.Released).ToList();
        var full = reachable.FindIndex(file => file.IsFull);
        if (full < 0) return new GoStep.Hold(FileFault.WrongSequence);
        return waiting[full].Released || waiting[full].Cleared ? new GoStep.Load(0) : new GoStep.Load(full);
    }
}

/// <summary>What is to be done next with the waiting files of an employer: exactly one of these.</summary>
public abstract record GoStep
{
    private GoStep() { }

    /// <summary>Nothing waits.</summary>
    public sealed record Rest : GoStep;

    /// <summary>Load this file.</summary>
    /// <param name="Index">Its place in the list.</param>
    public sealed record Load(int Index) : GoStep;

    /// <summary>Quarantine this file: its number lies below the last one and was never used.</summary>
    /// <param name="Index">Its place in the list.</param>
    public sealed record Quarantine(int Index) : GoStep;

    /// <summary>All that wait are held: the first for its reason, the others because it is held.</summary>
    /// <param name="Reason">The first one's reason.</param>
    public sealed record Hold(FileFault Reason) : GoStep;
}
