using Dit.Core.Applicants;
using Dit.Interface.Answers;

namespace Dit.Desk.Parts;

/// <summary>The colour of a doctor's status; the words say the same.</summary>
internal static class DoctorColour
{
    internal static string Of(FoundDoctor doctor) => (doctor.State, doctor.Result) switch
    {
        (ApplicantState.Hired, _) => "nhsuk-tag--green",
        (ApplicantState.Withdrawn or ApplicantState.Replaced or ApplicantState.Lapsed, _) => "nhsuk-tag--orange",
        (_, RowResult.Rejected) => "nhsuk-tag--red",
        (_, RowResult.Superseded) => "nhsuk-tag--grey",
        _ => "nhsuk-tag--blue",
    };
}
