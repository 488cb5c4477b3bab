using Dit.Core.People;

namespace Dit.Core.Placements;

/// <summary>An employer's facts by position, while a file is decided.</summary>
internal sealed class EmployerBook(EmployerFacts facts)
{
    private readonly ILookup<PositionId, PostApplicant> _applicants =
        facts.Applicants.Select(record => new PostApplicant(record)).ToLookup(applicant => applicant.Record.Position);

    internal PeopleBook People => facts.People;

    internal IEnumerable<PostApplicant> ApplicantsOn(PositionId position) => _applicants[position];
}
