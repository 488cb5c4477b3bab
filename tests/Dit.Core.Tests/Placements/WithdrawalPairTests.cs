using Dit.Core.Applicants;
using Dit.Core.Notices;
using static Dit.Core.Tests.Placements.PlacementScene;

namespace Dit.Core.Tests.Placements;

/// <summary>A withdrawal as TIS sends it: the picture without the trainee first, then the type 2 (interface-files.md, section 9).</summary>
public class WithdrawalPairTests
{
    private const string Later = "DE_WMD_DNC_20260507_00000012.DAT";
    private const string Full = "DE_WMD_DNF_20260507_00000001.DAT";

    private static readonly NotText _without = NotText.Rotates("Bell", "", "", "").With("PostVacantAtNextRotation", "true");
    private static readonly NotText _type2 = NotText.Withdraws("Nowak", "Ny", "", "3").Person("Current", "Bell", "Cy", "")
        .With("PostVacantAtNextRotation", "true");

    private static PlacementScene Told =>
        new() { Picture = new PlacementScene().Decide(NotText.Rotates("Bell", "Nowak")).Decision.Picture, File = Later };

    [Theory]
    [InlineData(Later)]
    [InlineData(Full)]
    public void Decide_TraineeKnownFromAPictureAlone_IsWithdrawnAndEveryEmployerIsTold(string file)
    {
        var decided = (Told with { File = file }).Decide(_without, _type2);

        Assert.Equal("I-N051 I-N052", decided.Ids);
        Assert.Equal(["096 Withdrawn", "431 Withdrawn", "096 Rotation", "431 Rotation"], decided.Told);
        var told = decided.Outcomes[1].Events[1];
        Assert.Equal(("Nowak", new DateOnly(2026, 8, 5), ""), (told.Trainee!.LastName, told.OldStart, told.ApplicantNumber));
        Assert.False(told.IsHolder);
        var rotation = decided.Whole[0].Picture!;
        Assert.Empty(rotation.Nexts);
        Assert.True(rotation.IsVacant);
        Assert.True(decided.Decision.Picture.IsVacant(Dpn));
    }

    [Fact]
    public void Decide_PostThatNobodyHolds_IsTheSame()
    {
        var scene = new PlacementScene
        {
            Picture = new PlacementScene().Decide(NotText.Rotates("", "Nowak")).Decision.Picture,
            File =
            Later
        };

        var decided = scene.Decide(NotText.Of(1).With("PostVacantAtNextRotation", "true"), NotText.Withdraws("Nowak", "Ny", "", "3"));

        Assert.Equal("I-N051 I-N052", decided.Ids);
        Assert.Equal(["096 Withdrawn", "431 Withdrawn", "096 Rotation", "431 Rotation"], decided.Told);
        Assert.True(Assert.Single(decided.Decision.Picture.Entries).IsVacant);
    }

    [Fact]
    public void Decide_Type2Alone_IsTold()
    {
        var decided = Told.Decide(_type2);

        Assert.Equal("I-N052", decided.Ids);
        Assert.Equal(["096 Withdrawn", "431 Withdrawn"], decided.Told);
    }

    [Fact]
    public void Decide_ApplicantAtTheHostAndAPictureForBoth_TellsEachWhatItKnows()
    {
        var scene = new PlacementScene { Held = [Ada()], File = Later };
        var picture = (scene with { File = "DE_WMD_DNC_20260506_00000011.DAT" })
            .Decide(NotText.Rotates("Bell", "").Person("Next", "Okafor", "Ada", "7123456")).Decision.Picture;

        var decided = (scene with { Picture = picture }).Decide(_without, NotText.Withdraws("Okafor", "Ada", "7123456", "3"));

        Assert.Equal(["096", "431"], decided.Outcomes[1].Events.Select(told => told.Vpd));
        Assert.Equal(["", Ada().Number], decided.Outcomes[1].Events.Select(told => told.ApplicantNumber));
        Assert.Equal(ApplicantState.Withdrawn, Assert.Single(decided.Changed).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decide_RotationOfTheSameFile_NeverNamesTheWithdrawnAsNext(bool pictureFirst)
    {
        var names = NotText.Rotates("Bell", "Nowak", "20260812");

        var decided = pictureFirst ? Told.Decide(names, _type2) : Told.Decide(_type2, names);

        Assert.All(decided.Whole, told => Assert.Equal((0, true), (told.Picture!.Nexts.Count, told.Picture.IsVacant)));
        Assert.Equal(2, decided.Whole.Count);
        Assert.Empty(decided.Decision.Picture.NextOn(Dpn));
        Assert.Equal(["096 Withdrawn", "431 Withdrawn"], decided.Outcomes.SelectMany(outcome => outcome.Events)
            .Select(told => $"{told.Vpd} {told.Kind}"));
    }

    [Fact]
    public void Decide_TraineeNamedFirstByThisVeryFile_IsTakenOutAndNobodyIsToldOfAWithdrawal()
    {
        var decided = new PlacementScene().Decide(NotText.Rotates("Bell", "Nowak"), _type2);

        Assert.Equal("I-N051 I-N052", decided.Ids);
        Assert.Equal(["096 Rotation", "431 Rotation"], decided.Told);
        Assert.True(decided.Whole[0].Picture!.IsVacant);
    }

    [Fact]
    public void Decide_OfTwoOnASharedPost_TheOtherStays()
    {
        var picture = new PlacementScene().Decide(NotText.Rotates("Bell", "Nowak"), NotText.Rotates("Cole", "Price")).Decision.Picture;

        var decided = new PlacementScene { Picture = picture, File = Later }.Decide(_without, NotText.Rotates("Cole", "Price"), _type2);

        Assert.Equal("I-N051 I-N041 I-N052", decided.Ids);
        Assert.Equal("Price", Assert.Single(decided.Whole[0].Picture!.Nexts).Trainee.LastName);
        Assert.False(decided.Whole[0].Picture!.IsVacant);
        Assert.Equal(["Bell", "Cole"], decided.Whole[0].Picture!.Holders.Select(holder => holder.Trainee.LastName));
    }

    [Fact]
    public void Decide_ThePairAgain_ChangesNothingMore()
    {
        var scene = new PlacementScene { Held = [Ada()], File = Later };
        var first = scene.Decide(_without, NotText.Withdraws("Okafor", "Ada", "7123456", "3"));

        var again = (scene with { Held = first.Changed, Picture = first.Decision.Picture, File = "DE_WMD_DNC_20260508_00000013.DAT" })
            .Decide(_without, NotText.Withdraws("Okafor", "Ada", "7123456", "3"));

        Assert.Equal("I-N041 I-N041", again.Ids);
        Assert.Empty(again.Told);
    }

    [Fact]
    public void Decide_OlderThanWhatAPictureSays_IsSuperseded()
    {
        var newer = new PlacementScene { File = "DE_WMD_DNC_20260509_00000014.DAT" }.Decide(NotText.Rotates("Bell", "Nowak"))
            .Decision.Picture;

        var late = new PlacementScene { Picture = newer, File = Later }.Decide(_without, _type2);

        Assert.Equal("I-N043 I-N043", late.Ids);
        Assert.Empty(late.Told);
    }

    [Fact]
    public void Decide_ReplacementOfATraineeKnownFromAPictureAlone_IsTold()
    {
        var decided = Told.Decide(NotText.Of(3).Person("Withdrawn", "Nowak", "Ny", "").Person("Replacement", "Zola", "Ny", "")
            .With("ReplacementProjectedHireDate", "20260901").With("ReplacementCurrentPlacementVpd", "NOT KNOWN"));

        Assert.Equal("I-N053", decided.Ids);
        Assert.Equal(["096 Replaced", "431 Replaced"], decided.Told);
        Assert.Equal("NOT KNOWN", decided.Only.Events[0].ReplacementFrom);
    }

    [Theory]
    [InlineData("3", "other")]
    [InlineData("03", "other")]
    [InlineData("", "")]
    [InlineData("Left training", "Left training")]
    [InlineData("13", "13")]
    public void Words_Reason_AreThoseOfTheInterface(string given, string words) =>
        Assert.Equal(words, PlacementBlocks.ReasonInWords(given));
}
