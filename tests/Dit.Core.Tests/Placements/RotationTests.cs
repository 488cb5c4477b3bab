using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Placements;
using static Dit.Core.Tests.Placements.PlacementScene;

namespace Dit.Core.Tests.Placements;

public class RotationTests
{
    private const string Later = "DE_WMD_DNC_20260507_00000012.DAT";
    private const string Full = "DE_WMD_DNF_20260507_00000001.DAT";

    [Fact]
    public void Decide_Rotation_TellsEachEmployerAndFeedsThePicture()
    {
        var decided =
            new PlacementScene { Held = [Ada()] }.Decide(NotText.Rotates("Bell", "Okafor").Person("Next", "Okafor", "Ada", "7123456"));

        Assert.Equal("I-N051", decided.Ids);
        Assert.Equal(["096 Rotation", "431 Rotation"], decided.Told);
        Assert.Equal([null, Ada().Number], decided.Whole.Select(told => told.Picture!.Nexts.Single().ApplicantNumber));
        var entry = Assert.Single(decided.Decision.Picture.NextOn(Dpn));
        Assert.Equal((0.8m, new DateOnly(2026, 8, 5), "Bell"), (entry.NextWte, entry.NextStart, entry.Current?.LastName));
    }

    [Fact]
    public void Decide_SharedPost_KeepsEachPlace()
    {
        var picture =
            new PlacementScene().Decide(NotText.Rotates("Bell", "Nowak"), NotText.Rotates("Cole", "Okafor"),
                NotText.Rotates("Bell", "Adeyemi")).Decision.Picture;

        Assert.Equal(["Adeyemi", "Nowak", "Okafor"], picture.NextOn(Dpn).Select(entry => entry.Next!.LastName).Order());
    }

    [Fact]
    public void Decide_SamePictureInALaterFile_ChangesNothingAndTellsNobody()
    {
        var first = new PlacementScene().Decide(NotText.Rotates("Bell", "Nowak")).Decision.Picture;

        var again = new PlacementScene { Picture = first, File = Later }.Decide(NotText.Rotates("Bell", "Nowak"));

        Assert.Equal("I-N041", again.Ids);
        Assert.Empty(again.Told);
    }

    [Fact]
    public void Decide_OtherNextForTheSameCurrent_TakesThePlace()
    {
        var first = new PlacementScene().Decide(NotText.Rotates("Bell", "Nowak")).Decision.Picture;

        var picture = new PlacementScene { Picture = first, File = Later }.Decide(NotText.Rotates("Bell", "Okafor")).Decision.Picture;

        Assert.Equal("Okafor", Assert.Single(picture.Entries).Next?.LastName);
    }

    [Fact]
    public void Decide_OlderFile_IsSuperseded()
    {
        var first = new PlacementScene { File = Later }.Decide(NotText.Rotates("Bell", "Nowak")).Decision.Picture;

        var late = new PlacementScene { Picture = first }.Decide(NotText.Rotates("Bell", "Okafor"));

        Assert.Equal("I-N043", late.Ids);
        Assert.Equal("Nowak", Assert.Single(late.Decision.Picture.Entries).Next?.LastName);
    }

    [Fact]
    public void Decide_VacantPost_IsVacant()
    {
        var first = new PlacementScene().Decide(NotText.Rotates("Bell", "Nowak")).Decision.Picture;

        var decided =
            new PlacementScene
            {
                Picture = first,
                File = Later
            }.Decide(NotText.Rotates("Bell", "", "", "").With("PostVacantAtNextRotation", "TRUE"));

        Assert.True(decided.Decision.Picture.IsVacant(Dpn));
        Assert.Equal("rotation taken: the post is vacant", decided.Only.Messages[0].Words);
    }

    [Fact]
    public void Decide_WithdrawalReplacementAndDates_ChangeThePicture()
    {
        var picture =
            new PlacementScene().Decide(NotText.Rotates("Bell", "Nowak"), NotText.Rotates("Cole", "Okafor"),
                NotText.Rotates("Dunn", "Price")).Decision.Picture;

        var decided = new PlacementScene { Picture = picture, File = Later }.Decide(
            NotText.Withdraws("Nowak", "Ny", ""),
            NotText.Of(3).Person("Withdrawn", "Okafor", "Ny", "").Person("Replacement", "Zola", "Ny", "")
                .With("ReplacementProjectedHireDate", "20260901"),
            NotText.Moves("Price", "Ny", "", "20260812", "20270202"));

        Assert.Equal("I-N052 I-N053 I-N054", decided.Ids);
        var after = decided.Decision.Picture;
        Assert.Equal(["Price 20260812-20270202", "Zola 20260901-"],
            after.NextOn(Dpn).Select(entry => $"{entry.Next!.LastName} {FileDate.Write(entry.NextStart)}-{FileDate.Write(entry.NextEnd)}"));
        Assert.True(after.Entries.Single(entry => entry.Current?.LastName == "Bell").IsVacant);
        Assert.Equal(6, decided.Decision.Pending.Count);
    }

    [Fact]
    public void Decide_RotationThatNamesAWithdrawn_CancelsWhatWaits()
    {
        var waits = new PlacementScene().Decide(NotText.Withdraws("Nowak", "Ny", "")).Decision.Pending;

        Assert.Empty(new PlacementScene { Pending = waits, File = Later }.Decide(NotText.Rotates("Bell", "Nowak")).Decision.Pending);
    }

    [Fact]
    public void Decide_FullFile_ReplacesThePictureAndTellsWhatItLeavesOut()
    {
        var picture =
            new PlacementScene().Decide(NotText.Rotates("Bell", "Nowak"), NotText.Rotates("Cole", "Okafor"),
                NotText.Rotates("Dunn", "Price")).Decision.Picture;

        var decided =
            new PlacementScene { Picture = picture, File = Full }.Decide(NotText.Rotates("Bell", "Nowak"),
                NotText.Rotates("Dunn", "Price").With("NextProjectedStartDate", "20260231"));

        Assert.Equal(["Nowak", "Price"], decided.Decision.Picture.NextOn(Dpn).Select(entry => entry.Next!.LastName).Order());
        Assert.Equal(["096 Okafor", "431 Okafor"],
            decided.Whole.Where(told => told.IsLeftOut).Select(told => $"{told.Vpd} {told.Trainee!.LastName}"));
    }

    [Fact]
    public void Decide_FullFileThatWithdrawsInWords_DoesNotLeaveOut()
    {
        var picture = new PlacementScene().Decide(NotText.Rotates("Bell", "Nowak")).Decision.Picture;

        var decided = new PlacementScene { Picture = picture, File = Full }.Decide(NotText.Withdraws("Nowak", "Ny", ""));

        Assert.Equal("I-N052", decided.Ids);
        Assert.Empty(decided.Whole);
        Assert.Empty(decided.Decision.Picture.Entries);
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(7, true)]
    public void DnfPlan_OfTenNextPlacements_HoldsMoreThanTwo(int named, bool isTooMuch)
    {
        NotText[] all = [.. Enumerable.Range(0, 10).Select(i => NotText.Rotates($"Now{i}", $"Next{i}"))];
        var picture = new PlacementScene().Decide(all).Decision.Picture;
        // One row fails, one trainee has begun: both are named.
        all[0] = all[0].With("NextProjectedStartDate", "20260231");
        all[1] = NotText.Rotates("x", "").Person("Current", "Next1", "Ny", "");

        var plan = DnfPlan.Of(picture, all.Take(named).Select(row => row.Read()), InterfaceFileName.Read(Full)!, new(2026, 5, 7));

        Assert.Equal((10, 10 - named, isTooMuch), (plan.Next, plan.LeftOut, plan.IsTooMuch));
    }

    [Theory]
    [InlineData("20260805", 1)]
    [InlineData("20260806", 0)]
    public void DnfPlan_PlacementsThatHaveBegun_AreNotNext(string today, int next)
    {
        var picture = new PlacementScene().Decide(NotText.Rotates("Bell", "Nowak")).Decision.Picture;

        Assert.Equal(new DnfPlan(next, next), DnfPlan.Of(picture, [], InterfaceFileName.Read(Full)!, FileDate.Read(today)!.Value));
    }

    [Fact]
    public void Line_Outcomes_AreTheConfirmation()
    {
        var decided = new PlacementScene { Held = [Ada()] }.Decide(
            NotText.Withdraws("Okafor", "Ada", "712"), NotText.Of(9),
                NotText.Rotates("Bell", "Nowak").With("CurrentProjectedEndDate", "soon"));

        Assert.Equal(
            [
                $"1|2|{Dpn}|SUCCESS|WARNING|N052 the trainee is withdrawn; N010 WithdrawnGmcNumber is not 7 digits: taken as not provided",
                $"2|9|{Dpn}|FAIL|ERROR|N002 the notification type is not one of 1 to 5",
                $"3|1|{Dpn}|FAIL|ERROR|N005 CurrentProjectedEndDate is not a date that exists",
            ],
            decided.Outcomes.Select(outcome => string.Join('|', ConfirmationOfNotification.Line(outcome))));
    }

    [Theory]
    [InlineData("N0 of words that go on ", 200)]
    [InlineData("N0 of ", 200)]
    [InlineData("unbroken", 200)]
    [InlineData("unbr\U0001F600oken", 200)]
    public void Line_LongText_IsCutAtAWord(string word, int most)
    {
        var outcome = new PlacementScene().Decide(NotText.Of(9)).Only;
        var message = outcome.Messages[0] with { Words = string.Concat(Enumerable.Repeat(word, 60)) };

        foreach (var messages in new RowMessage[][] { [message], [outcome.Messages[0], message] })
        {
            var line = ConfirmationOfNotification.Line(outcome with { Messages = messages })[^1];

            Assert.InRange(line.Length, most - 25, most);
            var whole = string.Join("; ", messages.Select(said => $"{said.Rule} {said.Words}"));
            Assert.StartsWith(line, whole, StringComparison.Ordinal);
            Assert.True(!word.Contains(' ', StringComparison.Ordinal) || whole[line.Length] == ' ');
            Assert.False(char.IsHighSurrogate(line[^1]));
        }
    }
}
