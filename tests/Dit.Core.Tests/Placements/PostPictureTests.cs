using Dit.Core.Placements;
using static Dit.Core.Tests.Placements.PlacementScene;

namespace Dit.Core.Tests.Placements;

/// <summary>The rows of type 1 of one DPN in a file are one picture and one notice (interface-files.md, section 9).</summary>
public class PostPictureTests
{
    private const string Later = "DE_WMD_DNC_20260507_00000012.DAT";
    private const string Full = "DE_WMD_DNF_20260507_00000001.DAT";

    private static readonly NotText _vacant = NotText.Rotates("Cole", "", "", "").With("PostVacantAtNextRotation", "true");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decide_SeveralRowsOfAPost_AreOneEventThatNamesAll(bool vacantFirst)
    {
        NotText[] others = [NotText.Rotates("Bell", "Nowak", "20260812"), NotText.Rotates("Bell", "Price"),
            NotText.Rotates("", "Zola", "")];

        var decided = new PlacementScene().Decide(vacantFirst ? [_vacant, .. others] : [.. others, _vacant]);

        Assert.Equal(["096 Rotation", "431 Rotation"], decided.Told);
        var (told, picture) = (decided.Whole[1], decided.Whole[1].Picture!);
        Assert.Equal([1, 2, 3, 4], told.Rows);
        Assert.Equal(["Bell", "Cole"], picture.Holders.Select(holder => holder.Trainee.LastName));
        Assert.Equal(["Price", "Nowak", "Zola"], picture.Nexts.Select(next => next.Trainee.LastName));
        Assert.False(picture.IsVacant);
        Assert.False(decided.Decision.Picture.IsVacant(Dpn));
    }

    [Fact]
    public void Decide_NoRowNamesANext_IsVacant()
    {
        var decided = new PlacementScene().Decide(NotText.Rotates("Bell", "", "", "").With("PostVacantAtNextRotation", "true"), _vacant);

        Assert.True(decided.Whole[0].Picture!.IsVacant);
        Assert.True(decided.Decision.Picture.IsVacant(Dpn));
    }

    [Theory]
    [InlineData(Later)]
    [InlineData(Full)]
    public void Decide_LaterFile_TakesThePlaceOfTheWholePictureOfThePost(string file)
    {
        var picture = new PlacementScene().Decide(NotText.Rotates("Bell", "Nowak"), NotText.Rotates("Cole", "Price")).Decision.Picture;

        var decided = new PlacementScene { Picture = picture, File = file }.Decide(NotText.Rotates("Bell", "Nowak"));

        Assert.Equal("I-N041", decided.Ids);
        Assert.Equal("Nowak", Assert.Single(decided.Decision.Picture.Entries).Next!.LastName);
        var told = decided.Whole.Where(told => !told.IsLeftOut).ToList();
        Assert.Equal(2, told.Count);
        Assert.All(told, one => Assert.Equal(["Bell"], one.Picture!.Holders.Select(holder => holder.Trainee.LastName)));
    }

    [Fact]
    public void Decide_SamePictureInAnotherOrder_TellsNobody()
    {
        NotText[] rows = [NotText.Rotates("Bell", "Nowak"), _vacant, NotText.Rotates("", "Zola")];
        var picture = new PlacementScene().Decide(rows).Decision.Picture;

        var again = new PlacementScene { Picture = picture, File = Later }.Decide([.. rows.Reverse()]);

        Assert.Equal("I-N041 I-N041 I-N041", again.Ids);
        Assert.Empty(again.Told);
        Assert.Equal(3, again.Decision.Picture.Entries.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decide_OneBadRow_DoesNotTakeItsPlaceOutOfThePicture(bool badFirst)
    {
        NotText[] rows = [NotText.Rotates("Bell", "Nowak"), NotText.Rotates("Cole", "Price")];
        var picture = new PlacementScene().Decide(rows).Decision.Picture;
        NotText[] next = [NotText.Rotates("Bell", "Nowak", "20260899"), NotText.Rotates("Cole", "Price", "20260812")];

        var decided = new PlacementScene { Picture = picture, File = Later }.Decide(badFirst ? next : [.. next.Reverse()]);

        Assert.Equal(["Nowak 05", "Price 12"], decided.Decision.Picture.NextOn(Dpn)
            .Select(entry => $"{entry.Next!.LastName} {entry.NextStart:dd}").Order());
    }

    [Fact]
    public void Decide_Replay_AddsToThePictureThatTheFileMade()
    {
        var scene = new PlacementScene();
        var picture = scene.Decide(NotText.Rotates("Bell", "Nowak")).Decision.Picture;

        var decision = new NotificationDecision((scene with { Picture = picture }).Case with { IsReplay = true });
        decision.Decide(NotText.Rotates("Cole", "Price").Read(2));

        Assert.Equal(["Nowak", "Price"], decision.Picture.NextOn(Dpn).Select(entry => entry.Next!.LastName).Order());
        Assert.Equal(["Nowak", "Price"], decision.OfTheWhole()[0].Picture!.Nexts.Select(next => next.Trainee.LastName).Order());
    }

    [Fact]
    public void Decide_EndThatOnlyAType4Gave_StaysWithTheTrainee()
    {
        var picture = new PlacementScene()
            .Decide(NotText.Rotates("Bell", "Nowak"), NotText.Moves("Nowak", "Ny", "", "20260805", "20270202")).Decision.Picture;

        var entry = new PlacementScene { Picture = picture, File = Later }.Decide(NotText.Rotates("Cole", "Nowak"))
            .Decision.Picture.Entries.Single();

        Assert.Equal(new DateOnly(2027, 2, 2), entry.NextEnd);
    }

    [Fact]
    public void Decide_NewerFileToldOfThePost_NoOlderRowCounts()
    {
        var picture = new PlacementScene { File = Later }.Decide(NotText.Rotates("Bell", "Nowak")).Decision.Picture;

        foreach (var file in new[] { "DE_WMD_DNC_20260506_00000011.DAT", "DE_WMD_DNF_20260506_00000001.DAT" })
        {
            var late = new PlacementScene { Picture = picture, File = file }.Decide(NotText.Rotates("Cole", "Price"));

            Assert.Equal("I-N043", late.Ids);
            Assert.Equal("Nowak", Assert.Single(late.Decision.Picture.Entries).Next!.LastName);
            Assert.Empty(late.Told);
        }
    }

    [Fact]
    public void Decide_DeletedPost_IsOneEventWithAllThatWasThere()
    {
        var picture = new PlacementScene().Decide(NotText.Rotates("Bell", "Nowak"), NotText.Rotates("Cole", "Price")).Decision.Picture;

        var decided = new PlacementScene { Picture = picture, File = Later }.Decide(NotText.Of(1)
            .With("RotationPostDeleteIndicator", "true"));

        Assert.Equal(["096 Rotation", "431 Rotation"], decided.Told);
        Assert.True(decided.Only.Events[0].IsLeftOut);
        Assert.Equal(2, decided.Only.Events[0].Picture!.Nexts.Count);
        Assert.Empty(decided.Decision.Picture.Entries);
    }

    [Fact]
    public void Picture_OfAnEventThatAnEarlierVersionKept_IsItsOnePlace()
    {
        var entry = new PlacementScene().Decide(NotText.Rotates("Bell", "Nowak")).Decision.Picture.Entries.Single();

        var told = new PlacementEvent { Kind = PlacementEventKind.Rotation, Ordinal = 1, Dpn = Dpn, Rotation = entry };

        Assert.Equal("Nowak", told.Picture!.Nexts.Single().Trainee.LastName);
    }
}
