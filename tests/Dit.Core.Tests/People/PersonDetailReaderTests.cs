using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.People.Updates;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.People;

public class PersonDetailReaderTests
{
    [Fact]
    public void ToDetails_PeopleOutOfOrder_GoByPersonId() => Assert.Equal(
        ["900", "901"],
        Read(Person("901"), Person("900"), Employment("1", "901"), Employment("2", "900")).Select(detail => detail.PersonId));

    [Fact]
    public void ToDetails_WithoutAnEmployment_IsLeftOut() =>
        Assert.Equal("900", Assert.Single(Read(Person("900"), Person("901"), Employment("1", "900"))).PersonId);

    [Fact]
    public void ToDetails_EmploymentsOutOfOrder_GoById() => Assert.Equal(
        ["1", "2"],
        Assert.Single(Read(Person("900"), Employment("2", "900"), Employment("1", "900"))).Employments.Select(stay => stay.AssignmentId));

    [Fact]
    public void ToDetails_RowsOutOfOrder_GoByTheirValues() =>
        Assert.Equal(["Home", "Mobile"], Rows(Phone("Mobile"), Phone("Home")).Select(row => row.Values[1]));

    [Fact]
    public void ToDetails_TextLikeADate_IsADateOnlyInADateColumn()
    {
        var detail = Assert.Single(Read(
            GoRow.Of(GoLayouts.Person, ("PersonId", "900"), ("EmployeeNumber", "2026-01-01"), ("HireDate", "2026-02-01")),
            Employment("1", "900")));

        Assert.Equal(("2026-01-01", "20260201"), (detail.Own[0], detail.HireDate));
    }

    [Fact]
    public void ToDetails_DateColumnWithoutADate_StandsAsEsrWroteIt() => Assert.Equal(
        "soon",
        Assert.Single(Read(GoRow.Of(GoLayouts.Person, ("PersonId", "900"), ("HireDate", "soon")), Employment("1", "900"))).HireDate);

    [Theory]
    [InlineData("Y", "20200101", true)]
    [InlineData("N", "20270101", false)]
    [InlineData("N", "20260201", true)]
    public void ToDetails_TwoAddresses_ThePrimaryElseTheLastCounts(string primary, string since, bool isTold)
    {
        var (one, other) = (Address("1 High St", primary, since, "4"), Address("2 Low St", "N", "20260101", "5"));

        Assert.All(new[] { Rows(one, other), Rows(other, one) }, rows =>
            Assert.Equal(isTold ? "1 High St" : "2 Low St", Assert.Single(rows).Values[1]));
    }

    private static FileRecord Person(string id) => GoRow.Of(GoLayouts.Person, ("PersonId", id));

    private static FileRecord Employment(string id, string person) =>
        GoRow.Of(GoLayouts.Assignment, ("AssignmentId", id), ("PersonId", person), ("AssignmentType", "E"));

    private static FileRecord Phone(string type) => GoRow.Of(GoLayouts.Phone, ("PersonId", "900"), ("PhoneType", type));

    private static FileRecord Address(string line, string primary, string since, string id) => GoRow.Of(GoLayouts.Address,
        ("PersonId", "900"), ("AddressId", id), ("PrimaryFlag", primary), ("Line1", line), ("EffectiveStart", since));

    private static IReadOnlyList<PersonRow> Rows(params FileRecord[] records) =>
        Assert.Single(Read([Person("900"), Employment("1", "900"), .. records])).Rows;

    private static List<PersonDetail> Read(params FileRecord[] records)
    {
        var reader = new PersonDetailReader(OtherTrust, Day);
        foreach (var record in records) reader.Add(record);
        return [.. reader.ToDetails()];
    }
}
