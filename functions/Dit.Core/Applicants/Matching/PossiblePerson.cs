using Dit.Core.Identity;

namespace Dit.Core.Applicants.Matching;

/// <summary>Somebody in ESR who may be the applicant.</summary>
/// <param name="PersonId">The person's id inside the employer.</param>
/// <param name="Agreement">In which fields they agree and differ.</param>
public sealed record PossiblePerson(string PersonId, Agreement Agreement)
{
    /// <summary>Which fields agree and which differ, in words, without any value.</summary>
    public string Words { get; init; } = "";
}
