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
