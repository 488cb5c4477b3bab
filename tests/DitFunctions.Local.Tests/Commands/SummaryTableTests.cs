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
                new(new(2026, 5, 4), 203, 2, 1, 0, 812345, 800000, 12000, 340, 5, 13, 4321, 612.34),
                new(new(2026, 5, 5), 13, 0, 0, 2, 5000, 4900, 90, 8, 2, 13, 210, 41.2),
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

    [Fact]
    public void Write_MoreThanEightyColumns_PutsTheRestBeneathWithItsHeads()
    {
        using var output = new StringWriter();

        new Listing(
            "Files",
            ["Received", "File", "Status", "Rows", "Confirmation", "Detail"],
            [
                ["2026-05-04", "DE_WMD_APP_20260504_00000001.DAT", "Done", "7", "DE_WMD_APC_20260504_00000001.DAT", "a replay of what was quarantined on the day before, because its sender was not known"],
                ["2026-05-04", "DE_WMD_APP_20260504_00000002.DAT", "Waiting", "12", "", ""],
            ]).Write(output);

        Assert.Equal(
            [
                "Files",
                "Received    File                              Status   Rows",
                "2026-05-04  DE_WMD_APP_20260504_00000001.DAT  Done        7",
                "    Confirmation: DE_WMD_APC_20260504_00000001.DAT  Detail: a replay of what was",
                "      quarantined on the day before, because its sender was not known",
                "2026-05-04  DE_WMD_APP_20260504_00000002.DAT  Waiting    12",
                "",
            ],
            output.ToString().Split(Environment.NewLine));
    }
}
