using Dit.Core.Positions.Loads;

namespace Dit.Core.Tests.Positions.Loads;

public class LayoutTallyTests
{
    [Theory]
    [InlineData(100, 9, 0, null)]
    [InlineData(100, 10, 0, "10 of 100 rows")]
    [InlineData(1, 1, 0, "1 of 1 rows")]
    [InlineData(0, 0, 0, null)]
    [InlineData(66, 3, 4, "7 of 70 rows")]
    [InlineData(100, 0, 4, null)]
    [InlineData(100, 0, 5, "all 5 rows of ETA")]
    [InlineData(20, 0, 5, "5 of 25 rows, all 5 rows of ETA")]
    public void Suspicion_ATenthOfAllRowsOrAllOfAType_IsSaid(int positions, int badPositions, int badRegistrations, string? words)
    {
        var tally = new LayoutTally();
        for (var i = 0; i < positions; i++) tally.Add("POA", i < badPositions);
        for (var i = 0; i < badRegistrations; i++) tally.Add("ETA", isBad: true);

        Assert.Equal(words, tally.Suspicion);
    }

    [Theory]
    [InlineData("Quillfeather")]
    [InlineData("QUILL")]
    [InlineData("Ann")]
    [InlineData("")]
    public void Suspicion_AnythingInTheTypeColumn_IsNotRepeated(string type)
    {
        var tally = new LayoutTally();
        for (var i = 0; i < 5; i++) tally.Add(type, isBad: true);

        Assert.Equal("5 of 5 rows, all 5 rows of no record type", tally.Suspicion);
    }
}
