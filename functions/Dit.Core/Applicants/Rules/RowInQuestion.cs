using Dit.Core.Positions;

namespace Dit.Core.Applicants.Rules;

/// <summary>A row with all that the tests of the rules may look at.</summary>
/// <param name="Position">The row's position as it is today; null when it is not known.</param>
/// <param name="Applicants">The employer's applicants as they stand after the rows before this one.</param>
internal readonly record struct RowInQuestion(ApplicantRow Row, EmployerCase Employer, Position? Position, ApplicantBook Applicants)
{
    /// <summary>The business date.</summary>
    internal DateOnly Today => Employer.Today;

    /// <summary>The row's position on the projected hire date (A013, A015), today where the row says none; null when not known.</summary>
    internal Position? PositionAtStart =>
        Position is { } position && Row.ProjectedHire is { } hire ? Employer.Positions?.RowOn(position.Id, hire) : Position;

    /// <summary>The body that sent the file.</summary>
    internal DeaneryBody? FileBody => Employer.File.Body;

    /// <summary>A date as a message shows it.</summary>
    internal static string Show(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
