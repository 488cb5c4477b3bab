using Dit.Core.Applicants;
using Dit.Core.Notices;

namespace Dit.Core.Tests.Notices;

public class ApplicantsRejectedTests
{
    private static readonly RowMessage _frozen = new("A013", Severity.Error, "Position is Frozen on the projected hire date.");
    private static readonly RowMessage _late =
        new("A020", Severity.Error, "Start date is less than 2 days away: too late for the interface, use Direct Hire");

    private static readonly RowMessage _early = new("A021", Severity.Error, "Start date is too early: it will be sent when due");
    private static readonly RowMessage _unknown = new("A010", Severity.Error, "Position id is not known");

    [Fact]
    public void Render_TwoErrorsAndAWarning_IsTheGoldenText()
    {
        var row = NoticeSamples.Row(
            3, RowEvent.Rejected, "José Núñez", _frozen, _late,
            new RowMessage("A032", Severity.Warning, "Postcode is not of the UK form"));

        var notice = Assert.Single(NoticeSamples.Digests([row]));

        Assert.Equal(
            """
            To: (no recipient listed for this kind)
            Subject: 1 applicant rejected, file DE_WMD_APP_20260504_00000001.DAT
            Kind: applicants-rejected
            Id: DE_WMD_APP_20260504_00000001-431-applicants-rejected

            What happened
            1 applicant could not be loaded into ESR from the file DE_WMD_APP_20260504_00000001.DAT, taken in on
            05/05/2026. It will not be tried again by itself.

            What to do
            - Use Direct Hire: hire each person directly in ESR and enter the details by hand.
            - Fix the cause where it lies in ESR, such as a missing DPN. If the same cause keeps coming back,
              tell your HEE local office (WMD).

            1. José Núñez (row 3 of the file)
               Position:            70000001|Specialty Registrar|085|Cardiology
               Position id:         1234567, position number 70000001
               DPN:                 WMD/RRK01/085/STR/001
               Projected hire date: 05/08/2026
               Why rejected:        Position is Frozen on the projected hire date (A013)
                                    Start date is less than 2 days away: too late for the interface, use Direct
                                    Hire (A020)
               Also noted:          Postcode is not of the UK form (A032)

            """,
            NoticeText.Render(notice, []));
    }

    [Fact]
    public void WriteForBody_PositionNotKnown_IsTheGoldenText()
    {
        var row = Unknown(2) with { PersonName = "", ProjectedHire = null, Dpn = "", PositionNumber = "" };

        var notice = NoticeSamples.DigestForBody([row], "03");

        Assert.NotNull(notice);
        Assert.Equal("bodies/WMD", notice.Address.Folder);
        Assert.Equal("03", notice.Order);
        Assert.Equal("DE_WMD_APP_20260504_00000001-WMD-applicants-rejected", notice.Id);
        Assert.Equal(
            """
            What happened
            1 applicant could not be loaded into ESR from the file DE_WMD_APP_20260504_00000001.DAT, taken in on
            05/05/2026. It will not be tried again by itself.

            What to do
            - Tell the employer concerned: the person is to be hired directly in ESR (Direct Hire), details
              entered by hand. No employer was told, because none could be found for the position or the DPN.
            - Fix the cause in TIS, the position id or the DPN for example: a corrected row in a later file is
              taken as a new one.

            1. (no name could be read) (row 2 of the file)
               Position:            (not known to the interface)
               Position id:         1234567, position number (not given)
               DPN:                 (not given)
               Projected hire date: (none that can be read)
               Why rejected:        Position id is not known (A010)
            """,
            notice.Text);
    }

    [Fact]
    public void WriteForBody_NoRejectedRow_IsNone()
    {
        var received = NoticeSamples.Row(1, RowEvent.Received, "Ann Smith", NoticeSamples.Created);

        Assert.Null(NoticeSamples.DigestForBody([received]));
    }

    [Fact]
    public void Write_RowRoutedByItsDpn_SaysPositionIsNotKnown()
    {
        var notice = Assert.Single(NoticeSamples.Digests([Unknown(1)]));

        Assert.Contains("   Position:            (not known to the interface)\n", notice.Text, StringComparison.Ordinal);
        Assert.Contains("   DPN:                 WMD/RRK01/085/STR/001\n", notice.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Write_TooEarlyRow_IsExceptedOnlyWhenNothingElseIsWrong(bool frozenToo, bool excepted)
    {
        RowMessage[] messages = frozenToo ? [_frozen, _early] : [_early];
        var row = NoticeSamples.Row(1, RowEvent.Rejected, "Ann Smith", messages);

        var notice = Assert.Single(NoticeSamples.Digests([row]));

        Assert.Contains("Direct Hire", notice.Text, StringComparison.Ordinal);
        Assert.Equal(excepted, notice.Text.Contains("only too early (A021)", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_OneOfTwoIsOnlyTooEarly_ExceptsItAndSpeaksOfBoth()
    {
        var notice = Assert.Single(NoticeSamples.Digests(
            [
                NoticeSamples.Row(1, RowEvent.Rejected, "Ann Smith", _frozen),
                NoticeSamples.Row(2, RowEvent.Rejected, "Bob Smith", _early),
            ]));

        Assert.Contains("only too early (A021)", notice.Text, StringComparison.Ordinal);
        Assert.Contains("They will not be tried again by themselves.", notice.Text.Replace('\n', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_KnownPositionWithoutAName_SaysThatNoneIsGiven()
    {
        var row = NoticeSamples.Row(1, RowEvent.Rejected, "Ann Smith", _frozen) with { PositionName = " | " };
        var notice = Assert.Single(NoticeSamples.Digests([row]));

        Assert.Contains("   Position:            (not given)\n", notice.Text, StringComparison.Ordinal);
    }

    private static RowOutcome Unknown(int ordinal) =>
        NoticeSamples.Row(ordinal, RowEvent.Rejected, "Ann Smith", _unknown) with { Vpd = null, PositionName = "" };
}
