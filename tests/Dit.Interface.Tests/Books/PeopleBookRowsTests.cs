using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Interface.Books;

namespace Dit.Interface.Tests.Books;

public class PeopleBookRowsTests
{
    private static readonly DateOnly _day = new(2026, 5, 4);

    [Theory]
    [InlineData("General Medical Council", " 7000021 ", "7000021")]
    [InlineData("Nursing and Midwifery Council", "7000021", null)]
    [InlineData("General Dental Council", "7000021", null)]
    [InlineData("General Medical Council", " 94I0864E", null)]
    public void ToBook_Registration_IsAGmcNumberOfTheGmcAlone(string body, string number, string? gmc)
    {
        var registration = Enumerable.Repeat("", GoLayouts.PersonInformation.Count).ToArray();
        (registration[0], registration[1], registration[2], registration[5], registration[6]) = ("ETA", "900", "7", body, number);

        var book = Book("PRA~900~20200101~47121231~E77~Dr~Okafor~Ada~~~~~F~19900314~", string.Join('~', registration));

        Assert.Equal(gmc is null ? [] : [gmc], book.People["900"].GmcNumbers);
    }

    [Fact]
    public void ToBook_SeveralRegistrations_AllGmcNumbersCount()
    {
        string Registration(string id, string number) => $"ETA~900~{id}~NHS Regs and Memships~~General Medical Council~{number}";

        Assert.Equal(["7000021", "7000022"],
            Book("PRA~900~~~~~Okafor~Ada", Registration("1", "7000021"), Registration("2", "7000022")).People["900"].GmcNumbers);
    }

    private static Core.People.PeopleBook Book(params string[] rows)
    {
        var (book, record) = (new EsrBookRows(), new FileRecord(FileSyntax.Go, FileEncoding.Utf8));
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            record.Load(row, 1);
            book.Put($"{i}", PeopleBookRows.Slim(GoLayouts.Find(record[0], out _)!.Layout, record)!);
        }

        return PeopleBookRows.ToBook(Vpd.Parse("431"), _day, book.Records());
    }
}
