using System.Text;

namespace Dit.Core.Notices;

/// <summary>
/// What an email says of a notice: what it is, which positions, where to look. No person's name or details, which stay
/// with the notice's text (rules.md, Notifications). A DPN stands whatever characters it holds: STR(H).
/// </summary>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text, lines ending LF.</param>
public sealed record NoticeMail(string Subject, string Body)
{
    /// <summary>The most positions that an email lists.</summary>
    public const int MostPositions = 50;

    /// <summary>Writes the email.</summary>
    /// <param name="positions">The positions it is about; may be none.</param>
    /// <param name="path">Where its text lies in the container of notices.</param>
    /// <param name="page">Its page of the desk; null when the desk's address is not known.</param>
    public static NoticeMail Write(string id, string kind, string subject, IReadOnlyList<string> positions, string path, Uri? page = null)
    {
        var body = new StringBuilder()
            .Append("There is a new notice from the interface between TIS and ESR: ").Append(Plain.OneLine(subject))
                .Append(".\n\n");
        if (positions.Count > 0) body.Append("It is about:\n");
        foreach (var position in positions.Take(MostPositions)) body.Append("* ").Append(position).Append('\n');
        if (positions.Count > MostPositions)
            body.Append("* and ").Append(Plural.Of(positions.Count - MostPositions, "more", "more")).Append('\n');
        if (positions.Count > 0) body.Append('\n');
        body.Append("Names and details are not sent by email. Open the whole notice, which also says what to do:\n")
            .Append(page?.AbsoluteUri ?? $"notifications/{path}").Append("\n\n")
            .Append("Kind: ").Append(kind).Append('\n')
            .Append("Id: ").Append(id).Append('\n');
        return new(Plain.OneLine(subject), body.ToString());
    }

    /// <summary>Positions in words, each once. What does not have the form of an id or a DPN is left out: it could be anything.</summary>
    internal static IReadOnlyList<string> PositionsOf(IEnumerable<(string Id, string Dpn)> places) =>
        [.. places.Select(place => PositionOf(place.Id, place.Dpn)).Where(words => words.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string PositionOf(string id, string dpn)
    {
        var known = PositionId.TryParse(id, out var position) ? $"position {position}" : "";
        var number = DeaneryPostNumber.Read(dpn) is { } read ? $"DPN {Plain.OneLine(read.Text)}" : "";
        return known.Length > 0 && number.Length > 0 ? $"{known}, {number}" : known + number;
    }
}
