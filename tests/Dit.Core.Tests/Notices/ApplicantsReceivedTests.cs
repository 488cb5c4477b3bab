using Dit.Core.Applicants;
using Dit.Core.Notices;

namespace Dit.Core.Tests.Notices;

public class ApplicantsReceivedTests
{
    [Fact]
    public void Render_NewAndMatchedApplicants_IsTheGoldenText()
    {
        RowOutcome[] rows =
        [
            NoticeSamples.Row(
                4, RowEvent.Received, "Zoë O'Brien-Čapek",
                    new RowMessage("S002", Severity.Info, "Applicant assignment created on an existing employee"))
                with { AssignmentId = "200000000000004", ApplicantNumber = "100000000000004" },
            NoticeSamples.Row(
                1, RowEvent.Received, "Ann Smith", NoticeSamples.Created,
                new RowMessage("A030", Severity.Warning, "National Insurance number is not of the right form, taken as not provided")),
        ];

        var notice = Assert.Single(NoticeSamples.Digests(rows, "07"));

        Assert.Equal(
            """
            To: Anna Bell <anna.bell@example.nhs.uk>, Medical Staffing <ms@example.nhs.uk>
            Subject: 2 applicants received, file DE_WMD_APP_20260504_00000001.DAT
            Kind: applicants-received
            Id: DE_WMD_APP_20260504_00000001-431-applicants-received

            What happened
            2 applicants came from TIS in the file DE_WMD_APP_20260504_00000001.DAT, taken in on 05/05/2026.
            Each is in ESR with the status Preferred Applicant.

            What to do
            - Run the pre-employment Inter-Authority Transfer (IAT) and the pre-employment checks for each
              person.
            - Hire each person in ESR when due. This can be done from the date shown as ready to hire from,
              never on the day the applicant was received: an overnight process must run first.

            1. Ann Smith (row 1 of the file)
               Position:            70000001|Specialty Registrar|085|Cardiology
               Position id:         1234567, position number 70000001
               DPN:                 WMD/RRK01/085/STR/001
               Projected hire date: 05/08/2026
               Matched employee:    no: new applicant record, applicant number 100000000000001
               Ready to hire from:  06/05/2026
               Please check:        National Insurance number is not of the right form, taken as not provided
                                    (A030)

            2. Zoë O'Brien-Čapek (row 4 of the file)
               Position:            70000001|Specialty Registrar|085|Cardiology
               Position id:         1234567, position number 70000001
               DPN:                 WMD/RRK01/085/STR/001
               Projected hire date: 05/08/2026
               Matched employee:    yes: applicant assignment 200000000000004 on an employee you already have,
                                    applicant number 100000000000004
               Ready to hire from:  06/05/2026

            """,
            NoticeText.Render(notice, [NoticeSamples.Anna, NoticeSamples.Office]));
        Assert.Equal("07", notice.Order);
    }

    [Fact]
    public void Write_NameWithLineBreak_StaysOnOneLine()
    {
        var row = NoticeSamples.Row(1, RowEvent.Received, "Ann\r\nKind: alert", NoticeSamples.Created);

        var notice = Assert.Single(NoticeSamples.Digests([row]));

        Assert.Contains("1. Ann Kind: alert (row 1 of the file)\n", notice.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', notice.Text);
    }
}
