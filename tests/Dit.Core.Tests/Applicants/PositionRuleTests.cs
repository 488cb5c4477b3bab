using Dit.Core.Applicants;
using Dit.Core.Positions;

namespace Dit.Core.Tests.Applicants;

public class PositionRuleTests
{
    private static readonly DateOnly _hire = new(2026, 7, 20);
    private readonly Scene _scene = new();

    [Fact]
    public void A010_UnknownPosition_IsTheOnlyFindingAboutIt()
    {
        var outcome = _scene.Decide(new RowText().With("PositionId", "77").With("PositionNumber", "88")).Outcomes[0];

        Assert.Equal(["E A010"], outcome.Ids());
        Assert.Equal((null, "77", "88", Scene.Dpn), (outcome.Vpd, outcome.PositionId, outcome.PositionNumber, outcome.Dpn));
    }

    [Fact]
    public void A010_NoEmployer_Fails()
    {
        var row = new RowText().Read();
        var employer =
            new EmployerCase(null, Codes.InterfaceFileName.Read(_scene.File)!, _scene.Today, _scene.Reference, null, null, [],
                new DpnTally());

        Assert.Equal(["E A010"], new EmployerDecision(employer).Decide(row).Ids());
    }

    [Fact]
    public void A010_IdThatDoesNotParse_IsA002Instead() => Assert.Equal(["E A002"], _scene.Judge(new RowText().With("PositionId", "none")));

    [Theory]
    [InlineData("5001", false)]
    [InlineData("0000005001", false)]
    [InlineData("5002", true)]
    public void A011_Number_MustBeThePositions(string number, bool fails) =>
        Assert.Equal(fails ? ["E A011"] : ["I S001"], _scene.Judge(new RowText().With("PositionNumber", number)));

    [Fact]
    public void A011_PositionWithoutNumber_Fails() =>
        Assert.Equal(["E A011"], (_scene with { Position = _scene.Position with { Number = null } }).Judge(new RowText()));

    [Theory]
    [InlineData("WMD/RRK01/004/STR/002", true)]
    [InlineData("wmd/rrk01/004/str/001", false)]
    [InlineData("", false)]
    public void A012_RowsDpn_MustBeThePositions(string dpn, bool fails) =>
        Assert.Equal(fails ? ["E A012"] : ["I S001"], _scene.Judge(new RowText().With("DeaneryPostNumber", dpn)));

    [Fact]
    public void A012_UnusableDpn_Fails()
    {
        var scene = _scene with { Position = _scene.Position with { Dpn = "WMD/RRK01/004" } };

        Assert.Equal(["E A012"], scene.Judge(new RowText().With("DeaneryPostNumber", "WMD/RRK01/004")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("EOE")]
    public void A012_BlankDpn_IsItsOnlyFinding(string managing)
    {
        var scene = _scene with { Position = _scene.Position with { Dpn = "", ManagingBody = managing } };

        Assert.Equal(["E A012"], scene.Judge(new RowText()));
    }

    [Fact]
    public void A012_RemovedDpn_SaysWhen()
    {
        var scene = _scene with
        {
            Position = _scene.Position with { Dpn = "", ManagingBody = "WMD" },
            FormerDpns = [new FormerDpn(Scene.PositionId, Scene.Dpn, new(2026, 5, 4))],
        };

        var outcome = scene.Decide(new RowText()).Outcomes[0];

        Assert.Equal(["E A012"], outcome.Ids());
        Assert.Contains("removed from this position in ESR on 2026-05-04", outcome.WordsOf("A012"), StringComparison.Ordinal);
        Assert.Equal("", outcome.Dpn);
    }

    [Theory]
    [InlineData(HiringStatus.Frozen)]
    [InlineData(HiringStatus.Eliminated)]
    [InlineData(HiringStatus.Deleted)]
    [InlineData(HiringStatus.Proposed)]
    public void A013_StatusNotActive_FailsAndNamesIt(HiringStatus status)
    {
        var outcome = (_scene with { Position = _scene.Position with { Status = status } }).Decide(new RowText()).Outcomes[0];

        Assert.Equal(["E A013"], outcome.Ids());
        Assert.Contains(status.ToString(), outcome.WordsOf("A013"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(1, null, "begins")]
    [InlineData(null, 0, null)]
    [InlineData(null, -1, "ended")]
    public void A013_EffectiveDates_IncludeFirstAndLastDay(int? fromOffset, int? toOffset, string? why)
    {
        DateOnly? Day(int? offset) => offset is { } days ? _hire.AddDays(days) : null;
        var scene = _scene with { Position = _scene.Position with { From = Day(fromOffset), To = Day(toOffset) } };

        var outcome = scene.Decide(new RowText()).Outcomes[0];

        Assert.Equal(why is null ? ["I S001"] : ["E A013"], outcome.Ids());
        if (why is not null) Assert.Contains(why, outcome.WordsOf("A013"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HiringStatus.Frozen, 0, "position is Frozen in ESR")]
    [InlineData(HiringStatus.Active, -1, "position ended on 2026-07-19, before the start date")]
    [InlineData(HiringStatus.Frozen, -1, "position is Frozen in ESR; position ended on 2026-07-19, before the start date")]
    public void A013_Words_NameStatusAndDates(HiringStatus status, int toOffset, string words)
    {
        var scene = _scene with { Position = _scene.Position with { Status = status, To = _hire.AddDays(toOffset) } };

        Assert.Equal(words, scene.Decide(new RowText()).Outcomes[0].WordsOf("A013"));
    }

    [Fact]
    public void A013_FrozenFromALaterDay_IsJudgedByTheRowOfTheHireDate()
    {
        Position open = _scene.Position with { To = _hire.AddDays(-1) }, frozen =
            _scene.Position with { From = _hire, Status = HiringStatus.Frozen };

        Assert.Equal(["E A013"], (_scene with { Position = open, OtherPositions = [frozen] }).Judge(new RowText()));
        Assert.Equal(["I S001"],
            (_scene with { Position = open with { To = _hire }, OtherPositions = [frozen with { From = _hire.AddDays(1) }] }).Judge(
                new RowText()));
    }

    [Fact]
    public void A014_EmployerOff_Fails() => Assert.Equal(["E A014"], (_scene with { EmployerOn = false }).Judge(new RowText()));

    [Theory]
    [InlineData("XYZ", "E A016")]
    [InlineData("EOE", "E A016")]
    [InlineData("WMD", "I S001")]
    [InlineData("", "I S001")]
    public void A016_Body_MustBeTheFiles(string managing, string expected) =>
        Assert.Equal([expected], (_scene with { Position = _scene.Position with { ManagingBody = managing } }).Judge(new RowText()));

    [Fact]
    public void A016_BodyOff_Fails() => Assert.Equal(["E A016"], (_scene with { BodyOn = false }).Judge(new RowText()));

    [Fact]
    public void A016_UnknownPrefix_Fails()
    {
        var scene = _scene with { Position = _scene.Position with { Dpn = "QQQ/RRK01/004/STR/001" } };

        Assert.Equal(["E A016"], scene.Judge(new RowText().With("DeaneryPostNumber", "QQQ/RRK01/004/STR/001")));
    }

    [Fact]
    public void Decide_ManyFaults_ReportsAllErrorsThenWarningsById()
    {
        var scene = _scene with { EmployerOn = false, Position = _scene.Position with { Status = HiringStatus.Frozen } };
        var row = new RowText().With("NiNumber", "X").With("Gender", "Q").With("FirstName", "").With("PositionNumber", "9")
            .With("ProjectedHireDate", "20260506").With("ProjectedEndDate", "20260506").With("RegistrationNumber", "12");

        var outcome = scene.Decide(row).Outcomes[0];

        Assert.Equal(["E A001", "E A011", "E A013", "E A014", "E A020", "E A022", "W A002", "W A030", "W A031"], outcome.Ids());
        Assert.Equal((RowResult.Rejected, RowEvent.Rejected, "", null),
            (outcome.Result, outcome.Event, outcome.ApplicantNumber, outcome.ReadyFrom));
    }
}
