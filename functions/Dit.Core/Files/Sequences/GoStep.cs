namespace Dit.Core.Files.Sequences;

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
