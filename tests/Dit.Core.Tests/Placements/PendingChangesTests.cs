using Dit.Core.Applicants;
using Dit.Core.Placements;
using Dit.Core.Tests.Applicants;
using static Dit.Core.Tests.Placements.PlacementScene;

namespace Dit.Core.Tests.Placements;

public class PendingChangesTests
{
    [Fact]
    public void ApplyTo_WithdrawalBeforeTheApplicant_WithdrawsItWhenItComes()
    {
        var pending = new PlacementScene().Decide(NotText.Withdraws("Okafor", "Ada", "7123456")).Decision.Pending;

        var applied = new PendingChanges(pending).ApplyTo(Ada(), new PlacementScene().Positions[0], _ => null, new(2026, 5, 8));

        Assert.Equal(ApplicantState.Withdrawn, applied.Record.State);
        Assert.Equal(PlacementEventKind.Withdrawn, Assert.Single(applied.Events).Kind);
        Assert.Single(applied.Applied);
    }

    [Theory]
    [InlineData("", "1", "2")]
    [InlineData("7123456", "2", "1")]
    public void ApplyTo_TwoApplicantsOfTheSameNames_WithdrawsTheSurestAndNoOther(string gmc, string taken, string left)
    {
        var waiting = new PendingChanges(new PlacementScene().Decide(NotText.Withdraws("Okafor", "Ada", gmc)).Decision.Pending);
        var position = new PlacementScene().Positions[0];
        // The first row holds no GMC number, and is found by its names alone.
        var byNames = new Scene().Decide(new RowText().With("RegistrationNumber", "")).Record;
        ApplicantRecord[] come = [byNames with { Number = "1" }, Ada() with { Number = "2" }];
        foreach (var record in come) waiting.Expect(record, position);

        var applied = come.ToDictionary(record => record.Number,
            record => waiting.ApplyTo(record, position, _ => null, new(2026, 5, 8)));

        Assert.Equal(ApplicantState.Withdrawn, applied[taken].Record.State);
        Assert.NotEqual(ApplicantState.Withdrawn, applied[left].Record.State);
        Assert.Empty(applied[left].Applied);
    }

    [Fact]
    public void ApplyTo_AfterThirteenWeeks_WaitsNoLonger()
    {
        var pending = new PlacementScene().Decide(NotText.Withdraws("Okafor", "Ada", "7123456")).Decision.Pending;

        Assert.Empty(new PendingChanges(pending).ApplyTo(Ada(), new PlacementScene().Positions[0], _ => null, new(2026, 8, 6)).Applied);
    }

    [Fact]
    public void ApplyTo_ReplacementWhoComesLater_IsLinkedThen()
    {
        var old = Ada();
        var decided = new PlacementScene { Held = [old] }
            .Decide(NotText.Of(3).Person("Withdrawn", "Okafor", "Ada", "7123456").Person("Replacement", "SomebodyD", "Ada", "7000003"));

        var applied =
            new PendingChanges(decided.Decision.Pending).ApplyTo(Someone(3), new PlacementScene().Positions[0],
                number => number == old.Number ? decided.Changed[0] : null, new(2026, 5, 8));

        Assert.Equal(old.Number, applied.Record.Replaces);
        Assert.Equal(applied.Record.Number, Assert.Single(applied.Others).ReplacedBy);
        Assert.Equal(PendingKind.ComesInstead, Assert.Single(applied.Applied).Kind);
        Assert.Empty(applied.Events);
    }

    [Fact]
    public void ApplyTo_DatesBeforeTheApplicant_ChangesAndTellsOldAndNew()
    {
        var pending = new PlacementScene().Decide(NotText.Moves("Okafor", "Ada", "", "20260727")).Decision.Pending;

        var applied = new PendingChanges(pending).ApplyTo(Ada(), new PlacementScene().Positions[0], _ => null, new(2026, 5, 8));

        var told = Assert.Single(applied.Events);
        Assert.Equal((new DateOnly(2026, 7, 20), new DateOnly(2026, 7, 27)), (told.OldStart, told.NewStart));
        Assert.Equal(told.NewStart, applied.Record.ProjectedHire);
    }

    [Fact]
    public void ApplyTo_AnotherEmployersOrPersonsChange_LeavesTheRecord()
    {
        var pending =
            new PlacementScene { Off = [Host] }.Decide(NotText.Withdraws("Okafor", "Ada", "7123456"),
                NotText.Withdraws("Nowak", "Jan", "")).Decision.Pending;
        var ada = Ada();

        Assert.Same(ada, new PendingChanges(pending).ApplyTo(ada, new PlacementScene().Positions[0], _ => null, new(2026, 5, 8)).Record);
    }
}
