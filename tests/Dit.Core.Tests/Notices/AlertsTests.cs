using Dit.Core.Files;
using Dit.Core.Notices;

namespace Dit.Core.Tests.Notices;

public class AlertsTests
{
    private const string Hash = "0123456789abcdef";
    private const string Name = "DE_WMD_APP_20260504_00000001.DAT";

    [Fact]
    public void Render_Quarantined_IsTheGoldenText() => Assert.Equal(
        """
        To: The operators of the interface
        Subject: Quarantined: DE_WMD_APP_20260504_00000001.DAT (RecordCount)
        Kind: alert
        Id: DE_WMD_APP_20260504_00000001-quarantined-RecordCount-01234567

        What happened
        The file DE_WMD_APP_20260504_00000001.DAT went to quarantine (RecordCount). Its TRL row counts
        another number of rows than there are. Nothing of it is loaded. Detail: TRL says 12, there are 11

        What to do
        Ask the sender to send the whole file again with a TRL row that counts all rows, HDR and TRL
        included. A corrected file may come under the same name and number.

        """,
        NoticeText.Render(Alerts.Quarantined(Name, FileFault.RecordCount, "TRL says 12, there are 11", Hash), []));

    [Fact]
    public void Held_ChangesAfterAGap_IsTheGoldenText()
    {
        var notice = Alerts.Held("GO_431_DIT_GOC_20260506_00000003.DAT", FileFault.WrongSequence, "");

        Assert.Equal("GO_431_DIT_GOC_20260506_00000003-held-WrongSequence", notice.Id);
        Assert.Equal("Held: GO_431_DIT_GOC_20260506_00000003.DAT (WrongSequence)", notice.Subject);
        Assert.Equal(
            """
            What happened
            The file GO_431_DIT_GOC_20260506_00000003.DAT is held (WrongSequence). It is a changes file, and at
            least one file before it has not come. Nothing of it is loaded yet, and later files of the same
            employer wait behind it.

            What to do
            Ask ESR for the missing file. The held file goes on by itself once the gap is filled or a full file
            comes. To load it as it is: dit release GO_431_DIT_GOC_20260506_00000003.DAT
            """,
            notice.Text);
    }

    [Fact]
    public void TooManyRowsForDpn_KnownEmployer_IsTheGoldenText()
    {
        var notice = Alerts.TooManyRowsForDpn(NoticeSamples.File, NoticeSamples.Vpd431, "WMD/RRK01/085/STR/001", 41, "04");

        Assert.Equal("DE_WMD_APP_20260504_00000001-431-WMD.RRK01.085.STR.001-too-many-rows", notice.Id);
        Assert.Equal("04", notice.Order);
        Assert.Equal("operators", notice.Address.Folder);
        Assert.Equal(
            """
            What happened
            The file DE_WMD_APP_20260504_00000001.DAT has 41 rows for the DPN WMD/RRK01/085/STR/001 at VPD 431;
            the most for one DPN and employer is 40. All of these rows were rejected (A050). Every other row of
            the file was loaded as usual.

            What to do
            Ask WMD why TIS sent so many people for one post. When TIS is corrected, a later file brings the
            people in. The employer must hire directly (Direct Hire) everybody who starts before then.
            """,
            notice.Text);
    }

    [Fact]
    public void TooManyRowsForDpn_TextThatIsNoDpn_StaysOutOfTheId()
    {
        var notice = Alerts.TooManyRowsForDpn(NoticeSamples.File, null, "Vesper/Ann", 41);

        Assert.DoesNotContain("vesper", notice.Id + notice.Subject, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("no-vpd", notice.Id, StringComparison.Ordinal);
        Assert.NotEqual(notice.Id, Alerts.TooManyRowsForDpn(NoticeSamples.File, null, "Vesper/Bob", 41).Id);
    }

    [Fact]
    public void BadReferenceData_TwoLines_IsTheGoldenText()
    {
        var notice = BadRecipients("line 3: no email", "line 9: enabled is neither true nor false");

        Assert.StartsWith("2026-05-05-recipients.csv-refused-", notice.Id, StringComparison.Ordinal);
        Assert.Equal("Reference data refused: recipients.csv", notice.Subject);
        Assert.Equal(
            """
            What happened
            - The reference data in config/recipients.csv was refused on 05/05/2026. The last good set stays in
              force.
            - line 3: no email
            - line 9: enabled is neither true nor false

            What to do
            Correct the lines named above and upload recipients.csv again to the config container. To check it
            first: dit config check FOLDER
            """,
            notice.Text);
    }

    [Fact]
    public void BadReferenceData_OtherLinesOnTheSameDay_IsAnotherEvent() =>
        Assert.NotEqual(BadRecipients("line 3: no email").Id, BadRecipients("line 4: no email").Id);

    [Fact]
    public void DeadLetter_QueueAndRun_IsTheGoldenText()
    {
        var notice = Alerts.DeadLetter("match", "DE_WMD_APP_20260504_00000001");

        Assert.Equal("DE_WMD_APP_20260504_00000001-match-dead-letter", notice.Id);
        Assert.Equal("Work given up: queue match, run DE_WMD_APP_20260504_00000001", notice.Subject);
        Assert.Equal(
            """
            What happened
            A message of the queue match was given up after all its tries. It belongs to
            DE_WMD_APP_20260504_00000001, which cannot be finished until it is done.

            What to do
            Look for the cause in the log of run DE_WMD_APP_20260504_00000001. Once it is fixed: dit
            dead-letters --put-back --queue match. Doing a step again changes nothing that is already done.
            """,
            notice.Text);
    }

    [Fact]
    public void UnreadableMessage_Queue_AsksNobodyToPutItBack()
    {
        var notice = Alerts.UnreadableMessage("match", "unknown-2026-05-05");

        Assert.Equal(("unknown-2026-05-05-match-dead-letter", "Unreadable message: queue match"), (notice.Id, notice.Subject));
        Assert.Contains("so nothing is lost", OneLine(notice), StringComparison.Ordinal);
        Assert.DoesNotContain("--put-back", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Alert_AnythingElse_CarriesTheCallersWords()
    {
        var notice =
            Alerts.Alert(AlertEvent.PurgeFailed, "2026-05-05-purge-failed", "Purge failed", "The purge stopped half-way.",
                "Run dit purge again.", "02");

        Assert.Equal(
            new Notice(
                "2026-05-05-purge-failed", NoticeKind.Alert, new NoticeAddress.Operators(), "Purge failed",
                "What happened\nThe purge stopped half-way.\n\nWhat to do\nRun dit purge again.", "02")
            { Alert = AlertEvent.PurgeFailed },
            notice);
    }

    [Fact]
    public void Quarantined_NameOutsideTheGrammar_StandsInTheTextOnly()
    {
        var notice = Alerts.Quarantined("Ann Vesper.DAT", FileFault.WrongFormat, "");

        Assert.DoesNotContain("Vesper", notice.Id + notice.Subject, StringComparison.Ordinal);
        Assert.Contains("The file Ann Vesper.DAT went to quarantine", notice.Text, StringComparison.Ordinal);
        Assert.NotEqual(notice.Id, Alerts.Quarantined("Bob Vesper.DAT", FileFault.WrongFormat, "").Id);
    }

    [Fact]
    public void Quarantined_OtherContentUnderTheSameName_IsAnotherEvent() => Assert.NotEqual(
        Alerts.Quarantined(Name, FileFault.RecordCount, "", Hash).Id,
            Alerts.Quarantined(Name, FileFault.RecordCount, "", "ffffffffffff").Id);

    [Fact]
    public void QuarantinedAndHeld_EveryFault_HasWordsOfItsOwn()
    {
        var faults = Enum.GetValues<FileFault>();

        Assert.Equal(faults.Length, faults.Select(fault => FaultWords.WhatHappened(fault)).Distinct().Count());
        Assert.All(faults,
            fault => Assert.Contains(FaultWords.WhyHeld(fault), OneLine(Alerts.Held(Name, fault, "")), StringComparison.Ordinal));
        Assert.All(faults,
            fault => Assert.Contains(FaultWords.WhatToDo(fault), OneLine(Alerts.Quarantined(Name, fault, "")), StringComparison.Ordinal));
    }

    [Fact]
    public void BadReferenceData_NoGoodSet_SaysThatNoFileIsProcessed()
    {
        var notice = Alerts.BadReferenceData("config/vpds.csv", NoticeSamples.Today, ["line 2: no VPD"], hasSet: false);

        Assert.Contains("No set is in force", OneLine(notice), StringComparison.Ordinal);
        Assert.DoesNotContain("The last good set", OneLine(notice), StringComparison.Ordinal);
    }

    [Fact]
    public void BadReferenceData_NameThatAKeyCannotHold_StandsAsADigest() => Assert.Matches(
        "^2026-05-05-file-[0-9a-f]{8}-refused-",
        Alerts.BadReferenceData("config/Ann Vesper.csv", NoticeSamples.Today, ["line 2: no VPD"], hasSet: true).Id);

    [Fact]
    public void TooManyRowsForDpn_DpnThatAKeyCannotHold_StandsAsADigest() => Assert.Matches(
        "-431-dpn-[0-9a-f]{8}-too-many-rows$",
        Alerts.TooManyRowsForDpn(NoticeSamples.File, NoticeSamples.Vpd431, "WMD/RRK01/085/STR(H)/001", 41).Id);

    [Theory]
    [InlineData(FileFault.WrongFormat, "stays in quarantine until")]
    [InlineData(FileFault.WrongSequence, "stays in quarantine until")]
    [InlineData(FileFault.NameReused, "stays in quarantine until")]
    [InlineData(FileFault.UnknownSender, "dropped again under the same name")]
    [InlineData(FileFault.TooLarge, "dropped again under the same name")]
    [InlineData(FileFault.NoTrailer, "corrected file may come under the same name")]
    public void Quarantined_ByFault_SaysWhetherTheNameIsFreeAgain(FileFault fault, string words) =>
        Assert.Contains(words, OneLine(Alerts.Quarantined(Name, fault, "")), StringComparison.Ordinal);

    [Theory]
    [InlineData(Name, "other files of the same body go on.")]
    [InlineData("GO_431_DIT_GOF_20260506_00000003.DAT", "later files of the same employer wait behind it.")]
    public void Held_BySender_SaysWhoWaits(string file, string words) =>
        Assert.Contains(words, OneLine(Alerts.Held(file, FileFault.DatedAhead, "")), StringComparison.Ordinal);

    private static string OneLine(Notice notice) => notice.Text.Replace('\n', ' ');

    private static Notice BadRecipients(params string[] lines) =>
        Alerts.BadReferenceData("config/recipients.csv", NoticeSamples.Today, lines, hasSet: true);
}
