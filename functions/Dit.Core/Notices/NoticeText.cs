using System.Text;
using Dit.Core.Reference;

namespace Dit.Core.Notices;

/// <summary>A notice as the text file that a person reads (command.md, What comes out).</summary>
public static class NoticeText
{
    private const string GivenOn = "\n\nGiven on\n";

    /// <summary>Lines <c>To:</c>, <c>Subject:</c>, <c>Kind:</c>, <c>Id:</c>, an empty one, the text; ended LF. Personal data.</summary>
    /// <param name="recipients">Those whose kinds include it, in the order of recipients.csv; may be empty.</param>
    public static string Render(Notice notice, IReadOnlyList<Recipient> recipients) =>
        new StringBuilder()
            .Append("To: ").Append(To(notice.Address, recipients)).Append('\n')
            .Append("Subject: ").Append(Plain.OneLine(notice.Subject)).Append('\n')
            .Append("Kind: ").Append(notice.Kind.Code).Append('\n')
            .Append("Id: ").Append(notice.Id).Append("\n\n")
            .Append(notice.Text).Append('\n')
            .ToString();

    /// <summary>The text of a notice that was given on: addressed to the last one, and at its end who had it when and why.</summary>
    /// <param name="text">The text as <see cref="Render"/> or this wrote it.</param>
    /// <param name="history">To whom it was given, in order; not empty.</param>
    public static string Give(string text, IReadOnlyList<NoticeGiven> history)
    {
        var end = text.IndexOf(GivenOn, StringComparison.Ordinal) is var at && at >= 0 ? at : text.Length;
        var given = new StringBuilder("To: ").Append(Person(history[^1].Name, history[^1].Email))
            .Append(text[text.IndexOf('\n', StringComparison.Ordinal)..end].TrimEnd('\n')).Append(GivenOn);
        foreach (var step in history)
            given.Append(CultureInfo.InvariantCulture,
                $"- {Plain.Date(step.On)} to {Person(step.Name, step.Email)}: {Plain.OneLine(step.Note)}\n");
        return given.ToString();
    }

    /// <summary>The name of the file: <c>0001-applicants-received.txt</c>.</summary>
    /// <param name="number">The notice's place in its folder on the day, from 1.</param>
    public static string FileName(int number, NoticeKind kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:D4}-{kind.Code}.txt");

    // A body's office and the operators are named as such where recipients.csv lists nobody for them.
    private static string To(NoticeAddress address, IReadOnlyList<Recipient> recipients) => address switch
    {
        _ when recipients.Count > 0 => string.Join(", ", recipients.Select(recipient => Person(recipient.Name, recipient.Email))),
        NoticeAddress.BodyOffice(var body) => $"The HEE local office of {body}",
        NoticeAddress.Operators => "The operators of the interface",
        _ => "(no recipient listed for this kind)",
    };

    private static string Person(string name, string email) => Plain.OneLine($"{name} <{email}>");
}

/// <summary>A notice was given to another person.</summary>
/// <param name="Name">The person's or the office's name.</param>
/// <param name="Note">Why.</param>
public sealed record NoticeGiven(DateOnly On, string Name, string Email, string Note);
