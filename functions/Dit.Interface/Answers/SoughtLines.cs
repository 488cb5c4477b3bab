using Dit.Core.Identity;
using Dit.Core.Positions;
using Dit.Interface.Journal;

namespace Dit.Interface.Answers;

/// <summary>The journal's lines that a text may mean: by DPN, position, GMC or applicant number, else by a person's name.</summary>
internal static class SoughtLines
{
    internal const int MostPositions = 50;
    internal const int ShortestName = 2;
    private const int MostLines = 200;

    /// <summary>The lines that may be seen, the newest first, and whether they were found by a name.</summary>
    /// <param name="positions">The positions that the text means.</param>
    internal static (IReadOnlyList<JournalLine> Lines, bool IsName) Of(string wanted, IReadOnlyList<Position> positions, NameSearch names,
        Sight sight)
    {
        var lines = new List<JournalLine>();
        var isName = false;
        if (wanted.Contains('/', StringComparison.Ordinal))
            lines.AddRange(names.WithDpn(DeaneryPostNumber.Normalise(wanted), IsSeen, MostLines));
        foreach (var position in positions.Take(MostPositions))
            lines.AddRange(names.WithPosition(position.Id.ToString(), IsSeen, MostLines));
        if (GmcNumber.Read(wanted) is { } gmc) lines.AddRange(names.WithGmc(gmc.Digits, IsSeen, MostLines));
        if (wanted.All(char.IsAsciiDigit))
        {
            lines.AddRange(names.WithApplicant(wanted, IsSeen, MostLines));
            // A position that ESR does not know is in rejected rows only.
            if (positions.Count == 0) lines.AddRange(names.WithPosition(wanted, IsSeen, MostLines));
        }
        else if (lines.Count == 0)
        {
            lines.AddRange(SoughtName.Read(wanted).Where(reading => reading.Surname.Length >= ShortestName)
                .Select(name => names.WithSurname(name.Surname, line => IsSeen(line) && name.Fits(line.Name, line.Born), MostLines))
                .FirstOrDefault(found => found.Count > 0) ?? []);
            isName = lines.Count > 0;
        }

        return ([.. lines.DistinctBy(line => (line.Run, line.Ordinal)).OrderByDescending(line => line.On)], isName);

        bool IsSeen(JournalLine line) => Vpd.TryParse(line.Vpd, out var vpd) ? sight.Sees(vpd) : sight.IsAll;
    }
}

/// <summary>A person's name as typed on the phone: a surname, with the first name or the birth date before or behind it.</summary>
/// <param name="Surname">The surname.</param>
/// <param name="FirstName">The first name, or its beginning; empty when none was given.</param>
/// <param name="Born">The birth date; null when none was given.</param>
internal sealed record SoughtName(string Surname, string FirstName, DateOnly? Born)
{
    private const int MostWords = 12;
    private static readonly string[] _dates = ["d/M/yyyy", "dd/MM/yyyy", "yyyy-MM-dd", "yyyyMMdd", "d.M.yyyy"];

    /// <summary>The ways to read a text, the likeliest first: <c>Smith</c>, <c>Smith, Jo</c>, <c>Jo van der Berg 01/02/1990</c>.</summary>
    internal static IReadOnlyList<SoughtName> Read(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        DateOnly? born = null;
        if (words.FindIndex(word => ReadDate(word) is not null) is var at and >= 0)
        {
            born = ReadDate(words[at]);
            words.RemoveAt(at);
        }

        if (words.FindIndex(word => word.EndsWith(',')) is var comma and >= 0)
            return [new(string.Join(' ', words.Take(comma + 1)).TrimEnd(','), string.Join(' ', words.Skip(comma + 1)), born)];
        var readings = new List<SoughtName>();
        for (var first = words.Count; first > 0; first--) readings.Add(new(Join(words, 0, first), Join(words, first, words.Count), born));
        for (var first = 1; first < words.Count; first++) readings.Add(new(Join(words, first, words.Count), Join(words, 0, first), born));
        return readings;
    }

    /// <summary>True when a line's person may be meant: the first name begins as it was typed, the birth date is the same.</summary>
    internal bool Fits(string name, DateOnly? born) =>
        (Born is null || born is null || Born == born)
            && PersonName.Fold(name).StartsWith(PersonName.Fold(FirstName), StringComparison.Ordinal);

    private static string Join(List<string> words, int from, int to) => string.Join(' ', words[from..to]);

    private static DateOnly? ReadDate(string word) =>
        DateOnly.TryParseExact(word, _dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
