using System.Globalization;
using Dit.Core.Applicants;
using Dit.Core.Applicants.Matching;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.People;
using Dit.Interface.Books;

namespace Dit.Interface.Tests.Books;

/// <summary>The book of those who are sought answers each of the rules' questions as the book of all people does.</summary>
public class PeopleSoughtTests
{
    private static readonly Vpd _vpd = Vpd.Parse("431");
    private static readonly DateOnly _day = new(2026, 5, 4);
    private readonly Random _chance = new(431);

    [Fact]
    public void ToBook_OfThoseSought_AnswersAsTheBookOfAll()
    {
        var bytes = People(600).ToStream().ToArray();
        var all = PeopleBookRows.ToBook(_vpd, _day, EsrBookRows.Records(bytes));
        var (matched, held) = (0, 0);
        for (var file = 0; file < 100; file++)
        {
            var rows = Enumerable.Range(1, 1 + _chance.Next(5)).Select(Applicant).ToList();
            var sought = new PeopleSought();
            foreach (var row in rows) sought.Add(row);
            var few = PeopleBookRows.ToBook(_vpd, _day, bytes, sought);

            Assert.True(few.People.Count < all.People.Count);
            foreach (var row in rows)
            {
                var match = PersonMatcher.Match(row, all);
                Assert.Equal(Words(match), Words(PersonMatcher.Match(row, few)));
                Assert.Equal(Holders(all, row.PositionId!.Value), Holders(few, row.PositionId!.Value));
                if (match is not PersonMatch.None) matched++;
                held += Holders(all, row.PositionId!.Value).Count;
            }
        }

        Assert.True(matched > 20 && held > 20, $"the rows found {matched} people and {held} holders");
    }

    [Fact]
    public void Add_MoreRowsThanAFewThousand_TakesTheWholeBook()
    {
        var sought = new PeopleSought();
        var row = Applicant(1);

        for (var i = 0; i < 5_000; i++) sought.Add(row);
        Assert.True(sought.IsSelective);
        sought.Add(row);

        Assert.False(sought.IsSelective);
    }

    private static string Words(PersonMatch match) => match switch
    {
        PersonMatch.Certain(var person, var isEmployee) => $"{person} {isEmployee}",
        PersonMatch.Possible(var people) => string.Join(' ', people.Select(person => person.PersonId)),
        _ => "none",
    };

    private static List<string> Holders(PeopleBook book, PositionId position) =>
        [.. book.AssignmentsOn(position)
            .Select(held =>
                $"{held.AssignmentId} {book.People.GetValueOrDefault(held.PersonId)?.LastName} "
                    + $"{book.People.GetValueOrDefault(held.PersonId)?.GmcNumbers.Count}")];

    // Few numbers, days and names, so that many agree in one of them and not in the others.
    private EsrBookRows People(int count)
    {
        var rows = new EsrBookRows();
        for (var i = 0; i < count; i++)
        {
            var id = (9_000 + i).ToString(CultureInfo.InvariantCulture);
            rows.Put(EsrBookRows.Key("PRA", id), $"P~{id}~{Born()}~{Ni()}~{Last()}~Robin");
            if (_chance.Next(3) > 0) rows.Put(EsrBookRows.Key("ETA", id), $"G~{id}~{id}~{(_chance.Next(4) == 0 ? "GDC" : "GMC")}~{Gmc()}");
            for (var held = _chance.Next(3); held > 0; held--)
                rows.Put(EsrBookRows.Key("ASA", $"{id}{held}"),
                    $"A~{id}{held}~{id}~{(_chance.Next(2) == 0 ? "E" : "A")}~{Position()}~20200101~~~Active Assignment~1");
        }

        return rows;
    }

    private ApplicantRow Applicant(int ordinal)
    {
        var fields = Enumerable.Repeat("", 41).ToArray();
        (fields[0], fields[1], fields[2], fields[3], fields[7]) = ("APP", "20260601", Last(), "Robin", Born());
        (fields[8], fields[13], fields[15], fields[16]) = ($"{Position()}", Ni(), "GMC", Gmc());
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        record.Load(string.Join(',', fields), 1);
        return ApplicantRow.Read(record, ordinal);
    }

    private string Born() => $"1990{1 + _chance.Next(12):D2}{1 + _chance.Next(28):D2}";

    private string Ni() => $"AB{100_000 + _chance.Next(2_000)}C";

    private string Gmc() => $"{7_000_000 + _chance.Next(2_000)}";

    private string Last() => $"Canary{_chance.Next(40)}";

    private int Position() => 1_000 + _chance.Next(3_000);
}
