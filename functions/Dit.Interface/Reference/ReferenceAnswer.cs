using Dit.Core.Reference;

namespace Dit.Interface.Reference;

/// <summary>What reference files would do, or did.</summary>
/// <param name="Faults">What is wrong, each with file and line; then nothing changes.</param>
/// <param name="Changes">The rows that come and go.</param>
public sealed record ReferenceAnswer(IReadOnlyList<ReferenceFault> Faults, IReadOnlyList<ReferenceChange> Changes)
{
    /// <summary>A digest of the set that they were compared with: an act on another set was not what a person looked at.</summary>
    public string Against { get; init; } = "";
}
