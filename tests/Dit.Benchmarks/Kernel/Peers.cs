using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Dit.Benchmarks.Nation;
using Dit.Core.Codes;
using Dit.Core.People;
using Dit.Core.Positions;

namespace Dit.Benchmarks.Kernel;

/// <summary>
/// The usual way in memory: CsvHelper makes objects, LINQ joins them with positions and with the people of the file's employers. Of
/// the rules only those that every row meets are done, to the peers' favour. <see cref="AcceptByLookup"/> is the same without the
/// joins: the lookups that they make of each file again are made before.
/// </summary>
internal sealed class Peers(KernelBooks books)
{
    private static readonly CsvConfiguration _form = new(CultureInfo.InvariantCulture) { HasHeaderRecord = false };
    private readonly List<Position> _all = [.. books.Directory.Books.SelectMany(book => book.Positions.Values)];
    private readonly Dictionary<long, Position> _positions = books.Directory.Books.SelectMany(book => book.Positions.Values)
        .ToDictionary(position => position.Id.Value);
    private readonly ILookup<(Vpd, string), EsrPerson> _byGmc = Lookup(books, person => person.GmcNumbers[0]);
    private readonly ILookup<(Vpd, string), EsrPerson> _byNi = Lookup(books, person => person.NiNumber!);
    private readonly ILookup<(Vpd, string), EsrPerson> _byName = Lookup(books, NameKey);

    internal int Accept(NationFile file)
    {
        var rows = Read(file);
        var crowded = Crowded(rows);
        var judged = from row in rows
                     join position in _all on row.PositionId equals position.Id.Value into known
                     let position = known.FirstOrDefault()
                     where Faults(row, position, crowded).Count == 0
                     select (Row: row, position.Vpd);
        var good = judged.DistinctBy(one => (one.Row.PositionId, one.Row.RegistrationNumber)).ToList();
        var people = good.Select(one => one.Vpd).Distinct()
            .SelectMany(vpd => books.People[vpd].People.Values.Select(person => (Vpd: vpd, Person: person))).ToList();
        var matched = from one in good
                      join known in people on (one.Vpd, one.Row.RegistrationNumber) equals (known.Vpd,
                          known.Person.GmcNumbers[0]) into byGmc
                      join known in people on (one.Vpd, one.Row.NiNumber[..8]) equals (known.Vpd, known.Person.NiNumber!) into byNi
                      join known in people on (one.Vpd, NameKey(one.Row)) equals (known.Vpd, NameKey(known.Person)) into byName
                      let found = byGmc.Concat(byNi).Concat(byName).Distinct().ToList()
                      select (one.Row, Message: found.Count == 0 ? "S001 applicant created" : $"S002 {found[0].Person.PersonId}");
        return matched.ToList().Count;
    }

    internal int AcceptByLookup(NationFile file)
    {
        var rows = Read(file);
        var crowded = Crowded(rows);
        var judged = from row in rows
                     let position = _positions.GetValueOrDefault(row.PositionId)
                     let faults = Faults(row, position, crowded)
                     let people = faults.Count > 0 ? [] : Matches(row, position!)
                     select (row, faults, people);
        return judged.Where(row => row.faults.Count == 0)
            .DistinctBy(row => (row.row.PositionId, row.row.RegistrationNumber))
            .Select(row => (row.row, Message: row.people.Count == 0 ? "S001 applicant created" : $"S002 {row.people[0].PersonId}"))
            .ToList().Count;
    }

    private static HashSet<string> Crowded(List<PeerRow> rows) =>
        rows.GroupBy(row => row.DeaneryPostNumber).Where(group => group.Count() > 40).Select(group => group.Key).ToHashSet();

    private static List<PeerRow> Read(NationFile file)
    {
        using var text = new StreamReader(new MemoryStream(file.Content), Encoding.UTF8);
        using var csv = new CsvReader(text, _form);
        var rows = new List<PeerRow>();
        while (csv.Read())
            if (csv.GetField(0) == "APP") rows.Add(csv.GetRecord<PeerRow>());
        return rows;
    }

    private static List<string> Faults(PeerRow row, Position? position, HashSet<string> crowded)
    {
        var faults = new List<string>();
        if (row.LastName.Length == 0 || row.FirstName.Length == 0) faults.Add("A001");
        if (!TryDate(row.DateOfBirth, out var born) || !TryDate(row.EffectiveDate, out var hire)) return [.. faults, "A002"];
        if (born > NationFile.Day.AddYears(-16) || born < NationFile.Day.AddYears(-101)) faults.Add("A003");
        if (position is null) return [.. faults, "A010"];
        if (position.Number != row.PositionNumber) faults.Add("A011");
        if (!string.Equals(position.Dpn, row.DeaneryPostNumber.Trim(), StringComparison.OrdinalIgnoreCase)) faults.Add("A012");
        if (hire < NationFile.Day.AddDays(2)) faults.Add("A020");
        if (hire >= NationFile.Day.AddDays(91)) faults.Add("A021");
        if (crowded.Contains(row.DeaneryPostNumber)) faults.Add("A050");
        return faults;
    }

    private List<EsrPerson> Matches(PeerRow row, Position position) =>
        [.. _byGmc[(position.Vpd, row.RegistrationNumber)].Concat(_byNi[(position.Vpd, row.NiNumber[..8])])
            .Concat(_byName[(position.Vpd, NameKey(row))]).Distinct()];

    private static ILookup<(Vpd, string), EsrPerson> Lookup(KernelBooks books, Func<EsrPerson, string> key) =>
        books.People.SelectMany(book => book.Value.People.Values.Select(person => (book.Key, person)))
            .ToLookup(pair => (pair.Key, key(pair.person)), pair => pair.person);

    private static string NameKey(PeerRow row) => NameKey(Date(row.DateOfBirth), row.LastName, row.FirstName);

    private static string NameKey(EsrPerson person) => NameKey(person.DateOfBirth!.Value, person.LastName, person.FirstName);

    private static string NameKey(DateOnly born, string last, string first) =>
        $"{born:yyyyMMdd}|{last.ToUpperInvariant()}|{first.ToUpperInvariant()}";

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture);
}
