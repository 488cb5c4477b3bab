using Dit.Interface.Answers;

namespace Dit.Desk.Parts;

/// <summary>The colour of where a doctor stands; the words say the same.</summary>
internal static class StandColour
{
    internal static string Of(FoundDoctor doctor) => doctor.Stands switch
    {
        "Hired" => "nhsuk-tag--green",
        "Rejected" => "nhsuk-tag--red",
        "Withdrawn" or "Replaced" or "Lapsed" => "nhsuk-tag--orange",
        "Superseded" => "nhsuk-tag--grey",
        _ => "nhsuk-tag--blue",
    };
}
