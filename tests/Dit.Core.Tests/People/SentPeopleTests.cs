using Dit.Core.Codes;
using Dit.Core.People.Updates;
using static Dit.Core.Tests.People.PersonRows;

namespace Dit.Core.Tests.People;

public class SentPeopleTests
{
    [Fact]
    public void Groups_OutOfOrder_StandByPositionPersonAndEmployer()
    {
        PersonGroup[] inOrder =
        [
            Group("431", "50", 7, 1), // The lowest of the person's positions counts.
            Group("431", "9", 5), Group("431", "10", 5),
            Group("999", "11", 5), Group("1000", "11", 5), Group("1001", "11", 5),
            Group("431", "A", 5), Group("431", "B", 5),
            Group("431", "8", 6),
        ];

        Assert.Equal(inOrder, new SentPeople(inOrder.Reverse()).Groups);
    }

    [Fact]
    public void VpdOf_AnyPositionOfAPerson_IsTheEmployer()
    {
        var sent = new SentPeople([Group("431", "900", 1, 2), Group("096", "901", 3)]);

        Assert.Equal(["431", "431", "096", null], new long[] { 1, 2, 3, 4 }.Select(id => sent.VpdOf(new PositionId(id))?.Text));
    }

    [Fact]
    public void TakeBack_SentAgainSince_IsDueWithWhatWasSentLast()
    {
        var group = Assert.Single(new SentPeople([Group("431", "900", 2)]).TakeBack([Group("431", "900", 1)]).Groups);

        Assert.True(group.IsDueAgain);
        Assert.Equal([2L], group.Positions());
    }

    [Fact]
    public void Apply_HeadsOutOfOrder_StandByPosition() =>
        Assert.Equal([1L, 5, 9], Assert.Single(SentPeople.Nobody.Apply([Group("431", "900", 9, 1, 5)]).Groups).Positions());

    [Fact]
    public void Apply_EndOfOneOfTwoPosts_KeepsTheOtherAndTheRest()
    {
        var known = new PersonGroup("431", "900", [Head("900", 1), Head("900", 9), Phone("900")]);

        var group = Assert.Single(new SentPeople([known]).Apply([Ended(1)]).Groups);

        Assert.Equal([Head("900", 9), Phone("900")], group.Rows);
    }

    [Fact]
    public void Apply_EndOfSomebodyUnknown_IsNothing() => Assert.Empty(SentPeople.Nobody.Apply([Ended(1)]).Groups);

    [Fact]
    public void Equals_SameValuesOfAnotherType_AreNotTheSameRow()
    {
        string[] values = ["900", "a", "b"];

        Assert.NotEqual(new PersonRow("PHN", values), new PersonRow("PBD", values));
        Assert.Equal(new PersonRow("PHN", values), new PersonRow("PHN", [.. values]));
        Assert.False(new PersonRow("PHN", values).Equals(null));
    }

    [Fact]
    public void GetHashCode_RowsThatAreEqual_IsTheSameEvenWithoutValues()
    {
        Assert.Equal(new PersonRow("PHN", []).GetHashCode(), new PersonRow("PHN", []).GetHashCode());
        Assert.Equal(Phone("900").GetHashCode(), Phone("900").GetHashCode());
    }

    [Fact]
    public void ToOutbound_TypeOfNoLayout_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => new PersonRow("XXX", ["900"]).ToOutbound());

    private static PersonGroup Ended(long position) => new("431", "900", [Head("900", position, PersonUpdates.Ended)]);
}
