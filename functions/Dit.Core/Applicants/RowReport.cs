using System.Globalization;
using Dit.Core.Positions;

namespace Dit.Core.Applicants;

/// <summary>Puts what was decided about a row into its outcome.</summary>
internal static class RowReport
{
    internal static RowOutcome Rejected(ApplicantRow row, Position? position, RowFindings findings, DpnCount? tooOften) => About(row, position) with
    {
        Result = RowResult.Rejected,
        Event = RowEvent.Rejected,
        Messages = findings.All,
        TooOften = tooOften,
    };

    internal static RowOutcome Passed(ApplicantRow row, Position position, RowFindings findings, RowVerdict verdict) => About(row, position) with
    {
        Result = verdict.Result,
        Event = verdict.Event,
        // Validation's warnings are A002 and A030 to A032, the record's A044 and A045, the match's A060 and M010: together they stand in order of id.
        Messages = [verdict.Main, .. findings.Warnings, .. verdict.Warnings],
        ApplicantNumber = verdict.Applicant.Record.Number,
        AssignmentId = verdict.Applicant.Record.AssignmentId,
        ReadyFrom = verdict.Applicant.Record.ReadyFrom,
        Changes = verdict.Changes,
        SharesNumberWith = verdict.SharesNumberWith is { } other ? NameOf(other.Record.Values) : "",
    };

    private static RowOutcome About(ApplicantRow row, Position? position) => new()
    {
        Ordinal = row.Ordinal,
        Line = row.Line,
        Result = RowResult.Rejected,
        Messages = [],
        Vpd = position?.Vpd.Text,
        Dpn = position is null ? row.Dpn : position.Dpn,
        GivenDpn = position is not null && row.Dpn.Length > 0 && row.Dpn != position.Dpn ? row.Dpn : null,
        PositionId = position?.Id.ToString() ?? Given(row, ApplicantColumns.PositionId),
        PositionNumber = position is null ? Given(row, ApplicantColumns.PositionNumber) : position.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
        PositionName = position?.Name ?? "",
        PersonName = row.IsMalformed ? "" : NameOf(row.Values),
        LastName = Given(row, ApplicantColumns.LastName),
        Born = row.DateOfBirth,
        Gmc = row.GmcNumber?.Digits,
        ProjectedHire = row.ProjectedHire,
    };

    private static string NameOf(IReadOnlyList<string> values) => $"{values[ApplicantColumns.FirstName]} {values[ApplicantColumns.LastName]}".Trim();

    private static string Given(ApplicantRow row, int column) => row.IsMalformed ? "" : row.Values[column];
}
