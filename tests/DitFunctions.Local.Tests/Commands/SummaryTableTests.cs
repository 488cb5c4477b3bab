using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Tests.Commands;

public sealed class SummaryTableTests
{
    [Fact]
    public void Write_ANationsDays_StandInEightyColumnsWithTheirSum()
    {
        using var output = new StringWriter();

        SummaryTable.Write(
            [
                new("2026-05-04", [203, 2, 1, 0, 812345, 800000, 12000, 340, 5, 13, 4321], 612.34),
                new("2026-05-05", [13, 0, 0, 2, 5000, 4900, 90, 8, 2, 13, 210], 41.2),
            ],
            output);

        Assert.Equal(
            [
                "day        done quar held seen   rows accept reject dup old ext notes  secs",
                "2026-05-04  203    2    1    0 812345 800000  12000 340   5  13  4321 612.3",
                "2026-05-05   13    0    0    2   5000   4900     90   8   2  13   210  41.2",
                "all         216    2    1    2 817345 804900  12090 348   7  26  4531 653.5",
            ],
            output.ToString().Split(Environment.NewLine)[..4]);
        Assert.All(output.ToString().Split(Environment.NewLine), line => Assert.True(line.Length <= Listing.Widest, line));
    }
}
