namespace Dit.Samples.Lives;

/// <summary>What a notification does to an applicant.</summary>
/// <param name="Post">The post.</param>
/// <param name="Person">The applicant.</param>
/// <param name="What">The step: Withdrawn, Replaced, ComesInstead, DatesChanged.</param>
/// <param name="Hire">The new hire date; null when it stays.</param>
/// <param name="Kind">The notice that is due when the change waited for the applicant; null when none is.</param>
internal sealed record LifeChange(SamplePosition Post, SamplePerson Person, string What, DateOnly? Hire = null, string? Kind = null);
