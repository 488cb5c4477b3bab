using Dit.Core.Applicants;
using Dit.Core.People;

namespace Dit.Core.Placements;

/// <summary>What is known of an employer whose posts a file of notifications is about.</summary>
/// <param name="Applicants">All its applicant records, in every state.</param>
public sealed record EmployerFacts(Vpd Vpd, PeopleBook People, IReadOnlyList<ApplicantRecord> Applicants);
