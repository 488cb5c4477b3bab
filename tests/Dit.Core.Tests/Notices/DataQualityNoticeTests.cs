using Dit.Core.Applicants.Rules;
using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Core.Placements.Rules;

namespace Dit.Core.Tests.Notices;

public class DataQualityNoticeTests
{
    private static readonly DateOnly _today = new(2026, 5, 12);

    [Theory]
    [InlineData(3, 0, true)]
    [InlineData(2, 0, false)]
    [InlineData(2, 6, true)]
    [InlineData(2, 7, false)]
    public void Of_RowsOfOneRule_CountWithinSevenDays(int rows, int daysAgo, bool expected)
    {
        RejectionCount[] counts = rows == 3 ? [new(_today, "A012", 3)]
            : [new(_today, "A012", rows), new(_today.AddDays(-daysAgo), "A012", daysAgo == 0 ? 0 : 1), new(_today, "A013", 1)];

        Assert.Equal(expected, RepeatedCause.Of(counts, _today, _ => null).Any(cause => cause.Rule == "A012"));
    }

    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    public void Of_ToldBefore_IsToldAgainAfterSevenDays(int daysAgo, int expected) =>
        Assert.Equal(expected, RepeatedCause.Of([new(_today, "A012", 5)], _today, _ => _today.AddDays(-daysAgo)).Count);

    [Fact]
    public void Write_OneCause_IsTheGoldenText()
    {
        var notice = DataQualityNotice.Write(DeaneryBody.Parse("WMD"), _today, new RepeatedCause("N003", 4, 2, new(2026, 5, 6)));

        Assert.Equal(("2026-05-12-WMD-N003-data-quality", "bodies/WMD"), (notice.Id, notice.Address.Folder));
        Assert.Equal(
            """
            What happened
            From 06/05/2026 to 12/05/2026, 4 rows of WMD were rejected for one and the same cause, on 2 days:
            the DPN is missing or not of its form (N003).

            What to do
            - Compare the DPNs in TIS with those in the last position files (RMF, RMC). Ask the employer where a
              DPN is missing in ESR.
            - The confirmations (APC, DCC) of these days name each row. The employer must hire a rejected
              applicant directly (Direct Hire).
            - If it goes on, this note comes again in seven days.
            """,
            notice.Text);
    }

    [Fact]
    public void Write_EveryRuleThatFails_HasItsMeaning()
    {
        var rules = ApplicantRules.All.Select(rule => rule.Id).Concat(NotificationRules.All.Select(rule => rule.Id));

        Assert.All(rules,
            rule => Assert.DoesNotContain("a rule of the interface",
                DataQualityNotice.Write(DeaneryBody.Parse("WMD"), _today, new(rule, 3, 1, _today)).Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_SeveralRules_StandInTheirOrder() => Assert.Equal(
        ["A012", "A013", "N003"],
        RepeatedCause.Of([new(_today, "N003", 3), new(_today, "A013", 3), new(_today, "A012", 3)], _today, _ => null)
            .Select(cause => cause.Rule));

    [Fact]
    public void Of_DayWithoutARejectedRow_IsNotCounted() => Assert.Equal(
        1, Assert.Single(RepeatedCause.Of([new(_today, "A012", 3), new(_today.AddDays(-1), "A012", 0)], _today, _ => null)).Days);

    [Fact]
    public void Write_RuleOfAnotherVersion_IsToldWithoutItsMeaning() =>
        Assert.Contains("a rule of the interface (A999)", Text("A999"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Compare the position ids", "A010", "A011")]
    [InlineData("Compare the DPNs", "A012", "N003", "N020")]
    [InlineData("Ask the employers about these positions", "A013", "A015", "N022")]
    [InlineData("Ask the NHS ESR Central Team", "A014", "N021")]
    [InlineData("Check which body manages these posts", "A016", "N023")]
    [InlineData("Check the dates in TIS", "A020", "A021", "A022", "N006")]
    [InlineData("Check names and GMC numbers in TIS", "N008", "N030", "N031")]
    [InlineData("Look for the cause in TIS", "A050")]
    public void Write_ByRule_SaysWhatToDo(string words, params string[] rules) =>
        Assert.All(rules, rule => Assert.Contains(words, Text(rule), StringComparison.Ordinal));

    private static string Text(string rule) =>
        DataQualityNotice.Write(DeaneryBody.Parse("WMD"), _today, new(rule, 3, 1, _today)).Text.Replace('\n', ' ');
}
