using System.Globalization;
using System.Text;
using Dit.Core.Reference;

namespace Dit.Core.Notices;

/// <summary>A notice as the text file that a person reads (command.md, What comes out).</summary>
public static class NoticeText
{
    /// <summary>
    /// Lines <c>To:</c>, <c>Subject:</c>, <c>Kind:</c>, <c>Id:</c>, an empty line, the text; lines end LF. Holds personal data.
    /// </summary>
    /// <param name="notice">The notice.</param>
    /// <param name="recipients">Those whose kinds include it, in the order of recipients.csv; may be empty.</param>
    public static string Render(Notice notice, IReadOnlyList<Recipient> recipients) =>
        new StringBuilder()
            .Append("To: ").Append(To(notice.Address, recipients)).Append('\n')
            .Append("Subject: ").Append(Plain.OneLine(notice.Subject)).Append('\n')
            .Append("Kind: ").Append(notice.Kind.Code).Append('\n')
            .Append("Id: ").Append(notice.Id).Append("\n\n")
            .Append(notice.Text).Append('\n')
            .ToString();

    /// <summary>The name of the file: <c>0001-applicants-received.txt</c>.</summary>
    /// <param name="number">The notice's place in its folder on the day, from 1.</param>
    /// <param name="kind">Its kind.</param>
    public static string FileName(int number, NoticeKind kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:D4}-{kind.Code}.txt");

    // recipients.csv lists employers' people only; a body's office and the operators are named as such.
    private static string To(NoticeAddress address, IReadOnlyList<Recipient> recipients) => address switch
    {
        NoticeAddress.BodyOffice(var body) => $"The HEE local office of {body}",
        NoticeAddress.Operators => "The operators of the interface",
        _ when recipients.Count == 0 => "(no recipient listed for this kind)",
        _ => string.Join(", ", recipients.Select(recipient => Plain.OneLine($"{recipient.Name} <{recipient.Email}>"))),
    };
}
