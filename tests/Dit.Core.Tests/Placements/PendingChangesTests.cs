using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Placements;
using Dit.Core.Positions;
using Dit.Core.Tests.Applicants;
using static Dit.Core.Tests.Placements.PlacementScene;

namespace Dit.Core.Tests.Placements;

public class PendingChangesTests
{
    private static readonly DateOnly _day = new(2026, 5, 8);
    private static readonly Position _position = new PlacementScene().Positions[0];

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

    [Fact]
    public void ApplyTo_SecondOfEqualsAskedForFirst_IsTheFirstsAllTheSame()
    {
        var waiting = new PendingChanges([Waiting(NotText.Withdraws("Okafor", "Ada", ""))]);
        var (first, second) = (Ada() with { Number = "1" }, Ada() with { Number = "2" });
        foreach (var record in new[] { first, second }) waiting.Expect(record, _position);

        Assert.Empty(waiting.ApplyTo(second, _position, _ => null, _day).Applied);
        Assert.Single(waiting.ApplyTo(first, _position, _ => null, _day).Applied);
    }

    [Fact]
    public void Expect_NothingWaitsAtThePost_LeavesTheRecord()
    {
        var (waiting, ada) = (new PendingChanges([]), Ada());

        waiting.Expect(ada, _position);

        Assert.Same(ada, waiting.ApplyTo(ada, _position, _ => null, _day).Record);
    }

    [Fact]
    public void ApplyTo_Several_OldestFirst()
    {
        var change = Waiting(NotText.Moves("Okafor", "Ada", "", "20260727"));
        PendingChange[] oldestFirst =
        [
            change with { Id = "d", FileDate = new(2026, 5, 5), FileSequence = 12, Ordinal = 9 },
            change with { Id = "c", FileSequence = 11, Ordinal = 7 },
            change with { Id = "b", FileSequence = 12, Ordinal = 3 },
            change with { Id = "a", FileSequence = 12, Ordinal = 4 },
        ];

        Assert.Equal(["d", "c", "b", "a"], Apply([.. oldestFirst.Reverse()]).Applied.Select(applied => applied.Id));
    }

    [Theory]
    [InlineData("20270201", "", "20270201-20270202")]
    [InlineData("20270202", "", "20260720-20270202")]
    [InlineData("", "20260721", "20260720-20260721")]
    [InlineData("", "20260720", "20260720-20270202")]
    public void ApplyTo_DatesThatWouldBeReversed_AreLeftOut(string hire, string end, string dates)
    {
        var applied = Apply(Waiting(NotText.Moves("Okafor", "Ada", "", hire, end)));

        Assert.Equal(dates, $"{FileDate.Write(applied.Record.ProjectedHire)}-{FileDate.Write(applied.Record.ProjectedEnd)}");
        Assert.Single(applied.Applied);
    }

    [Theory]
    [InlineData("20260727", "20270209", "StartDateChanged EndDateChanged")]
    [InlineData("", "20270209", "EndDateChanged")]
    [InlineData("20260720", "20270202", "")]
    public void ApplyTo_Dates_TellsThoseThatAreOthers(string hire, string end, string told) =>
        Assert.Equal(told,
            string.Join(' ', Apply(Waiting(NotText.Moves("Okafor", "Ada", "", hire, end))).Events.Select(one => one.Kind)));

    [Fact]
    public void ApplyTo_ReplacementBeforeTheApplicant_ReplacesAndTellsWhoComes()
    {
        var applied = Apply(
            Waiting(NotText.Of(3).Person("Withdrawn", "Okafor", "Ada", "7123456").Person("Replacement", "Zola", "Ny", "")));

        Assert.Equal(ApplicantState.Replaced, applied.Record.State);
        var told = Assert.Single(applied.Events);
        Assert.Equal((PlacementEventKind.Replaced, "Zola"), (told.Kind, told.Replacement!.LastName));
    }

    [Theory]
    [InlineData(91, true)]
    [InlineData(92, false)]
    public void Waits_ThirteenWeeks_TheLastDayBelongs(int days, bool waits)
    {
        var change = Waiting(NotText.Withdraws("Okafor", "Ada", ""));

        Assert.Equal(waits, change.Waits(change.Since.AddDays(days)));
    }

    // Of one employer: lead 096 is off.
    private static PendingChange Waiting(NotText row) => new PlacementScene { Off = [Lead] }.Decide(row).Decision.Pending.Single();

    private static PendingOutcome Apply(params PendingChange[] waiting) =>
        new PendingChanges(waiting).ApplyTo(Ada(), _position, _ => null, _day);
}
