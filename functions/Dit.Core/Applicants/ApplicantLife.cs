namespace Dit.Core.Applicants;

/// <summary>The life of an applicant record in order, as <c>dit find</c> shows it.</summary>
public static class ApplicantLife
{
    /// <summary>The steps, oldest first. A record from before steps were kept shows how it came.</summary>
    public static IReadOnlyList<ApplicantStep> Of(ApplicantRecord record)
    {
        List<ApplicantStep> steps = [.. record.Steps];
        if (steps.Count == 0) steps.Add(new(record.CreatedOn, ApplicantEvent.Created, record.CreatedBy));
        return [.. steps.OrderBy(step => step.On)];
    }

    /// <summary>A step in words, without personal data.</summary>
    public static string Describe(ApplicantStep step) => step.What switch
    {
        ApplicantEvent.Created => $"created as Preferred Applicant by {step.Cause}",
        ApplicantEvent.Updated => $"updated by {step.Cause}",
        ApplicantEvent.DatesChanged => $"dates changed by {step.Cause}",
        ApplicantEvent.Withdrawn => $"Withdrawn by {step.Cause}",
        ApplicantEvent.Replaced => $"Replaced by {step.Cause}",
        ApplicantEvent.ComesInstead => $"named as the one who comes instead by {step.Cause}",
        ApplicantEvent.Hired => step.Cause.Length > 0 ? $"Hired: ESR shows the person on the position since {step.Cause}"
            : "Hired: ESR shows the person on the position",
        _ => "Lapsed: the start passed without a hire",
    };
}
