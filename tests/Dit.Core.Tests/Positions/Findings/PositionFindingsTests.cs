using Dit.Core.Applicants;
using Dit.Core.Positions;
using Dit.Core.Positions.Findings;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.Positions.Findings;

public sealed class PositionFindingsTests
{
    private static readonly Placement _held = new([new Incumbent { Person = new() { EsrId = "1" }, Fte = 1m }], []);

    [Fact]
    public void All_Catalogue_HasTheNineRulesInOrder()
    {
        Assert.Equal(["P001", "P002", "P003", "P004", "P005", "P006", "P007", "P008", "P009"], PositionRules.All.Select(rule => rule.Id));
        Assert.Equal(["P002", "P006"], PositionRules.All.Where(rule => rule.KeepsOut).Select(rule => rule.Id));
        Assert.Equal("EEWWWEWII", string.Concat(PositionRules.All.Select(rule => rule.Severity.ToString()[0])));
    }

    [Fact]
    public void Of_NothingWrong_IsEmpty() => Assert.Empty(RulesOn(Live(), _held));

    [Fact]
    public void Of_SameDpnTwiceLive_IsP001OnBoth()
    {
        var findings = Find([Live(1002), Live(1001)], _held);
        Assert.Equal([("P001", 1001L), ("P001", 1002L)], findings.Select(finding => (finding.Rule, finding.Position.Value)));
        Assert.Contains("1001, 1002", findings[0].Words, StringComparison.Ordinal);
        Assert.Equal(Dpn, findings[0].Dpn);
    }

    [Fact]
    public void Of_SameDpnOtherNotLive_IsNoP001() =>
        Assert.Empty(Find([Live(1001), Live(1002) with { Status = HiringStatus.Frozen }], _held));

    [Theory]
    [InlineData("WMD/A/B/C", true)]
    [InlineData("WMD/A/B/C/1", false)]
    [InlineData("WMD/A/B/C/1/S", false)]
    [InlineData("WMD/A/B/C/1/S/T", true)]
    [InlineData("WMD/RRK01/021/STR/001/ABCDEFGH", false)]
    [InlineData("WMD/RRK01/021/STR/001/ABCDEFGHI", true)]
    public void Of_DpnForm_IsP002(string dpn, bool found) => Expect("P002", found, Live() with { Dpn = dpn }, _held);

    [Theory]
    [InlineData("970", true)]
    [InlineData("021", false)]
    [InlineData("", false)]
    public void Of_OccupationCode_IsP003(string code, bool found) => Expect("P003", found, Live() with { OccupationCode = code }, _held);

    [Theory]
    [InlineData("", true)]
    [InlineData("Neither", true)]
    [InlineData("Host Employer", false)]
    [InlineData("Lead Employer", false)]
    public void Of_OtherEmployerCarriesTheDpn_FlagDecidesP005(string flag, bool found) =>
        Expect("P005", found, Live() with { HostLead = HostLeadFlag.Read(flag) }, _held, Live(2001, OtherTrust));

    [Fact]
    public void Of_NobodyElseCarriesTheDpn_IsNoP005() =>
        Expect("P005", false, Live() with { HostLead = "" }, _held, Live(2001, OtherTrust) with { Dpn = "WMD/RRK01/021/STR/002" });

    [Fact]
    public void Of_OtherEmployersPostHasEnded_IsNoP005() =>
        Expect("P005", false, Live() with { HostLead = "" }, _held, Live(2001, OtherTrust) with { To = Day.AddDays(-1) });

    [Fact]
    public void Of_OtherEmployerIsOff_IsP005AllTheSame() =>
        Expect("P005", true, Live() with { HostLead = "" }, _held, Live(2001, OffTrust));

    [Theory]
    [InlineData("XXX", Dpn, true)]
    [InlineData("LDN", "ZZZ/A/B/C/1", false)]
    [InlineData("", "ZZZ/A/B/C/1", true)]
    [InlineData("", Dpn, false)]
    [InlineData("SEV", Dpn, false)]
    public void Of_Routing_IsP006(string managing, string dpn, bool found) =>
        Expect("P006", found, Live() with { ManagingBody = managing, Dpn = dpn }, _held);

    [Theory]
    [InlineData("Medical and Dental", false)]
    [InlineData("MEDICAL AND DENTAL", false)]
    [InlineData("Nursing and Midwifery Registered", true)]
    [InlineData("", true)]
    public void Of_StaffGroup_IsP007(string group, bool found) => Expect("P007", found, Live() with { StaffGroup = group }, _held);

    [Fact]
    public void Of_NobodyNowOrNext_IsP008()
    {
        Expect("P008", true, Live(), Placement.Vacant);
        Expect("P008", false, Live(), _held);
        Expect("P008", false, Live(), new Placement([], [new Incumbent { Start = Day.AddDays(90) }]));
    }

    [Fact]
    public void Of_VacantAndNotRoutable_IsP006WithoutP008() =>
        Assert.Equal(["P006"], RulesOn(Live() with { ManagingBody = "XXX" }, Placement.Vacant));

    [Theory]
    [InlineData(1.0, 0.6, 0.4, false)]
    [InlineData(1.0, 0.6, 0.5, true)]
    [InlineData(null, 1.0, 1.0, false)]
    [InlineData(0.0, 0.1, null, true)]
    public void Of_HoldersFte_OverTheBudgetIsP009(double? budget, double one, double? two, bool found)
    {
        var holders =
            new Placement(
                [new Incumbent { Person = new() { EsrId = "1" }, Fte = (decimal)one },
                    new Incumbent { Person = new() { EsrId = "2" }, Fte = (decimal?)two }], []);
        Expect("P009", found, Live() with { BudgetedFte = (decimal?)budget }, holders);
    }

    [Fact]
    public void Of_PositionNotLive_HasNoFindings()
    {
        var wrong = Live() with { Dpn = "WMD", StaffGroup = "" };
        Assert.NotEmpty(RulesOn(wrong, Placement.Vacant));
        Assert.Empty(RulesOn(wrong with { Status = HiringStatus.Frozen }, Placement.Vacant));
        Assert.Empty(RulesOn(wrong with { Vpd = OffTrust }, Placement.Vacant));
    }

    [Fact]
    public void Of_SeveralFindings_StandInOrderOfRuleThenPosition()
    {
        var findings = Find([Live(20) with { StaffGroup = "" }, Live(3) with { StaffGroup = "" }], _held);
        Assert.Equal(["P001 3", "P001 20", "P007 3", "P007 20"], findings.Select(finding => $"{finding.Rule} {finding.Position}"));
        Assert.Equal(Severity.Warning, findings[^1].Severity);
    }

    [Theory]
    [InlineData(30, "the DPN is not of the form BODY/SITE/SPECIALTY/GRADE/NNN[/SUFFIX]")]
    [InlineData(31, "the DPN has 31 characters, more than 30")]
    public void P002_Words_SayWhetherItIsTheLengthOrTheForm(int length, string words) =>
        Assert.StartsWith(words, WordsOf("P002", Live() with { Dpn = "WMD/".PadRight(length, 'X') }), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "the staff group is blank, not Medical and Dental")]
    [InlineData("Nursing", "the staff group is Nursing, not Medical and Dental")]
    public void P007_Words_NameTheStaffGroup(string group, string words) =>
        Assert.StartsWith(words, WordsOf("P007", Live() with { StaffGroup = group }), StringComparison.Ordinal);

    [Fact]
    public void P001_PositionAloneWithItsDpn_IsNone()
    {
        var position = Live();
        var alone = new PositionCase(position, true, [position], _held, Directory(position), Config, Day);

        Assert.Null(PositionRules.All[0].Find(alone));
    }

    private static string WordsOf(string rule, Position position) => Find([position], _held).Single(finding => finding.Rule == rule).Words;

    private static void Expect(string rule, bool found, Position position, Placement placement, params Position[] elsewhere) =>
        Assert.Equal(found, RulesOn(position, placement, elsewhere).Contains(rule));

    private static IEnumerable<string> RulesOn(Position position, Placement placement, params Position[] elsewhere) =>
        Find([position], placement, elsewhere).Select(finding => finding.Rule);

    private static IReadOnlyList<PositionFinding> Find(Position[] positions, Placement placement, params Position[] elsewhere) =>
        PositionFindings.Of(Book(positions), Directory([.. positions, .. elsewhere]), Config, _ => placement, Day);
}
