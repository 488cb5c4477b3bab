namespace Dit.Interface.Answers;

/// <summary>An applicant's life. Personal data.</summary>
/// <param name="Number">The applicant number.</param>
/// <param name="Vpd">The employer's VPD.</param>
/// <param name="Employer">The employer's name and VPD.</param>
/// <param name="Name">The doctor's name.</param>
/// <param name="Gmc">The GMC number; empty when none is held.</param>
/// <param name="Born">The birth date.</param>
/// <param name="State">The status of the record.</param>
/// <param name="Post">The position, in words.</param>
/// <param name="Dpn">The Deanery Post Number.</param>
/// <param name="Start">The projected hire date.</param>
/// <param name="End">The projected end date; null is open.</param>
/// <param name="ReadyFrom">The earliest hire date.</param>
/// <param name="Match">What matching found, in words.</param>
/// <param name="Life">What happened, oldest first.</param>
public sealed record DoctorView(
    string Number, string Vpd, string Employer, string Name, string Gmc, DateOnly? Born, string State, string Post, string Dpn,
        DateOnly? Start, DateOnly? End, DateOnly ReadyFrom, string Match,
    IReadOnlyList<(DateOnly On, string Words)> Life);
