using Dit.Core.Applicants;

namespace Dit.Core.Placements;

/// <summary>An applicant record of a post while a file is decided, which changes its dates and state but never whom it is about.</summary>
internal sealed class PostApplicant(ApplicantRecord record) : PostMember(record.Person, Trainee.Of(record))
{
    internal ApplicantRecord Record { get; set; } = record;

    internal bool IsTouched { get; set; }
}
