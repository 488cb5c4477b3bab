using Dit.Core.Placements;

namespace Dit.Core.Tests.Placements;

/// <summary>What single rows of type 1 do to the picture of a post, and what bad rows must not do.</summary>
public class PictureRowsTests
{
    private const string Later = "DE_WMD_DNC_20260507_00000012.DAT";
    private const string Full = "DE_WMD_DNF_20260507_00000001.DAT";

    private static readonly NotText _bellAlone = NotText.Rotates("Bell", "", "", "");
    private static readonly NotText _nowak = NotText.Rotates("Bell", "Nowak");
    private static readonly NotText _price = NotText.Rotates("Cole", "Price");
    private static readonly NotText _withdrawsNowak = NotText.Withdraws("Nowak", "Ny", "");
    private static readonly NotText _deletes = NotText.Of(1).With("RotationPostDeleteIndicator", "true");

    private static PlacementScene Pictured(params NotText[] rows) =>
        new() { Picture = new PlacementScene().Decide(rows).Decision.Picture, File = Later };

    private static NotText Bad(NotText row) => row.With("CurrentProjectedEndDate", "20260899");

    private static IEnumerable<string> Places(RotationPicture picture) =>
        picture.Entries.Select(entry => $"{entry.Current?.LastName}>{entry.Next?.LastName}");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decide_BadRowOfAHolderAlone_DoesNotTakeTheHolderOut(bool badFirst)
    {
        NotText[] rows = badFirst ? [Bad(_bellAlone), _price] : [_price, Bad(_bellAlone)];

        Assert.Equal(["Bell>", "Cole>Price"], Places(Pictured(_bellAlone, _price).Decide(rows).Decision.Picture));
    }

    [Theory]
    [InlineData("Nowak")]
    [InlineData("")]
    public void Decide_BadRowOfAPlaceThatTheFileGave_AddsNoSecond(string next)
    {
        var row = NotText.Rotates("Bell", next);

        Assert.Equal([$"Bell>{next}"], Places(Pictured(row).Decide(row, Bad(row)).Decision.Picture));
    }

    [Fact]
    public void Decide_BadRowOfSomeoneWhomTheFileWithdraws_DoesNotBringThemBack() =>
        Assert.Equal(["Bell>"], Places(Pictured(_nowak).Decide(_withdrawsNowak, Bad(_nowak)).Decision.Picture));

    [Theory]
    [InlineData(Later, "Bell>, Cole>Price")]
    [InlineData(Full, "Bell>, Cole>Price")]
    public void Decide_BadRowAfterGoodOnesOfSomeoneWhomTheFileWithdraws_KeepsTheHolderAlone(string file, string expected)
    {
        var scene = Pictured(_nowak) with { File = file };

        Assert.Equal(expected, string.Join(", ", Places(scene.Decide(_price, _withdrawsNowak, Bad(_nowak)).Decision.Picture).Order()));
        Assert.Equal(expected, string.Join(", ", Places(scene.Decide(_withdrawsNowak, Bad(_nowak), _price).Decision.Picture).Order()));
    }

    [Fact]
    public void Decide_FullFileThatWithdrawsAndNamesBadly_KeepsTheHolderAlone() =>
        Assert.Equal(["Bell>"],
            Places((Pictured(_nowak) with { File = Full }).Decide(_withdrawsNowak, Bad(_nowak)).Decision.Picture));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decide_FullFileWhoseOnlyRowFails_KeepsThePlaceThatItNames(bool isOfTheRotation)
    {
        // The end of the other row is not after the start that the picture gave, which its syntax alone does not show.
        var row = isOfTheRotation ? Bad(_nowak) : NotText.Moves("Nowak", "Ny", "", "", "20260805");

        var decided = (Pictured(_nowak) with { File = Full }).Decide(row);

        Assert.StartsWith("E-", decided.Ids, StringComparison.Ordinal);
        Assert.Equal(["Bell>Nowak"], Places(decided.Decision.Picture));
        Assert.Empty(decided.Whole);
    }

    [Fact]
    public void Decide_BadRowOfAnotherTypeInAFileOfChanges_KeepsNoPlace() =>
        Assert.Equal(["Cole>Price"], Places(Pictured(_nowak).Decide(_price, NotText.Of(4).Person("Next", "Nowak", "Ny", ""))
            .Decision.Picture));

    [Fact]
    public void Decide_PlaceThatTheFileChangedBefore_GivesWayToItsPicture() =>
        Assert.Equal(["Cole>Price"], Places(Pictured(_nowak).Decide(_withdrawsNowak, _price).Decision.Picture));

    [Fact]
    public void Decide_ReplayOfALaterFile_TakesThePlaceOfTheOlderPicture()
    {
        var decision = new NotificationDecision(Pictured(_nowak).Case with { IsReplay = true });

        decision.Decide(_price.Read());

        Assert.Equal(["Cole>Price"], Places(decision.Picture));
    }

    [Fact]
    public void Decide_EndThatTheFileGaveBeforeItsPicture_Stays() =>
        Assert.Equal(new DateOnly(2027, 2, 2), Pictured(_nowak)
            .Decide(NotText.Moves("Nowak", "Ny", "", "20260805", "20270202"), NotText.Rotates("Cole", "Nowak"))
            .Decision.Picture.Entries.Single().NextEnd);

    [Fact]
    public void Decide_TheSamePairTwiceInAFile_IsOnePlaceOfWhichTheLaterRowCounts()
    {
        var picture = new PlacementScene().Decide(_nowak, NotText.Rotates("Bell", "Nowak", "20260812")).Decision.Picture;

        Assert.Equal(new DateOnly(2026, 8, 12), Assert.Single(picture.Entries).NextStart);
    }

    [Theory]
    [InlineData("Bell", "")]
    [InlineData("", "Bell")]
    public void Decide_SameNextWithAndWithoutAHolder_AreTwoPlaces(string first, string second) =>
        Assert.Equal([">Nowak", "Bell>Nowak"], Places(
            new PlacementScene().Decide(NotText.Rotates(first, "Nowak"), NotText.Rotates(second, "Nowak")).Decision.Picture));

    [Fact]
    public void Decide_VacantPlaceOfNobodyInTwoFiles_IsKnownAlready()
    {
        var vacant = NotText.Of(1).With("PostVacantAtNextRotation", "true");

        var again = Pictured(vacant).Decide(vacant);

        Assert.Equal("I-N041", again.Ids);
        Assert.True(Assert.Single(again.Decision.Picture.Entries).IsVacant);
    }

    [Fact]
    public void Decide_OtherGradeAlone_IsNewsThatEveryEmployerIsTold()
    {
        var decided = Pictured(_nowak.With("NextGrade", "ST3")).Decide(_nowak.With("NextGrade", "ST4"));

        Assert.Equal("rotation taken", decided.Only.Messages[0].Words);
        Assert.Equal(["096 Rotation", "431 Rotation"], decided.Told);
        Assert.Equal("ST4", decided.Decision.Picture.Entries.Single().NextGrade);
    }

    [Theory]
    [InlineData("", "false", false)]
    [InlineData("", "true", true)]
    [InlineData("Nowak", "true", false)]
    public void Decide_Flag_MakesAPlaceVacantThatNamesNoNext(string next, string flag, bool isVacant) =>
        Assert.Equal(isVacant, new PlacementScene().Decide(NotText.Rotates("Bell", next).With("PostVacantAtNextRotation", flag))
            .Decision.Picture.Entries.Single().IsVacant);

    [Fact]
    public void Decide_RowThatNamesTheWithdrawnAsNext_KeepsNothingOfTheirPlacement()
    {
        var names = _nowak.With("NextCurrentPlacementVpd", "Larkfield").With("NextGrade", "ST3");

        var entry = Pictured(_nowak).Decide(_withdrawsNowak, names).Decision.Picture.Entries.Single();

        Assert.Equal((null, null, null, "", ""), (entry.Next, entry.NextStart, entry.NextWte, entry.NextCurrentVpd, entry.NextGrade));
        Assert.True(entry.IsVacant);
    }

    [Fact]
    public void Decide_PlaceThatAFullFileDeletes_IsToldOnce()
    {
        var decided = (Pictured(_nowak) with { File = Full })
            .Decide(_deletes.Person("Current", "Bell", "Cy", "").Person("Next", "Nowak", "Ny", ""));

        Assert.Equal(["096 Rotation", "431 Rotation"], decided.Told);
    }

    [Fact]
    public void Decide_DeletedPostWithARowOfTheSameFile_KeepsTheRow() =>
        Assert.Equal(new DateOnly(2026, 8, 12), Pictured(_nowak).Decide(NotText.Rotates("Bell", "Nowak", "20260812"), _deletes)
            .Decision.Picture.Entries.Single().NextStart);

    [Theory]
    [InlineData("")]
    [InlineData("Bell")]
    public void Decide_DeletedPlaceNamedByItsNextOrWithAnothersHolder_IsTheOneOfTheNext(string current)
    {
        var decided = Pictured(_nowak, _price).Decide(_deletes.Person("Current", current, "Cy", "").Person("Next", "Price", "Ny", ""));

        Assert.Equal(["Bell>Nowak"], Places(decided.Decision.Picture));
    }

    [Fact]
    public void Decide_PlaceThatAFileOfChangesDoesNotName_IsNotToldAsLeftOut()
    {
        var decided = Pictured(_nowak).Decide(_price);

        Assert.Equal(2, decided.Whole.Count);
        Assert.All(decided.Whole, told => Assert.False(told.IsLeftOut));
    }

    [Fact]
    public void Decide_DatesOfTheOneWhoComesInsteadByAnEarlierRow_AreFound()
    {
        var replaces = NotText.Of(3).Person("Withdrawn", "Nowak", "Ny", "").Person("Replacement", "Zola", "Ny", "")
            .With("ReplacementProjectedHireDate", "20260901");

        var decided = Pictured(_nowak).Decide(replaces, NotText.Moves("Zola", "Ny", "", "20260908"));

        Assert.Equal("I-N053 I-N054", decided.Ids);
        Assert.Equal(new DateOnly(2026, 9, 8), decided.Decision.Picture.Entries.Single().NextStart);
    }
}
