namespace Dit.Core.Applicants;

/// <summary>One step in the life of an applicant record. Holds no personal data.</summary>
/// <param name="Cause">The file that caused it; empty when the calendar did.</param>
public sealed record ApplicantStep(DateOnly On, ApplicantEvent What, string Cause)
{
    /// <summary>The most steps that a record keeps: a table's column holds no more than 64 KiB.</summary>
    public const int Most = 100;

    /// <summary>Writes steps on one line: <c>20260505 Created DE_WMD_APP_20260505_00003754.DAT;...</c></summary>
    public static string Write(IEnumerable<ApplicantStep> steps) => string.Join(
        ';', steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{FileDate.Write(step.On)} {step.What} {step.Cause}")));

    /// <summary>Reads what <see cref="Write"/> wrote; nothing is no step.</summary>
    /// <exception cref="InvalidDataException">It is no such line.</exception>
    public static IReadOnlyList<ApplicantStep> Read(string? line) => string.IsNullOrEmpty(line) ? [] : [.. line.Split(';').Select(ReadOne)];

    private static ApplicantStep ReadOne(string text) =>
        text.Split(' ', 3) is [var on, var what, var cause] && FileDate.Read(on) is { } date
            && Enum.TryParse<ApplicantEvent>(what, out var known)
            ? new ApplicantStep(date, known, cause)
            : throw new InvalidDataException("A step of an applicant record is not date, event and cause.");
}

/// <summary>What can happen to an applicant record.</summary>
public enum ApplicantEvent
{
    /// <summary>A row of an APP file made it (S001, S002).</summary>
    Created,
    /// <summary>A later APP file brought new values (A042).</summary>
    Updated,
    /// <summary>TIS changed its dates (DNC type 4).</summary>
    DatesChanged,
    /// <summary>TIS withdrew the person (DNC type 2).</summary>
    Withdrawn,
    /// <summary>TIS put another person in the place (DNC type 3).</summary>
    Replaced,
    /// <summary>The person was named as the one who comes in another's place (DNC type 3).</summary>
    ComesInstead,
    /// <summary>ESR shows the person on the position.</summary>
    Hired,
    /// <summary>The start passed without a hire.</summary>
    Lapsed,
}

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
