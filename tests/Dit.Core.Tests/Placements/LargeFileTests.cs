using Dit.Core.Applicants;
using static Dit.Core.Tests.Placements.PlacementScene;

namespace Dit.Core.Tests.Placements;

/// <summary>Files of thousands of rows: every row is decided by itself, and none walks through all the others.</summary>
public class LargeFileTests
{
    [Fact]
    public void Decide_FullFileOfFiveThousandPostsWithThreeRowsEach_IsOneEventAPost()
    {
        var live = new PlacementScene().Positions[0];
        var scene = new PlacementScene
        {
            File = "DE_WMD_DNF_20260507_00000001.DAT",
            Positions = [.. Enumerable.Range(0, 5000).Select(i => live with { Id = new(3_000_000 + i), Dpn = $"WMD/RRK01/004/STR/{i}" })],
        };
        var rows = Enumerable.Range(0, 15_000)
            .Select(i => NotText.Rotates($"Now{i}", i % 3 == 2 ? "" : $"Next{i}")
            .With("PostVacantAtNextRotation", i % 3 == 2 ? "true" : "false")
            .With("DeaneryPostNumber", $"WMD/RRK01/004/STR/{i / 3}").Read(i + 1));

        var decided = scene.Decide(rows);

        Assert.All(decided.Outcomes, outcome => Assert.Equal("N051", outcome.Messages.Single().Rule));
        Assert.Equal(5000, decided.Whole.Count);
        Assert.All(decided.Whole, told =>
            Assert.Equal((3, 2, false), (told.Picture!.Holders.Count, told.Picture.Nexts.Count, told.Picture.IsVacant)));
        Assert.Equal(15_000, decided.Decision.Picture.Entries.Count);
    }

    [Fact]
    public void Decide_FiveThousandRowsOnOneDpn_AreDecidedOneByOne()
    {
        var held = Enumerable.Range(0, 2500).Select(i => Numbered(Ada(), i)).ToList();
        var rows = Enumerable.Range(0, 5000).Select(i => NotText.Withdraws($"Doe{i}", "Ann", $"{6000000 + i}").Read(i + 1)).ToList();

        var decided = new PlacementScene { Held = held }.Decide(rows);

        Assert.Equal(2500, decided.Changed.Count);
        Assert.Equal(2500, decided.Outcomes.Count(outcome => outcome.Result == RowResult.Rejected));
        Assert.All(decided.Outcomes, outcome => Assert.True(outcome.Events.All(told => told.Others.Count <= 5)));
    }

    private static ApplicantRecord Numbered(ApplicantRecord record, int i)
    {
        string[] values = [.. record.Values];
        values[2] = $"Doe{i}";
        values[16] = $"{6000000 + i}";
        return record with { Number = $"{100000 + i}", Values = [.. values] };
    }
}
