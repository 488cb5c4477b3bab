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
/// The usual way in memory: CsvHelper makes objects, LINQ joins them with positions and people. The lookups that a join would make
/// each time are made before, to the peers' favour; of the rules only those that every row meets are done.
/// </summary>
internal sealed class Peers(KernelBooks books)
{
    private static readonly CsvConfiguration _form = new(CultureInfo.InvariantCulture) { HasHeaderRecord = false };
    private readonly Dictionary<long, Position> _positions = books.Directory.Books.SelectMany(book => book.Positions.Values).ToDictionary(position => position.Id.Value);
    private readonly ILookup<(Vpd, string), EsrPerson> _byGmc = Lookup(books, person => person.GmcNumbers[0]);
    private readonly ILookup<(Vpd, string), EsrPerson> _byNi = Lookup(books, person => person.NiNumber!);
    private readonly ILookup<(Vpd, string), EsrPerson> _byName = Lookup(books, person => NameKey(person.DateOfBirth!.Value, person.LastName, person.FirstName));

    internal int Accept(NationFile file)
    {
        var rows = Read(file);
        var crowded = rows.GroupBy(row => row.DeaneryPostNumber).Where(group => group.Count() > 40).Select(group => group.Key).ToHashSet();
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
        [.. _byGmc[(position.Vpd, row.RegistrationNumber)].Concat(_byNi[(position.Vpd, row.NiNumber[..8])]).Concat(_byName[(position.Vpd, NameKey(Date(row.DateOfBirth), row.LastName, row.FirstName))]).Distinct()];

    private static ILookup<(Vpd, string), EsrPerson> Lookup(KernelBooks books, Func<EsrPerson, string> key) =>
        books.People.SelectMany(book => book.Value.People.Values.Select(person => (book.Key, person))).ToLookup(pair => (pair.Key, key(pair.person)), pair => pair.person);

    private static string NameKey(DateOnly born, string last, string first) => $"{born:yyyyMMdd}|{last.ToUpperInvariant()}|{first.ToUpperInvariant()}";

    private static bool TryDate(string text, out DateOnly date) => DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture);
}
