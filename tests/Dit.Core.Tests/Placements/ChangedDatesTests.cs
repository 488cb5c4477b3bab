using Dit.Core.Tests.Applicants;
using static Dit.Core.Tests.Placements.PlacementScene;

namespace Dit.Core.Tests.Placements;

/// <summary>Type 4: where dates change, and what the employers are told they were before.</summary>
public class ChangedDatesTests
{
    private const string Later = "DE_WMD_DNC_20260507_00000012.DAT";

    // Ny Nowak is on a place to which Zola comes, and comes to another: each place has dates of its own.
    private static readonly NotText _onIt = NotText.Rotates("", "Zola").Person("Current", "Nowak", "Ny", "")
        .With("CurrentProjectedEndDate", "20260804");
    private static readonly NotText _comes = NotText.Rotates("Bell", "Nowak", "20260902").With("CurrentProjectedEndDate", "20260901");
    private static readonly NotText _stays = NotText.Rotates("", "Nowak").Person("Current", "Nowak", "Ny", "")
        .With("CurrentProjectedEndDate", "20260804");

    private static PlacementScene Pictured(params NotText[] rows) =>
        new() { Picture = new PlacementScene().Decide(rows).Decision.Picture, File = Later };

    private static NotText Changes(string group, string hire, string end) =>
        NotText.Of(4).Person(group, "Nowak", "Ny", "").With("ChangedHireDate", hire).With("ChangedEndDate", end);

    private static string Places(Decided decided) => string.Join(", ", decided.Decision.Picture.Entries
        .Select(entry => $"{entry.CurrentEnd:MMdd}>{entry.NextStart:MMdd}-{entry.NextEnd:MMdd}"));

    private static string OldDates(Decided decided) =>
        string.Join(", ", decided.Only.Events.Select(told => $"{told.OldStart:MMdd}-{told.OldEnd:MMdd}").Distinct());

    [Theory]
    [InlineData("Current", "", "20260811", "0901>0902-, 0811>0805-", "-0804")]
    [InlineData("Next", "20260909", "20261231", "0901>0909-1231, 0804>0805-", "0902-")]
    [InlineData("Current", "20260909", "", "0901>0909-, 0804>0805-", "0902-")]
    public void Decide_OnAPlaceAndNextOnAnother_ChangesThePlaceThatIsMeant(
        string group, string hire, string end, string places, string old)
    {
        var decided = Pictured(_onIt, _comes).Decide(Changes(group, hire, end));

        Assert.Equal((places, old), (Places(decided), OldDates(decided)));
    }

    [Theory]
    [InlineData("20260812", "20261231", "1231>0805-")]
    [InlineData("20260722", "", "0804>0805-")]
    public void Decide_CurrentAlone_NeverTakesTheDatesOfTheOneWhoComes(string hire, string end, string places)
    {
        var decided = Pictured(_onIt).Decide(Changes("Current", hire, end));

        Assert.Equal((places, "-0804"), (Places(decided), OldDates(decided)));
    }

    [Theory]
    [InlineData("20260812", "20261231", "0804>0812-1231", "0805-")]
    [InlineData("", "20260811", "0811>0805-", "-0804")]
    public void Decide_OneWhoStays_ChangesOneOfTheTwoPlacements(string hire, string end, string places, string old)
    {
        var decided = Pictured(_stays).Decide(Changes("Current", hire, end));

        Assert.Equal((places, old), (Places(decided), OldDates(decided)));
    }

    [Fact]
    public void Decide_HireOfTheNextWhoIsKnownAsCurrentAlone_IsNobodys() =>
        Assert.Equal("E-N030", Pictured(_onIt).Decide(Changes("Next", "20260812", "20261231")).Ids);

    [Theory]
    [InlineData("", "20270209", ">0812-0209")]
    [InlineData("20260819", "", ">0819-0202")]
    public void Decide_DatesChangedBefore_ChangesOneAndKeepsTheOther(string hire, string end, string places)
    {
        var scene = Pictured(NotText.Rotates("Bell", "Nowak"), NotText.Moves("Nowak", "Ny", "", "20260812", "20270202"));

        var decided = scene.Decide(NotText.Moves("Nowak", "Ny", "", hire, end));

        Assert.Equal((places, "0812-0202"), (Places(decided), OldDates(decided)));
    }

    [Fact]
    public void Decide_TraineeNamedFirstByThisVeryFile_ChangesThePictureAndTellsNoOldDates()
    {
        var decided = new PlacementScene()
            .Decide(NotText.Rotates("Bell", "Nowak"), NotText.Moves("Nowak", "Ny", "", "20260812", "20270202"));

        Assert.Equal("I-N051 I-N054", decided.Ids);
        Assert.Contains("no applicant has come yet", decided.Outcomes[1].Messages[0].Words, StringComparison.Ordinal);
        Assert.Equal(">0812-0202", Places(decided));
        Assert.Empty(decided.Outcomes[1].Events);
    }

    [Fact]
    public void Decide_HireOfAnApplicant_TellsOfTheRecordByItsNameAndTheEndThatStays()
    {
        var decided = new PlacementScene { Held = [Ada()] }.Decide(NotText.Moves("Adeyemi", "Ada", "7123456", "20260727"));

        Assert.DoesNotContain("no applicant", decided.Only.Messages[0].Words, StringComparison.Ordinal);
        var told = Assert.Single(decided.Only.Events);
        Assert.Equal(("Okafor", new DateOnly(2026, 7, 27), new DateOnly(2027, 2, 2)),
            (told.Trainee!.LastName, told.NewStart!.Value, told.NewEnd!.Value));
    }

    [Fact]
    public void Decide_SeveralPeopleOfOneNameAtOneOfTwoEmployers_IsNotGuessed() =>
        Assert.Equal("E-N031",
            new PlacementScene { Held = [Ada(), Twin()] }.Decide(NotText.Moves("Okafor", "Ada", "", "20260727")).Ids);

    [Fact]
    public void Decide_FileOlderThanTheRecord_IsSuperseded() =>
        Assert.Equal("I-N043", new PlacementScene { Held = [Ada()], File = "DE_WMD_DNC_20260504_00000009.DAT" }
            .Decide(NotText.Moves("Okafor", "Ada", "", "20260727")).Ids);

    [Fact]
    public void Decide_OneOfTwoRecordsIsNewer_ChangesTheOther()
    {
        var newer = Ada(Lead) with { LastFile = "DE_WMD_DNC_20260508_00000013.DAT", LastFileDate = new(2026, 5, 8) };

        var decided = new PlacementScene { Held = [Ada(), newer], File = Later }.Decide(NotText.Moves("Okafor", "Ada", "", "20260727"));

        Assert.Equal(["431 StartDateChanged"], decided.Told);
        Assert.Equal(Host, Assert.Single(decided.Changed).Vpd);
    }

    [Fact]
    public void Decide_PlaceOfWhichANewerFileTold_StaysThoughTheRecordChanges()
    {
        var newer = new PlacementScene { File = "DE_WMD_DNC_20260508_00000013.DAT" }
            .Decide(NotText.Rotates("Bell", "").Person("Next", "Okafor", "Ada", "7123456")).Decision.Picture;

        var decided = new PlacementScene { Held = [Ada()], Picture = newer, File = Later }
            .Decide(NotText.Moves("Okafor", "Ada", "7123456", "20260727"));

        Assert.Equal(("I-N054", ">0805-"), (decided.Ids, Places(decided)));
    }

    [Fact]
    public void Decide_DatesThatAreHeld_TouchNoRecord() =>
        Assert.Empty(new PlacementScene { Held = [Ada()] }.Decide(NotText.Moves("Okafor", "Ada", "", "20260720", "20270202")).Changed);

    [Fact]
    public void Decide_TwoRowsOfOneRecord_ChangeItOnce()
    {
        var decided = new PlacementScene { Held = [Ada()] }.Decide(
            NotText.Moves("Okafor", "Ada", "", "20260727"), NotText.Moves("Okafor", "Ada", "", "", "20270209"));

        var changed = Assert.Single(decided.Changed);
        Assert.Equal((new DateOnly(2026, 7, 27), new DateOnly(2027, 2, 9)), (changed.ProjectedHire, changed.ProjectedEnd));
    }

    [Theory]
    [InlineData("20270201", "I-N054")]
    [InlineData("20270202", "E-N006")]
    public void Decide_HireOnOrAfterTheHeldEnd_Fails(string hire, string ids) =>
        Assert.Equal(ids, new PlacementScene { Held = [Ada()] }.Decide(NotText.Moves("Okafor", "Ada", "", hire)).Ids);

    [Theory]
    [InlineData("20260806", "I-N054")]
    [InlineData("20260805", "E-N006")]
    public void Decide_EndOnOrBeforeTheStartThatAPictureGave_Fails(string end, string ids) =>
        Assert.Equal(ids, Pictured(NotText.Rotates("Bell", "Nowak")).Decide(NotText.Moves("Nowak", "Ny", "", "", end)).Ids);

    [Theory]
    [InlineData("Current", "", "20260811", "I-N054 W-N032", true, "0804")]
    [InlineData("Next", "20260727", "", "I-N054", false, "0202")]
    public void Decide_ApplicantWhoIsOnThePostToo_EndAloneIsTheHolders(
        string group, string hire, string end, string ids, bool isHolder, string old)
    {
        var scene = new PlacementScene
        {
            Held = [Ada()],
            People = [Scene.Ada],
            Assignments = [Scene.Employs(Scene.Ada, start: new(2026, 2, 4), end: new(2026, 8, 4))],
        };

        var decided = scene.Decide(NotText.Of(4).Person(group, "Okafor", "Ada", "7123456")
            .With("ChangedHireDate", hire).With("ChangedEndDate", end));

        var told = Assert.Single(decided.Only.Events);
        Assert.Equal((ids, isHolder, old), (decided.Ids, told.IsHolder, $"{told.OldEnd:MMdd}"));
        Assert.Equal(isHolder ? 0 : 1, decided.Changed.Count);
    }

    [Fact]
    public void Decide_HolderWhomAPictureNamesToo_IsToldAsTheHolderByTheNameInEsr()
    {
        var scene = Pictured(NotText.Of(1).Person("Current", "Nowak-Smith", "Jan", "7999999")) with
        {
            People = [Scene.Other],
            Assignments = [Scene.Employs(Scene.Other, start: new(2026, 2, 4), end: new(2026, 8, 4))],
        };

        var decided = scene.Decide(NotText.Of(4).Person("Current", "Nowak-Smith", "Jan", "7999999").With("ChangedEndDate", "20260811"));

        // Only the host's ESR shows the holder.
        Assert.Equal([("096", false, "Nowak-Smith"), ("431", true, "Nowak")],
            decided.Only.Events.Select(told => (told.Vpd!, told.IsHolder, told.Trainee!.LastName)));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Decide_HireOfWhomAPictureAnnounces_IsTheAssignmentsOnlyBeforeItBegins(int startsIn, bool isHolder)
    {
        var row = NotText.Of(1).Person("Next", "Nowak", "Jan", "7999999").With("NextProjectedStartDate", "20260805");
        var scene = Pictured(row) with
        {
            People = [Scene.Other],
            Assignments = [Scene.Employs(Scene.Other, start: new PlacementScene().Today.AddDays(startsIn))],
        };

        var decided = scene.Decide(NotText.Of(4).Person("Next", "Nowak", "Jan", "7999999").With("ChangedHireDate", "20260812"));

        Assert.Equal(isHolder, decided.Only.Events.Single(told => told.Vpd == "431").IsHolder);
    }
}
