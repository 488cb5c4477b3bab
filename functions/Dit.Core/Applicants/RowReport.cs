using Dit.Core.Applicants.Rules;
using Dit.Core.Positions;

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

/// <summary>Puts what was decided about a row into its outcome.</summary>
internal static class RowReport
{
    internal static RowOutcome Rejected(ApplicantRow row, Position? position, RowFindings findings, DpnCount? tooOften) =>
        Write(row, position, RowResult.Rejected, RowEvent.Rejected, findings.All, null, tooOften);

    internal static RowOutcome Passed(ApplicantRow row, Position position, RowFindings findings, RowVerdict verdict) =>
        Write(row, position, verdict.Result, verdict.Event, Messages(verdict.Main, Warnings(findings, verdict)), verdict);

    // Most rows have nothing but what became of them.
    private static IReadOnlyList<RowMessage> Messages(RowMessage main, IReadOnlyList<RowMessage> warnings) =>
        warnings.Count == 0 ? [main] : [main, .. warnings];

    // Validation, the record and the match each have warnings.
    private static IReadOnlyList<RowMessage> Warnings(RowFindings findings, RowVerdict verdict) =>
        findings.Warnings.Count == 0 ? verdict.Warnings
        : verdict.Warnings.Count == 0 ? findings.Warnings
        : [.. ApplicantRules.InOrder([.. findings.Warnings, .. verdict.Warnings])];

    private static RowOutcome Write(ApplicantRow row, Position? position, RowResult result, RowEvent told,
        IReadOnlyList<RowMessage> messages, RowVerdict? verdict, DpnCount? tooOften = null) => new()
        {
            Ordinal = row.Ordinal,
            Line = row.Line,
            Result = result,
            Event = told,
            Messages = messages,
            Vpd = position?.Vpd.Text,
            Dpn = position is null ? row.Dpn : position.Dpn,
            GivenDpn = position is not null && !row.DpnSpan.IsEmpty && !row.DpnSpan.SequenceEqual(position.Dpn) ? row.Dpn : null,
            PositionId = position?.Id.ToString() ?? Given(row, ApplicantColumns.PositionId),
            PositionNumber = position is null ? Given(row, ApplicantColumns.PositionNumber)
            : position.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
            PositionName = position?.Name ?? "",
            PersonName = row.IsMalformed ? "" : row.Values.FullName,
            LastName = Given(row, ApplicantColumns.LastName),
            Born = row.DateOfBirth,
            Gmc = row.GmcNumber?.Digits,
            ProjectedHire = row.ProjectedHire,
            ApplicantNumber = verdict?.Applicant.Record.Number ?? "",
            AssignmentId = verdict?.Applicant.Record.AssignmentId ?? "",
            ReadyFrom = verdict?.Applicant.Record.ReadyFrom,
            Changes = verdict?.Changes ?? [],
            SharesNumberWith = verdict?.SharesNumberWith?.Record.FullName ?? "",
            TooOften = tooOften,
        };

    private static string Given(ApplicantRow row, int column) => row.IsMalformed ? "" : row.Values[column];
}
