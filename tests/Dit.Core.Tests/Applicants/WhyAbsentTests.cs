using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Positions;
using Dit.Core.Tests.Placements;

namespace Dit.Core.Tests.Applicants;

public class WhyAbsentTests
{
    private static readonly DateOnly _today = new(2026, 5, 6);
    private static readonly AbsenceFacts _nothing = new(_today, "", [], [], []);

    [Fact]
    public void Explain_OpenApplicant_HasNoReason() => Assert.Empty(WhyAbsent.Explain(_nothing with { Records = [PlacementScene.Ada()] }));

    [Fact]
    public void Explain_NothingSeen_IsNotSent()
    {
        var reason = Assert.Single(WhyAbsent.Explain(_nothing));

        Assert.Equal(AbsenceCause.NotSent, reason.Cause);
        Assert.Contains("starts before 5 August 2026", reason.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A021", AbsenceCause.TooEarly,
        "Row 7 of F.DAT, on 4 May 2026, was too early (A021): it is taken when TIS sends it again from 3 June 2026.")]
    [InlineData("A020", AbsenceCause.TooLate,
        "Row 7 of F.DAT, on 4 May 2026, was too late (A020): the start was less than 2 days away. Use Direct Hire.")]
    [InlineData("A010", AbsenceCause.DpnUnknown, "Row 7 of F.DAT, on 4 May 2026, was rejected: words (A010).")]
    [InlineData("A013", AbsenceCause.PositionNotLive, "Row 7 of F.DAT, on 4 May 2026, was rejected: words (A013).")]
    [InlineData("A003", AbsenceCause.Rejected, "Row 7 of F.DAT, on 4 May 2026, was rejected: words (A003).")]
    public void Explain_RejectedRow_NamesTheCause(string rule, AbsenceCause cause, string words) => Assert.Equal(
        [new AbsenceReason(cause, words)],
        WhyAbsent.Explain(_nothing
            with
        { Rows = [new("F.DAT", new(2026, 5, 4), 7, RowResult.Rejected, [new(rule, Severity.Error, "words")], new(2026, 9, 1))] }));

    [Fact]
    public void Explain_EarlyRow_CanBeTakenOnTheDayThatIsNamed()
    {
        var hire = new DateOnly(2026, 9, 1);
        var row = new RowText().With("ProjectedHireDate", "20260901");

        Assert.Contains("E A021", new Scene { Today = new(2026, 6, 2) }.Judge(row));
        Assert.DoesNotContain("E A021", new Scene { Today = new(2026, 6, 3) }.Judge(row));
        Assert.Equal(new DateOnly(2026, 6, 3), hire.AddDays(1 - 91));
    }

    [Theory]
    [InlineData("1234567", "1234567 is not the id or number of a position that ESR has sent, and is not a known applicant number or GMC "
        + "number.")]
    [InlineData("1234567A", "Nothing was found for 1234567A. Check that you typed it in full.")]
    [InlineData("Smith", "Nothing was found for Smith. Check that you typed it in full. You can look for a surname,")]
    public void Explain_NothingKnownByIt_SaysWhatCanBeLookedFor(string wanted, string words)
    {
        var reasons = WhyAbsent.Explain(_nothing with { Wanted = wanted });

        Assert.Equal([AbsenceCause.NotKnown, AbsenceCause.NotSent], reasons.Select(reason => reason.Cause));
        Assert.StartsWith(words, reasons[0].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WMD/RRK01", "WMD/RRK01 is not in the form of a DPN")]
    [InlineData("WMD/RRK01/004/STR/999", "No position in ESR has the DPN WMD/RRK01/004/STR/999")]
    public void Explain_DpnThatNobodyHas_SaysWhetherItIsOne(string dpn, string words) =>
        Assert.StartsWith(words, WhyAbsent.Explain(_nothing with { Wanted = dpn, Dpn = dpn })[0].Words, StringComparison.Ordinal);

    [Fact]
    public void Explain_UnknownDpnAndDeadPosition_SaysSo()
    {
        var position = new PlacementScene().Positions[0];

        Assert.Equal(AbsenceCause.DpnUnknown, WhyAbsent.Explain(_nothing with { Dpn = "WMD/RRK01/004/STR/999" })[0].Cause);
        Assert.Equal(
            "Position 1000001 of VPD 431 is not live: it ended on 3 May 2026.",
            WhyAbsent.Explain(_nothing
                with
            { Positions = [(position, new Liveness.NotLive(NotLiveReason.Ended, "it ended on 3 May 2026"))] })[0].Words);
    }

    [Fact]
    public void Explain_WithdrawnApplicant_NamesDayAndFile()
    {
        var withdrawn =
            new PlacementScene { Held = [PlacementScene.Ada() with { Number = "1" }] }.Decide(
                NotText.Withdraws("Okafor", "Ada", "")).Changed;

        Assert.Equal(
            [new AbsenceReason(AbsenceCause.Closed, "Applicant 1 is Withdrawn on 6 May 2026 by DE_WMD_DNC_20260506_00000011.DAT.")],
            WhyAbsent.Explain(_nothing with { Records = withdrawn }));
        Assert.Equal(
            ["created as Preferred Applicant by DE_WMD_APP_20260505_00003754.DAT", "Withdrawn by DE_WMD_DNC_20260506_00000011.DAT"],
            ApplicantLife.Of(withdrawn[0]).Select(ApplicantLife.Describe));
    }

    [Theory]
    [InlineData("2026-08-05", ": it is taken when TIS sends it again from 7 May 2026.")]
    [InlineData("2026-08-04", ": it could be taken by now, and TIS has not sent it again.")] // from today
    [InlineData(null, " (A021).")]
    public void Explain_EarlyRow_SaysWhetherItCouldBeTakenByNow(string? hire, string end)
    {
        var row = Rejected("F.DAT", new(2026, 5, 4)) with { ProjectedHire = hire is null ? null : DateOnly.Parse(hire, null) };

        Assert.EndsWith(end, Assert.Single(WhyAbsent.Explain(_nothing with { Rows = [row] })).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_SeveralRejectedRows_TheNewestCounts()
    {
        var reasons = WhyAbsent.Explain(_nothing with { Rows = [Rejected("G.DAT", new(2026, 5, 4)), Rejected("F.DAT", new(2026, 5, 3))] });

        Assert.StartsWith("Row 7 of G.DAT", Assert.Single(reasons).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_OnePositionIsLive_NamesNoneThatIsNot()
    {
        var positions = new PlacementScene().Positions;
        var (live, ended) = (new Liveness.Live(DeaneryBody.Parse("WMD")), new Liveness.NotLive(NotLiveReason.Ended, "it ended"));

        var reasons = WhyAbsent.Explain(_nothing with { Positions = [(positions[0], live), (positions[1], ended)] });

        Assert.Equal(AbsenceCause.NotSent, Assert.Single(reasons).Cause);
    }

    [Fact]
    public void Explain_ClosedRecords_TheOneNamedLastComesFirst()
    {
        var older = PlacementScene.Ada() with { Number = "1", State = ApplicantState.Withdrawn, Steps = [] };
        var newer = older with { Number = "2", State = ApplicantState.Replaced, LastFileDate = older.LastFileDate.AddDays(1) };

        Assert.Equal(["Applicant 2 is Replaced.", "Applicant 1 is Withdrawn."],
            WhyAbsent.Explain(_nothing with { Records = [older, newer] }).Select(reason => reason.Words));
    }

    [Fact]
    public void Explain_LapsedApplicant_NamesTheDayAlone()
    {
        var lapsed = ApplicantLifecycle.MoveOn(PlacementScene.Ada() with { Number = "1" }, null, new(2026, 7, 21));

        Assert.Equal("Applicant 1 is Lapsed on 21 July 2026.", WhyAbsent.Explain(_nothing with { Records = [lapsed] })[0].Words);
    }

    [Fact]
    public void Of_RecordFromBeforeStepsWereKept_ShowsHowItCame()
    {
        var record = PlacementScene.Ada() with { Steps = [] };

        Assert.Equal([new ApplicantStep(record.CreatedOn, ApplicantEvent.Created, record.CreatedBy)], ApplicantLife.Of(record));
        Assert.Single(ApplicantLife.Of(PlacementScene.Ada()));
    }

    [Theory]
    [InlineData(ApplicantEvent.Hired, "G.DAT", "Hired: ESR shows the person on the position since G.DAT")]
    [InlineData(ApplicantEvent.Hired, "", "Hired: ESR shows the person on the position")]
    [InlineData(ApplicantEvent.Lapsed, "", "Lapsed: the start passed without a hire")]
    public void Describe_StepOfEsrOrTheCalendar_NamesTheFileThatIsKnown(ApplicantEvent what, string cause, string words) =>
        Assert.Equal(words, ApplicantLife.Describe(new(_today, what, cause)));

    [Fact]
    public void Read_WrittenSteps_AreTheSteps()
    {
        ApplicantStep[] steps = [new(_today, ApplicantEvent.Created, "F.DAT"), new(_today.AddDays(1), ApplicantEvent.Lapsed, "")];

        Assert.Equal(steps, ApplicantStep.Read(ApplicantStep.Write(steps)));
        Assert.Empty(ApplicantStep.Read(""));
    }

    [Fact]
    public void Then_ManyDays_KeepsTheFirstAndTheLastSteps()
    {
        var record = PlacementScene.Ada();
        for (var i = 0; i < 300; i++) record = record.Then(_today.AddDays(i), ApplicantEvent.Updated, $"F{i}.DAT");

        Assert.Equal(ApplicantStep.Most, record.Steps.Count);
        Assert.Equal((ApplicantEvent.Created, "F299.DAT"), (record.Steps[0].What, record.Steps[^1].Cause));
    }

    private static SeenRow Rejected(string file, DateOnly on) =>
        new(file, on, 7, RowResult.Rejected, [new("A021", Severity.Error, "words")], null);
}
