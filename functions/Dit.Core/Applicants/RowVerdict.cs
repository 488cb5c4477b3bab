namespace Dit.Core.Applicants;

/// <summary>What became of a row that passed validation.</summary>
/// <param name="Main">Its first message: S001, S002 or A040 to A043.</param>
/// <param name="Applicant">The record that it made, changed or found.</param>
internal readonly record struct RowVerdict(RowMessage Main, RowResult Result, RowEvent Event, HeldApplicant Applicant)
{
    /// <summary>What an update changed (A042).</summary>
    internal IReadOnlyList<ValueChange> Changes { get; init; } = [];

    /// <summary>Another applicant of the position who came with the same GMC number (A044); null when there is none.</summary>
    internal HeldApplicant? SharesNumberWith { get; init; }

    /// <summary>What a new or changed match warns of, in order of id (A060, M010).</summary>
    internal IReadOnlyList<RowMessage> Warnings { get; init; } = [];
}
