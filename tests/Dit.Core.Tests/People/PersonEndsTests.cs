using Dit.Core.Codes;
using Dit.Core.People;
using Dit.Core.People.Updates;
using Dit.Core.Positions;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.People;

/// <summary>When a body that was told of a person's post is told that the person has left it.</summary>
public class PersonEndsTests
{
    private static readonly Position _post = Live(2001, OtherTrust);
    private static readonly PersonUpdates _told = Of(null, _post, Stay("", ""));

    [Fact]
    public void Of_TwoStaysThatHaveEnded_EndsWithTheLater() => Assert.EndsWith(
        "|Ended|20260503",
        Assert.Single(Lines(Of(_told.After, _post, Stay("20250101", "20250630"), Stay("20260101", "20260503")))),
        StringComparison.Ordinal);

    [Fact]
    public void Of_CameBackToAPostThatIsFrozen_EndsNobody() => Assert.Empty(
        Of(_told.After, _post with { Status = HiringStatus.Frozen }, Stay("20250101", "20250630"), Stay("20260101", "")).Groups);

    [Fact]
    public void Of_StayMovedToALaterDay_EndsNobody() => Assert.Empty(Of(_told.After, _post, Stay("20260601", "")).Groups);

    [Fact]
    public void Of_DueAgain_IsNotDueOnceItIsSent()
    {
        var again = Of(_told.After.TakeBack(_told.Groups), _post, Stay("", ""));

        Assert.False(Assert.Single(again.Groups).IsDueAgain);
        Assert.False(Assert.Single(again.After.Groups).IsDueAgain);
    }

    [Fact]
    public void Of_EndDueAgain_IsNotDueOnceItIsSent() =>
        Assert.False(Assert.Single(Of(_told.After.TakeBack(_told.Groups), _post, Stay("", "20260503")).Groups).IsDueAgain);

    private static EsrAssignment Stay(string start, string end) => new()
    {
        AssignmentId = "1",
        PersonId = "900",
        IsEmployee = true,
        Position = _post.Id,
        Start = FileDate.Read(start),
        End = FileDate.Read(end),
        Number = "A-1",
        Status = "Active Assignment",
    };

    private static PersonUpdates Of(SentPeople? last, Position post, params EsrAssignment[] stays)
    {
        var person = new PersonDetail
        {
            Vpd = OtherTrust,
            PersonId = "900",
            Own = [.. Enumerable.Repeat("", 10)],
            HireDate = "",
            Employments = stays,
        };
        return PersonUpdates.Of(Wmd, last, [person], Directory(post), Config, Day);
    }

    private static IEnumerable<string> Lines(PersonUpdates plan) =>
        plan.Groups.SelectMany(group => group.Rows).Select(row => string.Join('|', row.Values));
}
