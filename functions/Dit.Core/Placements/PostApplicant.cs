using Dit.Core.Applicants;

namespace Dit.Core.Placements;

/// <summary>An applicant record of a post while a file is decided.</summary>
internal sealed class PostApplicant(ApplicantRecord record)
{
    internal ApplicantRecord Record { get; set; } = record;

    internal bool IsTouched { get; set; }

    internal Trainee Trainee { get; } = Trainee.Of(record);
}
