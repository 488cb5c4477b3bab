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
        return new(record, EmployerName.Of(await reference.KnownAsync(stop), vpd));
    }
}

/// <summary>An applicant's life. Personal data.</summary>
/// <param name="Record">The applicant record.</param>
/// <param name="Employer">The employer's name and VPD.</param>
public sealed record DoctorView(ApplicantRecord Record, string Employer)
{
    /// <summary>The applicant number.</summary>
    public string Number => Record.Number;
    /// <summary>The doctor's name.</summary>
    public string Name => Record.FullName;
    /// <summary>The GMC number; empty when none is held.</summary>
    public string Gmc => Record.GmcNumber?.Digits ?? "";
    /// <summary>The birth date.</summary>
    public DateOnly? Born => Record.Born;
    /// <summary>The status of the record, in words.</summary>
    public string State => GridWords.Of(Record.State);
    /// <summary>The position, in words.</summary>
    public string Post => $"position {Record.Position}";
    /// <summary>The Deanery Post Number.</summary>
    public string Dpn => Record.GivenDpn;
    /// <summary>The projected hire date.</summary>
    public DateOnly? Start => Record.ProjectedHire;
    /// <summary>The projected end date; null is open.</summary>
    public DateOnly? End => Record.ProjectedEnd;
    /// <summary>The earliest hire date.</summary>
    public DateOnly ReadyFrom => Record.ReadyFrom;

    /// <summary>What matching found, in words.</summary>
    public string Match => PersonMatch.IsToldOf(Record.Match) ? "a person in ESR may be the same: the employer decides"
        : Record.AssignmentId.Length > 0 ? $"an employee in ESR, applicant assignment {Record.AssignmentId}" : "nobody in ESR";

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<(DateOnly On, string Words)> Life =>
        [.. ApplicantLife.Of(Record).Select(step => (step.On, ApplicantLife.Describe(step)))];
}
