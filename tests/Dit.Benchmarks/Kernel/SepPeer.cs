using System.Globalization;
using Dit.Benchmarks.Nation;
using Dit.Core.Codes;
using Dit.Core.People;
using Dit.Core.Positions;
using nietras.SeparatedValues;

namespace Dit.Benchmarks.Kernel;

/// <summary>
/// The strongest peer that we could build: Sep reads the columns as spans, dictionaries that were made before find positions and
/// people without a string, and the nine rules that every row meets are done. No other rule, no applicant record, no report of a row.
/// </summary>
internal sealed class SepPeer
{
    private const int MostOfOneDpn = 40;
    private readonly Dictionary<long, Position> _positions;
    private readonly Dictionary<Vpd, People> _people;

    internal SepPeer(KernelBooks books)
    {
        _positions = books.Directory.Books.SelectMany(book => book.Positions.Values).ToDictionary(position => position.Id.Value);
        _people = books.People.ToDictionary(book => book.Key, book => new People(book.Value));
    }

    internal int Accept(NationFile file)
    {
        using var reader = Sep.New(',').Reader(options => options with { HasHeader = false, Unescape = true, DisableColCountCheck = true })
            .From(new MemoryStream(file.Content));
        var judged = new List<(long Position, string Dpn, int Gmc, string Message)>();
        var dpns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in reader)
        {
            if (row[0].Span is not "APP") continue;
            var position = long.TryParse(row[8].Span, CultureInfo.InvariantCulture, out var id) ? _positions.GetValueOrDefault(id) : null;
            if (position is not null) dpns[position.Dpn] = dpns.GetValueOrDefault(position.Dpn) + 1;
            if (position is null || !IsGood(row, position)) continue;
            judged.Add((id, position.Dpn, int.Parse(row[16].Span, CultureInfo.InvariantCulture), Match(row, _people[position.Vpd])));
        }

        var seen = new HashSet<(long, int)>(judged.Count);
        return judged.Count(one => dpns[one.Dpn] <= MostOfOneDpn && seen.Add((one.Position, one.Gmc)));
    }

    // A001, A002, A003, A011, A012, A020, A021; A010 and A050 are done by who calls.
    private static bool IsGood(SepReader.Row row, Position position)
    {
        if (row[2].Span.IsEmpty || row[3].Span.IsEmpty) return false;
        if (!TryDate(row[7].Span, out var born) || !TryDate(row[1].Span, out var hire)) return false;
        if (born > NationFile.Day.AddYears(-16) || born < NationFile.Day.AddYears(-101)) return false;
        if (!long.TryParse(row[9].Span, CultureInfo.InvariantCulture, out var number) || number != position.Number) return false;
        if (!row[10].Span.Trim().Equals(position.Dpn, StringComparison.OrdinalIgnoreCase)) return false;
        return hire >= NationFile.Day.AddDays(2) && hire < NationFile.Day.AddDays(91);
    }

    private static string Match(SepReader.Row row, People people)
    {
        var found = people.Find(row[16].Span, row[13].Span, row[7].Span, row[2].Span, row[3].Span);
        return found is null ? "S001 applicant created" : $"S002 {found.PersonId}";
    }

    private static bool TryDate(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>An employer's people by number, and by birth date and names.</summary>
    private sealed class People
    {
        private readonly Dictionary<string, EsrPerson>.AlternateLookup<ReadOnlySpan<char>> _byGmc;
        private readonly Dictionary<string, EsrPerson>.AlternateLookup<ReadOnlySpan<char>> _byNi;
        private readonly Dictionary<string, EsrPerson[]>.AlternateLookup<ReadOnlySpan<char>> _byBirth;

        internal People(PeopleBook book)
        {
            _byGmc = book.People.Values.ToDictionary(person => person.GmcNumbers[0]).GetAlternateLookup<ReadOnlySpan<char>>();
            _byNi = book.People.Values.ToDictionary(person => person.NiNumber!).GetAlternateLookup<ReadOnlySpan<char>>();
            _byBirth = book.People.Values.GroupBy(person => FileDate.Write(person.DateOfBirth))
                .ToDictionary(group => group.Key, group => group.ToArray())
                .GetAlternateLookup<ReadOnlySpan<char>>();
        }

        internal EsrPerson? Find(ReadOnlySpan<char> gmc, ReadOnlySpan<char> ni, ReadOnlySpan<char> born, ReadOnlySpan<char> last,
            ReadOnlySpan<char> first)
        {
            if (_byGmc.TryGetValue(gmc, out var person) || _byNi.TryGetValue(ni[..8], out person)) return person;
            if (!_byBirth.TryGetValue(born, out var sameDay)) return null;
            foreach (var one in sameDay)
                if (last.Equals(one.LastName, StringComparison.OrdinalIgnoreCase)
                    && first.Equals(one.FirstName, StringComparison.OrdinalIgnoreCase)) return one;
            return null;
        }
    }
}
