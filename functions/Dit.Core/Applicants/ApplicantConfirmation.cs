using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Applicants;

/// <summary>The confirmation lines (APC) of a row: one per message (interface-files.md, section 8).</summary>
public static class ApplicantConfirmation
{
    /// <summary>
    /// The values of the lines in the order of <see cref="TisLayouts.ApplicantConfirmation"/>, without the record type. The load
    /// status is the row's, the same on all its lines; the applicant number stands on every line of a success.
    /// </summary>
    public static IEnumerable<string[]> Lines(RowOutcome outcome)
    {
        var isFail = outcome.Result == RowResult.Rejected;
        var ordinal = outcome.Ordinal.ToString(CultureInfo.InvariantCulture);
        foreach (var message in outcome.Messages)
        {
            yield return
            [
                ordinal,
                "",
                outcome.Dpn,
                isFail ? "FAIL" : "SUCCESS",
                message.Text,
                ConfirmationText.Type(message.Severity),
                isFail ? "" : outcome.ApplicantNumber,
                isFail ? "" : outcome.AssignmentId,
                outcome.PositionId,
                outcome.PositionNumber,
            ];
        }
    }

    /// <summary>Writes the lines of a row.</summary>
    public static void Write(RecordWriter writer, RowOutcome outcome)
    {
        foreach (var line in Lines(outcome)) writer.Write(TisLayouts.ApplicantConfirmation, line);
    }
}
