using Dit.Core.Placements;
using Dit.Core.Tests.Applicants;
using static Dit.Core.Tests.Placements.PlacementScene;

namespace Dit.Core.Tests.Placements;

/// <summary>Types 2 and 3: which places they change, and what the employers are told.</summary>
public class LeavingTests
{
    private const string Later = "DE_WMD_DNC_20260507_00000012.DAT";

    private static readonly NotText _onIt = NotText.Rotates("", "Zola").Person("Current", "Nowak", "Ny", "")
        .With("CurrentProjectedEndDate", "20260804");

    private static PlacementScene Pictured(params NotText[] rows) =>
        new() { Picture = new PlacementScene().Decide(rows).Decision.Picture, File = Later };

    private static NotText Replaces(string last, string first, string gmc, string hire = "") => NotText.Of(3)
        .Person("Withdrawn", last, first, gmc).Person("Replacement", "Cruz", "Ny", "").With("ReplacementProjectedHireDate", hire);

    private static NotText Leaves(int type, string last, string first, string gmc) =>
        type == 2 ? NotText.Withdraws(last, first, gmc) : Replaces(last, first, gmc);

    [Fact]
    public void Decide_WithdrawnFromTwoPlaces_LeavesBothAndTheOneToComeIsTold()
    {
        var decided = Pictured(_onIt, NotText.Rotates("Bell", "Nowak", "20260902")).Decide(NotText.Withdraws("Nowak", "Ny", ""));

        Assert.Equal([">Zola 0805", "Bell> "],
            decided.Decision.Picture.Entries.Select(entry => $"{entry.Current?.LastName}>{entry.Next?.LastName} {entry.NextStart:MMdd}"));
        Assert.All(decided.Only.Events, told => Assert.Equal(new DateOnly(2026, 9, 2), told.OldStart));
    }

    [Fact]
    public void Decide_WithdrawnWhomAPictureNamesAsCurrentAlone_IsToldWithTheEndThatTheyHad()
    {
        var decided = Pictured(_onIt).Decide(NotText.Withdraws("Nowak", "Ny", ""));

        Assert.Equal(["096 Withdrawn", "431 Withdrawn"], decided.Told);
        Assert.All(decided.Only.Events, told => Assert.Equal((null, new DateOnly(2026, 8, 4)), (told.OldStart, told.OldEnd)));
    }

    [Theory]
    [InlineData("Next", "", "0805")]
    [InlineData("Next", "20260901", "0901")]
    [InlineData("Current", "", "")]
    [InlineData("Current", "20260901", "0901")]
    public void Decide_Replacement_TakesOverTheStartOfANextPlacementAlone(string group, string hire, string start)
    {
        var row = NotText.Of(1).Person(group, "Nowak", "Ny", "").With("NextProjectedStartDate", "20260805");

        var entry = Pictured(row).Decide(Replaces("Nowak", "Ny", "", hire)).Decision.Picture.Entries.Single();

        Assert.Equal(("Cruz", start, false), (entry.Next!.LastName, $"{entry.NextStart:MMdd}", entry.IsVacant));
    }

    [Theory]
    [InlineData(2, "the trainee is withdrawn", "withdrawn already, nothing changed")]
    [InlineData(3, "the trainee is replaced", "replaced already, nothing changed")]
    public void Decide_TwiceInTwoFiles_SaysWhatBecameOfTheApplicant(int type, string first, string again)
    {
        var scene = new PlacementScene { Held = [Ada()] };
        var row = Leaves(type, "Okafor", "Ada", "7123456");

        var decided = scene.Decide(row);

        Assert.Equal(first, decided.Only.Messages[0].Words);
        Assert.Equal(again, (scene with { Held = decided.Changed, File = Later }).Decide(row).Only.Messages[0].Words);
    }

    [Fact]
    public void Decide_KnownFromAPictureAlone_SaysThatNoApplicantHasCome() =>
        Assert.Contains("no applicant has come yet",
            Pictured(NotText.Rotates("Bell", "Nowak")).Decide(NotText.Withdraws("Nowak", "Ny", "")).Only.Messages[0].Words,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decide_OtherSurnameInTheFile_TellsOfTheOneWhoIsHeld(bool isHolder)
    {
        var scene = isHolder
            ? new PlacementScene { People = [Scene.Ada], Assignments = [Scene.Employs(Scene.Ada, start: new(2026, 2, 4))] }
            : new PlacementScene { Held = [Ada()] };

        var told = Assert.Single(scene.Decide(NotText.Withdraws("Adeyemi", "Ada", "7123456")).Only.Events);

        Assert.Equal(("Okafor", isHolder), (told.Trainee!.LastName, told.IsHolder));
    }

    [Theory]
    [InlineData(2, null, null, null)]
    [InlineData(3, "Cruz", "Larkfield", "0901")]
    public void Decide_ReplacementColumns_AreToldOfAReplacementAlone(int type, string? comes, string? from, string? start)
    {
        var row = Replaces("Okafor", "Ada", "7123456", "20260901").With("ReplacementCurrentPlacementVpd", "Larkfield")
            .With("NotificationTitleCode", $"{type}");

        var told = new PlacementScene { Held = [Ada()] }.Decide(row).Only.Events.Single();

        Assert.Equal((comes, from, start),
            (told.Replacement?.LastName, told.ReplacementFrom, told.NewStart is { } hire ? $"{hire:MMdd}" : null));
    }

    [Theory]
    [InlineData(2, PendingKind.Withdrawal)]
    [InlineData(3, PendingKind.Replacement)]
    public void Decide_SomeoneNeverSent_WaitsAsWhatTheTypeSays(int type, PendingKind kind)
    {
        var pending = new PlacementScene().Decide(Leaves(type, "Okafor", "Ada", "7123456")).Decision.Pending;

        Assert.Equal([kind, kind], pending.Select(change => change.Kind));
    }

    [Fact]
    public void Decide_WarningsOfTheRowAndOfItsVerdict_StandInOrderOfId()
    {
        var scene = new PlacementScene { People = [Scene.Ada], Assignments = [Scene.Employs(Scene.Ada, start: new(2026, 2, 4))] };

        Assert.Equal("I-N052 W-N007 W-N032", scene.Decide(NotText.Withdraws("Okafor", "Ada", "7123456").With("CurrentWte", "7.5")).Ids);
    }
}
