using Dit.Core.Positions;
using Dit.Interface.Journal;

namespace Dit.Interface.Answers;

/// <summary>The lines of the journal that a text may mean: by DPN, position, GMC number or applicant number, else by a person's name.</summary>
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
                .Select(reading => names.WithSurname(reading.Surname, line => IsSeen(line) && reading.Fits(line.Name, line.Born), MostLines))
                .FirstOrDefault(found => found.Count > 0) ?? []);
            isName = lines.Count > 0;
        }

        return ([.. lines.DistinctBy(line => (line.Run, line.Ordinal)).OrderByDescending(line => line.On)], isName);

        bool IsSeen(JournalLine line) => Vpd.TryParse(line.Vpd, out var vpd) ? sight.Sees(vpd) : sight.IsAll;
    }
}
