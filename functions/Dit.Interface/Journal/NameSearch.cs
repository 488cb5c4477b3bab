using System.Text;
using System.Text.Json;
using Dit.Core.Identity;

namespace Dit.Interface.Journal;

/// <summary>The names book as it was when it was opened. Looking something up makes no call.</summary>
/// <param name="months">The months' lines as they lie, by the name of their blob, newest month first.</param>
public sealed class NameSearch(IReadOnlyList<KeyValuePair<string, byte[]>> months)
{
    /// <summary>The lines of people of a surname, newest first.</summary>
    /// <param name="surname">As it was typed; compared as names are.</param>
    /// <param name="fits">Which of them are wanted: asked before they are counted.</param>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<JournalLine> WithSurname(string surname, Func<JournalLine, bool> fits, int most) =>
        Search($"\n{NameBook.Clean(PersonName.Fold(surname))}{NameBook.Separator}", fits, most);

    /// <summary>The lines of people with a GMC number, newest first.</summary>
    public IReadOnlyList<JournalLine> WithGmc(string gmc, Func<JournalLine, bool> fits, int most) => InColumn("gmc", gmc, fits, most);

    /// <summary>The lines with a DPN, newest first.</summary>
    public IReadOnlyList<JournalLine> WithDpn(string dpn, Func<JournalLine, bool> fits, int most) => InColumn("dpn", dpn, fits, most);

    /// <summary>The lines with a position's id, newest first.</summary>
    public IReadOnlyList<JournalLine> WithPosition(string position, Func<JournalLine, bool> fits, int most) =>
        InColumn("pos", position, fits, most);

    /// <summary>The lines with an applicant number, newest first.</summary>
    public IReadOnlyList<JournalLine> WithApplicant(string number, Func<JournalLine, bool> fits, int most) =>
        InColumn("app", number, fits, most);

    /// <summary>The lines of an employer's rows from a month on, newest first.</summary>
    /// <param name="from">Any day of the first month.</param>
    /// <param name="fits">Which of them are wanted.</param>
    public IReadOnlyList<JournalLine> OfEmployer(Vpd vpd, DateOnly from, Func<JournalLine, bool> fits) =>
        // In a value JSON writes a quotation mark in other characters: nobody's name reads like this.
        Search($"\"{nameof(JournalLine.Vpd)}\":\"{vpd.Text}\"", fits, int.MaxValue, NameBook.NameOf(from));

    private IReadOnlyList<JournalLine> InColumn(string column, string value, Func<JournalLine, bool> fits, int most) =>
        Search($"{NameBook.Separator}{column}:{NameBook.Clean(value)}{NameBook.Separator}", fits, most);

    private IReadOnlyList<JournalLine> Search(string wanted, Func<JournalLine, bool> fits, int most, string from = "")
    {
        var pattern = Encoding.UTF8.GetBytes(wanted);
        var found = new Dictionary<(string Run, int Ordinal), JournalLine>();
        foreach (var (_, text) in months.Where(month => string.CompareOrdinal(month.Key, from) >= 0))
        {
            var inMonth = new List<JournalLine>();
            for (var at = 0; text.AsSpan(at).IndexOf(pattern) is var next and >= 0;)
            {
                var (start, end) = LineAround(text, at + next);
                if (Read(text.AsSpan(start, end - start)) is var line && fits(line)) inMonth.Add(line);
                at = end;
            }

            for (var i = inMonth.Count - 1; i >= 0 && found.Count < most; i--)
                found.TryAdd((inMonth[i].Run, inMonth[i].Ordinal), inMonth[i]);
            if (found.Count >= most) break;
        }

        return [.. found.Values];
    }

    // A pattern of a surname begins with the end of the line before.
    private static (int Start, int End) LineAround(byte[] text, int hit)
    {
        var inside = text[hit] == (byte)'\n' ? hit + 1 : hit;
        var start = text.AsSpan(0, inside).LastIndexOf((byte)'\n') + 1;
        var length = text.AsSpan(inside).IndexOf((byte)'\n');
        return (start, length < 0 ? text.Length : inside + length);
    }

    private static JournalLine Read(ReadOnlySpan<byte> line) =>
        JsonSerializer.Deserialize(line[(line.LastIndexOf((byte)NameBook.Separator) + 1)..], JournalJson.Default.JournalLine)!;
}
