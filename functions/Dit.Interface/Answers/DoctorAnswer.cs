using Dit.Core.Applicants;
using Dit.Core.Applicants.Matching;
using Dit.Core.Placements.Grid;
using Dit.Interface.Applicants;
using Dit.Interface.Reference;
using Dit.Interface.Reports;

namespace Dit.Interface.Answers;

/// <summary>Answers what happened to an applicant.</summary>
public sealed class DoctorAnswer(ApplicantStore applicants, ReferenceStore reference)
{
    /// <summary>By what a record is found again: employer, position and number, none of which says who it is.</summary>
    public static string PathOf(ApplicantRecord record) => PathOf(record.Vpd.Text, record.Position.ToString(), record.Number);

    /// <inheritdoc cref="PathOf(ApplicantRecord)"/>
    public static string PathOf(string vpd, string position, string number) => $"{vpd}-{position}-{number}";

    /// <summary>The life of an applicant; null when there is none that may be seen.</summary>
    /// <param name="path">As <see cref="PathOf(ApplicantRecord)"/> makes it.</param>
    public async Task<DoctorView?> AskAsync(string path, Sight sight, CancellationToken stop)
    {
        if (path.Split('-') is not [var employer, var post, var number] || !Vpd.TryParse(employer, out var vpd)
            || !PositionId.TryParse(post, out var position) || !number.All(char.IsAsciiDigit)) return null;
        if (!sight.Sees(vpd) || await applicants.FindAsync(vpd, position, number, stop) is not { } record) return null;
        return new(
            record.Number,
            vpd.Text,
            EmployerName.Of(await reference.CurrentAsync(stop), vpd),
            record.FullName,
            record.GmcNumber?.Digits ?? "",
            record.Born,
            GridWords.Of(record.State),
            $"position {record.Position}",
            record.GivenDpn,
            record.ProjectedHire,
            record.ProjectedEnd,
            record.ReadyFrom,
            PersonMatch.IsToldOf(record.Match) ? "a person in ESR may be the same: the employer decides" : record.AssignmentId.Length > 0
                ? $"an employee in ESR, applicant assignment {record.AssignmentId}" : "nobody in ESR",
            [.. ApplicantLife.Of(record).Select(step => (step.On, ApplicantLife.Describe(step)))]);
    }
}
