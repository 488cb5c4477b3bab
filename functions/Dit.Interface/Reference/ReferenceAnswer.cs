using Dit.Core.Reference;

namespace Dit.Interface.Reference;

/// <summary>What reference files would do, or did.</summary>
/// <param name="Faults">What is wrong, each with file and line; then nothing changes.</param>
/// <param name="Changes">The rows that come and go.</param>
public sealed record ReferenceAnswer(IReadOnlyList<ReferenceFault> Faults, IReadOnlyList<ReferenceChange> Changes)
{
    /// <summary>A digest of the set in force and of the set that would come: an act on others is not what a person looked at.</summary>
    public string Against { get; init; } = "";

    /// <summary>True when the sets were no longer those that the person looked at: nothing has changed.</summary>
    public bool IsStale { get; init; }
}
