using Dit.Core.Codes;
using Dit.Core.Notices;

namespace Dit.Core.Tests.Notices;

public class NoticeShapeTests
{
    // As command.md lists them.
    private const string Codes =
        "applicants-received, applicants-rejected, applicant-changed, start-date-changed, end-date-changed, withdrawn, replaced, "
        + "rotation, new-dpn, duplicate-positions, possible-duplicate, position-findings, data-quality, alert";

    [Fact]
    public void All_Kinds_AreThoseOfTheSpecificationInItsOrder()
    {
        Assert.Equal(Codes, string.Join(", ", NoticeKind.All));
        Assert.Equal(Enumerable.Range(1, 14), NoticeKind.All.Select(kind => kind.Place));
    }

    [Fact]
    public void Words_EveryKind_AreForPeople()
    {
        Assert.All(NoticeKind.All, kind => Assert.Matches("^[A-Z][A-Za-z ]+$", kind.Words));
        Assert.Equal(["Applicants received", "New Deanery Post Number", "of-another-version"],
            [NoticeKind.ApplicantsReceived.Words, NoticeKind.WordsOf("new-dpn"), NoticeKind.WordsOf("of-another-version")]);
    }

    [Fact]
    public void Read_EveryCode_IsItsKind() => Assert.All(NoticeKind.All, kind => Assert.Same(kind, NoticeKind.Read(kind.Code)));

    [Fact]
    public void Read_OtherWord_IsNoKind() => Assert.Null(NoticeKind.Read("Alert"));

    [Fact]
    public void Folder_EveryAddress_ReadsBack()
    {
        (NoticeAddress Address, string Folder, string Code)[] addresses =
        [
            (new NoticeAddress.Employer(Vpd.Parse("96")), "096", "096"),
            (new NoticeAddress.BodyOffice(DeaneryBody.Parse("wmd")), "bodies/WMD", "WMD"),
            (new NoticeAddress.Operators(), "operators", "operators"),
        ];

        Assert.All(addresses, expected =>
        {
            Assert.Equal(expected.Folder, expected.Address.Folder);
            Assert.Equal(expected.Code, expected.Address.Code);
            Assert.Equal(expected.Address, NoticeAddress.Read(expected.Folder));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("bodies/")]
    [InlineData("bodies/431")]
    [InlineData("Operators")]
    public void ReadAddress_OtherFolder_IsNone(string folder) => Assert.Null(NoticeAddress.Read(folder));

    [Fact]
    public void FileName_FirstOfTheDay_HasFourDigits() =>
        Assert.Equal("0001-applicants-received.txt", NoticeText.FileName(1, NoticeKind.ApplicantsReceived));

    [Fact]
    public void Render_RecipientNameWithLineBreak_KeepsFourHeaderLines()
    {
        var notice =
            Alerts.Alert(AlertEvent.PurgeFailed, "id", "Subject", "It happened.", "Do it.")
                with
            { Address = new NoticeAddress.Employer(NoticeSamples.Vpd431) };

        var text = NoticeText.Render(notice, [NoticeSamples.Anna with { Name = "Anna\nSubject: other" }]);

        Assert.StartsWith("To: Anna Subject: other <anna.bell@example.nhs.uk>\nSubject: Subject\nKind: alert\nId: id\n\n", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Alert_LongProse_IsWrappedAtAHundredColumnsAndKeepsEachWord()
    {
        var prose = string.Join(' ', Enumerable.Range(1000, 200)) + " " + new string('x', 140);

        var text = Alerts.Alert(AlertEvent.PurgeFailed, "id", "Subject", prose, "Do it.").Text;

        Assert.Contains(new string('x', 140), text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 100 || line == new string('x', 140)));
        Assert.Contains(prose, text.Replace('\n', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Alert_LongWordFirst_StandsOnTheFirstLine()
    {
        var word = new string('x', 140);

        Assert.Equal([word, "behind it"], Plain.Wrap($"{word} behind it", 0));
    }

    [Theory]
    [InlineData("  first", "first")]
    [InlineData("one \t two", "one two")]
    [InlineData("one\u0001two", "one two")]
    [InlineData("last \r\n", "last")]
    public void OneLine_SpacesAndControls_AreOneSpaceBetweenWords(string text, string line) => Assert.Equal(line, Plain.OneLine(text));

    [Fact]
    public void CompareTo_NothingButTheIdDiffers_GoesById()
    {
        var (a, b) = (Alerts.Alert(AlertEvent.PurgeFailed, "a", "s", "h", "d"), Alerts.Alert(AlertEvent.PurgeFailed, "b", "s", "h", "d"));

        Assert.Equal(["a", "b"], new[] { b, a }.Order().Select(notice => notice.Id));
    }

    [Theory]
    [InlineData("alert", 0)]
    [InlineData("rotation", 28)]
    [InlineData("new-dpn", 28)]
    [InlineData("data-quality", 28)]
    [InlineData("applicants-received", 7)]
    [InlineData("possible-duplicate", 7)]
    public void Of_KindWithoutADateOfItsOwn_IsDueInDays(string kind, int days) =>
        Assert.Equal(NoticeSamples.Today.AddDays(days), NoticeDue.Of(NoticeKind.Read(kind)!, NoticeSamples.Today));

    [Fact]
    public void Give_Twice_IsAddressedToTheLastAndListsBothOnce()
    {
        NoticeGiven[] steps =
            [new(new(2026, 5, 6), "Bea Cole", "bea@example.org", "on leave"), new(new(2026, 5, 7), "Cy Dunn", "cy@example.org", "covers")];

        var once = NoticeText.Give("To: Anna <anna@example.org>\nSubject: s\n\nThe text.\n", steps[..1]);

        Assert.Equal(
            "To: Bea Cole <bea@example.org>\nSubject: s\n\nThe text.\n\nGiven on\n"
            + "- 06/05/2026 to Bea Cole <bea@example.org>: on leave\n",
            once);
        Assert.Equal(
            "To: Cy Dunn <cy@example.org>\nSubject: s\n\nThe text.\n\nGiven on\n"
            + "- 06/05/2026 to Bea Cole <bea@example.org>: on leave\n- 07/05/2026 to Cy Dunn <cy@example.org>: covers\n",
            NoticeText.Give(once, steps));
    }
}
