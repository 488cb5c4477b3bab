using Dit.Core.Applicants;
using Dit.Core.People;

namespace Dit.Core.Placements;

/// <summary>What is known of an employer whose posts a file of notifications is about.</summary>
/// <param name="Applicants">All its applicant records, in every state.</param>
public sealed record EmployerFacts(Vpd Vpd, PeopleBook People, IReadOnlyList<ApplicantRecord> Applicants);

/// <summary>An employer's facts by position, while a file is decided.</summary>
internal sealed class EmployerBook(EmployerFacts facts)
{
    private readonly ILookup<PositionId, PostApplicant> _applicants =
        facts.Applicants.Select(record => new PostApplicant(record)).ToLookup(applicant => applicant.Record.Position);

    internal PeopleBook People => facts.People;

    internal IEnumerable<PostApplicant> ApplicantsOn(PositionId position) => _applicants[position];
}
