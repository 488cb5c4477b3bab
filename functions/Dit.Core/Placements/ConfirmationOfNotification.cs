using Dit.Core.Applicants;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Placements;

/// <summary>The confirmation line (DCC) of a notification: one for each (interface-files.md, section 9).</summary>
public static class ConfirmationOfNotification
{
    /// <summary>
    /// The values of the line in the order of <see cref="TisLayouts.NotificationConfirmation"/>, without the record type. The text
    /// is every message, the first one first, cut at a word where it is too long; the message type is the gravest.
    /// </summary>
    public static string[] Line(NotificationOutcome outcome)
    {
        var text = string.Join("; ", outcome.Messages.Select(message => message.Text));
        return
        [
            outcome.Ordinal.ToString(CultureInfo.InvariantCulture),
            outcome.Type,
            outcome.Dpn,
            outcome.Result == RowResult.Rejected ? "FAIL" : "SUCCESS",
            ConfirmationText.Type(outcome.Messages.Min(message => message.Severity)),
            ConfirmationText.Fit(text),
        ];
    }

    /// <summary>Writes the line of a notification.</summary>
    public static void Write(RecordWriter writer, NotificationOutcome outcome) =>
        writer.Write(TisLayouts.NotificationConfirmation, Line(outcome));
}
