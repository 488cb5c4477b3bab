using Dit.Core.Codes;
using Dit.Core.People;
using Dit.Core.Periods;

namespace Dit.Core.Tests.Periods;

/// <summary>An assignment's rows part its time by whatever changed; a stay is as long as somebody is on one position.</summary>
public class StaysTests
{
    private static readonly DateOnly _today = new(2026, 5, 4);

    [Fact]
    public void Of_PayChanges_IsOneStayFromTheFirstDay() =>
        Assert.Equal(["7 20250806-20260804 1.0"], Words(Row("20250806", "20260331", fte: "0.6"), Row("20260401", "20260804", fte: "1.0")));

    [Fact]
    public void Of_AChangeToCome_IsToldOnItsDay() =>
        Assert.Equal(["7 20250806- 0.6"], Words(Row("20250806", "20260531", fte: "0.6"), Row("20260601", "", fte: "1.0")));

    [Fact]
    public void Of_AMoveToAnotherPost_IsTwoStays() =>
        Assert.Equal(["7 20250806-20260203 ", "8 20260204- "], Words(Row("20250806", "20260203"), Row("20260204", "", position: 8)));

    [Fact]
    public void Of_AMoveWhoseEndDidNotCome_EndsWhereTheNextBegins() =>
        Assert.Equal(["7 20250806-20260203 ", "8 20260204- "], Words(Row("20260204", "", position: 8), Row("20250806", "")));

    [Fact]
    public void Of_AContractThatEndsFirst_EndsWithIt() =>
        Assert.Equal(["7 20250806-20260430 "], Words(Row("20250806", "", contract: "20260430")));

    [Fact]
    public void Of_AContractExtended_IsOneStay() =>
        Assert.Equal(["7 20250806-20270804 "],
            Words(Row("20250806", "20260804", contract: "20260804"), Row("20260805", "", contract: "20270804")));

    [Fact]
    public void Of_AnApplicantWhoIsHired_BeginsAnewAsAnEmployee() =>
        Assert.Equal(["7 20260501-20260604 ", "7 20260605- "],
            Words(Row("20260501", "20260604") with { IsEmployee = false }, Row("20260605", "")));

    [Fact]
    public void Of_AHole_IsTwoStays() =>
        Assert.Equal(["7 20250806-20251231 ", "7 20260201- "], Words(Row("20250806", "20251231"), Row("20260201", "")));

    [Fact]
    public void Of_ARowThatEndsBeforeItBegins_IsNone() => Assert.Empty(Words(Row("20260806", "20260701")));

    [Fact]
    public void Of_AContractThatEndsBeforeTheRowBegins_IsNone() =>
        Assert.Equal(["7 20250806-20260630 "], Words(Row("20250806", "20260630"), Row("20260806", "", contract: "20260701")));

    [Fact]
    public void IsEmployed_WhoseLastPeriodEndedYesterday_IsNot()
    {
        PeopleBook Book(string end) =>
            PeopleBook.On(Vpd.Parse("431"), _today, [], [Row("20200101", "20251231"), Row("20260101", end)],
                Array.Empty<string>().ToLookup(_ => ""));

        Assert.True(Book("20260504").IsEmployed("900"));
        Assert.False(Book("20260503").IsEmployed("900"));
    }

    private static IEnumerable<string> Words(params EsrAssignment[] rows) =>
        Stays.Of(new Dated<EsrAssignment>(rows), _today)
            .Select(stay => $"{stay.Position} {FileDate.Write(stay.Start)}-{FileDate.Write(stay.End)} {stay.Fte}");

    private static EsrAssignment Row(string start, string end, long position = 7, string contract = "", string fte = "") => new()
    {
        AssignmentId = "1",
        PersonId = "900",
        IsEmployee = true,
        Position = new PositionId(position),
        Start = FileDate.Read(start),
        End = FileDate.Read(end),
        ContractEnd = FileDate.Read(contract),
        Fte = fte,
    };
}
