using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Core.Positions.Findings;

namespace Dit.Core.Tests.Notices;

public class PositionFindingsNoticeTests
{
    private static readonly DateOnly _monday = new(2026, 5, 11);

    [Fact]
    public void Write_NewStillOpenAndMended_IsTheGoldenText()
    {
        var first = new DateOnly(2026, 4, 27);
        var week1 = FindingsSnapshot.Of([Finding("P003", 12), Finding("P008", 13)], first, null);
        var week2 = FindingsSnapshot.Of([Finding("P001", 1), Finding("P003", 12), Finding("P005", 14)], first.AddDays(7), week1);

        var notice =
            PositionFindingsNotice.Write(NoticeSamples.Vpd431, _monday, [Finding("P001", 1), Finding("P002", 11), Finding("P003", 12)],
                week2, []);

        Assert.NotNull(notice);
        Assert.Equal("2026-W20-431-position-findings", notice.Id);
        Assert.Equal("2 position findings, 1 new, 1 fixed, 11/05/2026", notice.Subject);
        Assert.Equal(
            """
            What happened
            On 11/05/2026 your training positions have 2 open findings: 1 new and 1 still open. 1 finding is
            fixed.

            What to do
            - Look at the new ones first, then at those marked error: such a position is not sent to TIS, and an
              applicant for it fails.
            - Fix each in ESR as its line says. A finding leaves this list by itself once it is fixed.
            - This digest comes each Monday while anything is open.

            1. P002 The DPN does not fit its form, or is over 30 characters (error)
               New: position 11, WMD/RRK01/085/STR/011: words of P002

            2. P003 A DPN on a position with a locum occupation code (warning)
               Still open: position 12, WMD/RRK01/085/STR/012, since 27/04/2026: words of P003

            3. P005 No host or lead flag although another employer carries the same DPN (warning)
               Fixed: position 14, WMD/RRK01/085/STR/014
            """,
            notice.Text);
    }

    [Fact]
    public void Write_NothingOpenAndNothingMended_IsNone() =>
        Assert.Null(
            PositionFindingsNotice.Write(NoticeSamples.Vpd431, _monday, [Finding("P001", 1)], new FindingsSnapshot(_monday.AddDays(-7), []),
                []));

    [Fact]
    public void Write_AllMended_ComesOnce()
    {
        var last = FindingsSnapshot.Of([Finding("P008", 13)], _monday.AddDays(-7), null);

        Assert.NotNull(PositionFindingsNotice.Write(NoticeSamples.Vpd431, _monday, [], last, []));
        Assert.Null(PositionFindingsNotice.Write(NoticeSamples.Vpd431, _monday.AddDays(7), [], FindingsSnapshot.Of([], _monday, last), []));
    }

    [Fact]
    public void Write_ThousandsOfOneRule_AreCut()
    {
        var text =
            PositionFindingsNotice.Write(NoticeSamples.Vpd431, _monday, [.. Enumerable.Range(1, 1000).Select(i => Finding("P008", i))],
                null, [])!.Text;

        Assert.Contains("and 800 more", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_VacantPosts_SaysWhyOnceAndEachPostInOneLine()
    {
        var lines =
            PositionFindingsNotice.Write(NoticeSamples.Vpd431, _monday, [Finding("P008", 11), Finding("P008", 12)], null,
                [])!.Text.Split('\n');

        Assert.Single(lines, line => line.Contains("nobody holds the post", StringComparison.Ordinal));
        Assert.Contains("   New:  position 11, WMD/RRK01/085/STR/011", lines);
        Assert.Contains("         position 12, WMD/RRK01/085/STR/012", lines);
    }

    [Fact]
    public void Write_RowsThatCouldNotBeRead_AreToldWithoutAnyFinding()
    {
        var file = InterfaceFileName.Read("GO_431_DIT_GOC_20260506_00000014.DAT")!;

        var text =
            PositionFindingsNotice.Write(NoticeSamples.Vpd431, _monday, [], null,
                [new BadRows(file, 2, "line 3: G002 the record type is not one that ESR sends")])!.Text;

        Assert.Contains("GO_431_DIT_GOC_20260506_00000014.DAT, 2 rows: line 3: G002", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_MoreNewThanOpen_CountsEachForItself()
    {
        var last = FindingsSnapshot.Of([Finding("P003", 12)], _monday.AddDays(-7), null);

        var notice = PositionFindingsNotice.Write(NoticeSamples.Vpd431, _monday,
            [Finding("P002", 11), Finding("P002", 13), Finding("P003", 12)], last, [])!;

        Assert.Contains("2 new and 1 still open", notice.Text.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.StartsWith("3 position findings, 2 new, 0 fixed", notice.Subject, StringComparison.Ordinal);
        Assert.Equal(3, notice.Positions.Count);
        Assert.Equal("position 11, DPN WMD/RRK01/085/STR/011", notice.Positions[0]);
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(201, true)]
    public void Write_AroundTheMostListed_ShowsTheFirstAndCountsTheRest(int count, bool cut)
    {
        var text = PositionFindingsNotice.Write(NoticeSamples.Vpd431, _monday,
            [.. Enumerable.Range(1, count).Select(i => Finding("P008", i))], null, [])!.Text;

        Assert.Contains(" position 200, ", text, StringComparison.Ordinal);
        Assert.Equal(cut, text.Contains(" more: see the rotation grid's second sheet", StringComparison.Ordinal));
        Assert.DoesNotContain(" position 201, ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_PositionWithoutADpn_SaysSo() => Assert.Contains(
        "New: position 7, no DPN: words of P002",
        PositionFindingsNotice.Write(NoticeSamples.Vpd431, _monday, [Finding("P002", 7) with { Dpn = "" }], null, [])!.Text,
        StringComparison.Ordinal);

    private static PositionFinding Finding(string rule, int position) =>
        new(rule, Severity.Warning, new PositionId(position), $"WMD/RRK01/085/STR/{position:D3}", $"words of {rule}");
}
