using Dit.Core.Placements;
using static Dit.Core.Tests.Placements.PlacementScene;

namespace Dit.Core.Tests.Placements;

/// <summary>A type 4 as TIS fills it: a copy of the type 1, with both trainees named (interface-files.md, section 9).</summary>
public class ChangedDatesOwnerTests
{
    private const string Later = "DE_WMD_DNC_20260507_00000012.DAT";

    private static NotText Both(string hire, string end) => NotText.Of(4)
        .Person("Current", "Nowak", "Jan", "7999999").Person("Next", "Okafor", "Ada", "7123456")
        .With("NextProjectedStartDate", "20260720").With("ChangedHireDate", hire).With("ChangedEndDate", end);

    private static PlacementScene Scene => new()
    {
        Held = [Ada()],
        People = [Applicants.Scene.Other],
        Assignments = [Applicants.Scene.Employs(Applicants.Scene.Other, start: new(2026, 2, 4), end: new(2026, 8, 4))],
    };

    [Fact]
    public void Decide_HireAndEnd_AreTheNextTraineesAndTheCurrentOnesEndStays()
    {
        var decided = Scene.Decide(Both("20260729", "20270802"));

        Assert.Equal("I-N054", decided.Ids);
        Assert.Equal(["431 StartDateChanged", "431 EndDateChanged"], decided.Told);
        Assert.All(decided.Only.Events, told => Assert.Equal("Okafor", told.Trainee!.LastName));
        Assert.Equal((new DateOnly(2026, 7, 29), new DateOnly(2027, 8, 2)),
            (decided.Changed.Single().ProjectedHire, decided.Changed.Single().ProjectedEnd));
    }

    [Fact]
    public void Decide_HireAlone_IsTheNextTrainees() => Assert.Equal(["431 StartDateChanged"], Scene.Decide(Both("20260729", "")).Told);

    [Fact]
    public void Decide_EndAlone_IsTheCurrentTrainees()
    {
        var decided = Scene.Decide(Both("", "20260811"));

        Assert.Equal("I-N054 W-N032", decided.Ids);
        var told = Assert.Single(decided.Only.Events);
        Assert.Equal((PlacementEventKind.EndDateChanged, "Nowak", true), (told.Kind, told.Trainee!.LastName, told.IsHolder));
        Assert.Equal((new DateOnly(2026, 8, 4), new DateOnly(2026, 8, 11)), (told.OldEnd, told.NewEnd));
        Assert.Empty(decided.Changed);
    }

    [Fact]
    public void Decide_Picture_TakesEachDateToItsOwner()
    {
        var row = NotText.Of(1).Person("Current", "Nowak", "Jan", "7999999").Person("Next", "Okafor", "Ada", "7123456")
            .With("CurrentProjectedEndDate", "20260804").With("NextProjectedStartDate", "20260720");
        var scene = new PlacementScene { Picture = new PlacementScene().Decide(row).Decision.Picture, File = Later };

        var next = scene.Decide(Both("20260729", "20270802")).Decision.Picture.Entries.Single();
        var current = scene.Decide(Both("", "20260811")).Decision.Picture.Entries.Single();

        Assert.Equal((new DateOnly(2026, 8, 4), new DateOnly(2026, 7, 29), new DateOnly(2027, 8, 2)),
            (next.CurrentEnd!.Value, next.NextStart!.Value, next.NextEnd!.Value));
        Assert.Equal((new DateOnly(2026, 8, 11), new DateOnly(2026, 7, 20), null),
            (current.CurrentEnd!.Value, current.NextStart!.Value, current.NextEnd));
    }

    [Fact]
    public void Decide_KnownFromAPictureAlone_TellsTheDatesBeforeTheFile()
    {
        var row = NotText.Of(1).Person("Next", "Okafor", "Ada", "7123456").With("NextProjectedStartDate", "20260720");
        var scene = new PlacementScene { Picture = new PlacementScene().Decide(row).Decision.Picture, File = Later };

        // TIS sends the picture with the new date first.
        var decided = scene.Decide(row.With("NextProjectedStartDate", "20260729"), Both("20260729", "20270802"));

        Assert.Equal("I-N051 I-N054", decided.Ids);
        Assert.Equal(["096 StartDateChanged", "096 EndDateChanged", "431 StartDateChanged", "431 EndDateChanged"], decided.Outcomes[1]
            .Events.Select(told => $"{told.Vpd} {told.Kind}"));
        Assert.Equal((new DateOnly(2026, 7, 20), new DateOnly(2026, 7, 29)),
            (decided.Outcomes[1].Events[0].OldStart!.Value, decided.Outcomes[1].Events[0].NewStart!.Value));
        Assert.Equal(2, decided.Decision.Pending.Count);
        Assert.Equal(new DateOnly(2027, 8, 2), decided.Decision.Picture.Entries.Single().NextEnd);
    }

    [Fact]
    public void Decide_TraineeNobodyKnows_FailsAndIsKept()
    {
        var decided = new PlacementScene().Decide(Both("20260729", "20270802"));

        Assert.Equal("E-N030", decided.Ids);
        Assert.Empty(decided.Told);
        Assert.All(decided.Decision.Pending, change =>
            Assert.Equal(("Okafor", new DateOnly(2026, 7, 29)), (change.Trainee.LastName, change.NewStart!.Value)));
        Assert.Equal(2, decided.Decision.Pending.Count);
    }

    [Fact]
    public void Decide_HolderWhoIsAnnouncedAsTheNextToo_DatesOfTheNextAreNotTheAssignments()
    {
        var row = NotText.Of(1).Person("Current", "Nowak", "Jan", "7999999").Person("Next", "Nowak", "Jan", "7999999")
            .With("NextProjectedStartDate", "20260805");
        var scene = Scene with { Held = [], Picture = new PlacementScene().Decide(row).Decision.Picture, File = Later };

        var decided = scene.Decide(NotText.Of(4).Person("Current", "Nowak", "Jan", "7999999").Person("Next", "Nowak", "Jan", "7999999")
            .With("ChangedHireDate", "20260812"));

        Assert.Equal("I-N054", decided.Ids);
        Assert.Equal([(new DateOnly(2026, 8, 5), false), (new DateOnly(2026, 8, 5), false)],
            decided.Only.Events.Select(told => (told.OldStart!.Value, told.IsHolder)));
    }

    [Theory]
    [InlineData("Current", "20260812", "")]
    [InlineData("Next", "", "20270209")]
    public void Decide_OnlyTheOtherOfTheTwoIsNamed_TheDatesAreTheirs(string group, string hire, string end)
    {
        var decided = new PlacementScene { Held = [Ada()] }.Decide(NotText.Of(4).Person(group, "Okafor", "Ada", "7123456")
            .With("ChangedHireDate", hire).With("ChangedEndDate", end));

        Assert.Equal("I-N054", decided.Ids);
        Assert.Equal("Okafor", Assert.Single(decided.Only.Events).Trainee!.LastName);
    }

    [Fact]
    public void Read_OwnerWithoutEnoughOfAName_Fails() =>
        Assert.Equal("E-N008",
            string.Join(' ', Both("20260729", "").With("NextFirstName", "").With("NextGmcNumber", "").Read()
            .SyntaxFindings.Select(finding => $"{finding.Severity.ToString()[0]}-{finding.Rule}")));
}
