using Dit.Core.Applicants;
using Dit.Core.Notices;

namespace Dit.Core.Tests.Notices;

public class PossibleDuplicateTests
{
    private static readonly RowMessage _person =
        new("M010", Severity.Warning, "Possible same person: date of birth and GMC number agree, surname differs");

    private static readonly RowMessage _applicant =
        new("A060", Severity.Warning, "Duplicate applicant: ESR holds one from E-Recruitment (TRAC) for this position");

    private static readonly RowMessage _twoNumbers = new("A045", Severity.Warning, "Two rows of one person have two GMC numbers");
    private static readonly ValueChange[] _numbers = [new("RegistrationNumber", "7123456", "7000001")];

    [Fact]
    public void Write_PossiblePersonAndTracApplicant_IsTheGoldenText()
    {
        var row = NoticeSamples.Row(1, RowEvent.Received, "Ann Smith", NoticeSamples.Created, _applicant, _person);

        var notice = Assert.Single(Write(row), notice => notice.Kind == NoticeKind.PossibleDuplicate);

        Assert.Equal("DE_WMD_APP_20260504_00000001-431-possible-duplicate", notice.Id);
        Assert.Equal("1 possible duplicate, file DE_WMD_APP_20260504_00000001.DAT", notice.Subject);
        Assert.Equal(
            """
            What happened
            1 applicant may already be in your ESR under another record, or has a GMC number that does not fit
            (from the file DE_WMD_APP_20260504_00000001.DAT, taken in on 05/05/2026). The interface never
            guesses: it changed nothing on any other record.

            What to do
            - Possible same person (M010): compare the new applicant with the record you already have. If they
              are the same person, attach the applicant to that record in ESR; if they are not, keep both.
            - Duplicate applicant (A060): keep the applicant that came from TIS and remove the one that came
              through E-Recruitment (TRAC). Checks done in TRAC are to be entered in ESR by hand.

            1. Ann Smith (row 1 of the file)
               Position:            70000001|Specialty Registrar|085|Cardiology
               Position id:         1234567, position number 70000001
               DPN:                 WMD/RRK01/085/STR/001
               Projected hire date: 05/08/2026
               Matched employee:    no: new applicant record, applicant number 100000000000001
               Why:                 Duplicate applicant: ESR holds one from E-Recruitment (TRAC) for this
                                    position (A060)
                                    Possible same person: date of birth and GMC number agree, surname differs
                                    (M010)
            """,
            notice.Text);
    }

    [Theory]
    [InlineData(RowEvent.Received, true)]
    [InlineData(RowEvent.Changed, true)]
    [InlineData(RowEvent.None, false)]
    [InlineData(RowEvent.Rejected, false)]
    public void Write_PossiblePersonByEvent_IsToldOnlyForARowThatCounts(RowEvent what, bool told) =>
        Assert.Equal(told,
            Write(NoticeSamples.Row(1, what, "Ann Smith", _person)).Any(notice => notice.Kind == NoticeKind.PossibleDuplicate));

    [Fact]
    public void Write_OnlyAPossiblePerson_SaysNothingOfTrac()
    {
        var notice = Write(NoticeSamples.Row(1, RowEvent.Changed, "Ann Smith", _person))[^1];

        Assert.Equal(NoticeKind.PossibleDuplicate, notice.Kind);
        Assert.DoesNotContain("A060", notice.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Write_OnePersonWithTwoNumbers_NamesBothAndSaysWhatToDo(bool alsoDuplicate)
    {
        RowMessage[] messages = alsoDuplicate ? [new("A040", Severity.Info, "Same person twice"), _twoNumbers] : [_twoNumbers];

        var notice = Assert.Single(Write(NoticeSamples.Row(1, RowEvent.None, "Ann Smith", messages) with { Changes = _numbers }));

        Assert.Matches(@"GMC numbers: +7123456\n +7000001\n", notice.Text);
        Assert.Contains("One person, two GMC numbers (A045)", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_CorrectedNumberOfAKnownApplicant_IsNotTwoNumbers()
    {
        var row = NoticeSamples.Row(1, RowEvent.Changed, "Ann Smith", _twoNumbers, _person) with { Changes = _numbers };

        var notice = Write(row)[^1];

        Assert.Equal(NoticeKind.PossibleDuplicate, notice.Kind);
        Assert.DoesNotContain("GMC numbers", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TwoNumbersBesideAPossiblePerson_SaysWhatToDoAboutBoth()
    {
        var notice = NoticeSamples.Digests(
            [
                NoticeSamples.Row(1, RowEvent.Received, "Ann Smith", NoticeSamples.Created, _person),
                NoticeSamples.Row(2, RowEvent.None, "Bob Smith", _twoNumbers),
            ])[^1];

        Assert.Contains("One person, two GMC numbers (A045)", notice.Text, StringComparison.Ordinal);
        Assert.Contains("Possible same person (M010)", notice.Text, StringComparison.Ordinal);
        Assert.Contains("2 applicants may already be in your ESR under another record, or have a GMC number",
            notice.Text.Replace('\n', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NumberOfAnotherApplicant_NamesThatOneAndSaysWhatToDo()
    {
        var shared = new RowMessage("A044", Severity.Warning, "Another applicant of the position has this GMC number");
        var row = NoticeSamples.Row(1, RowEvent.Received, "Ann Smith", NoticeSamples.Created, shared);

        var notice = Write(row with { SharesNumberWith = "Bob\nJones" })[^1];

        Assert.Matches("Same number as: +Bob Jones\n", notice.Text);
        Assert.Contains("Two people, one GMC number (A044)", notice.Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Notice> Write(RowOutcome row) =>
        NoticeSamples.Digests([row]);
}
