using Dit.Core.Notices;

namespace Dit.Core.Tests.Notices;

public sealed class NoticeMailTests
{
    [Fact]
    public void PositionsOf_TextThatIsNoIdOrDpn_IsLeftOut() => Assert.Equal(
        ["position 123, DPN WMD/RBK01/001/STR/001", "position 7"],
        NoticeMail.PositionsOf([("123", "wmd/rbk01/001/str/001"), ("Ada Example", "Example, Ada"), ("7", ""), ("7", "")]));

    [Theory]
    [InlineData("WMD/RRK01/021/STR(H)/001")]
    [InlineData("WMD/RRK 01/021/ST&R+/001")]
    [InlineData("WMD/RRK01/CHIRURGIE É/STR/001")]
    public void PositionsOf_DpnWithAnyCharacters_IsKept(string dpn) =>
        Assert.Equal([$"position 7, DPN {dpn}"], NoticeMail.PositionsOf([("7", dpn)]));

    [Fact]
    public void Write_ManyPositions_ListsSomeAndCountsTheRest()
    {
        var positions = Enumerable.Range(1, NoticeMail.MostPositions + 3).Select(number => $"position {number}").ToList();

        var mail = NoticeMail.Write("id-1", "rotation", "53 rotations", positions, "2026-05-04/431/x.txt");

        Assert.Equal("53 rotations", mail.Subject);
        Assert.Equal(NoticeMail.MostPositions + 1, mail.Body.Split('\n').Count(line => line.StartsWith("* ", StringComparison.Ordinal)));
        Assert.Contains("* and 3 more\n", mail.Body, StringComparison.Ordinal);
        Assert.Contains("notifications/2026-05-04/431/x.txt", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_PageOfTheDesk_IsLinkedInPlaceOfTheText()
    {
        var mail =
            NoticeMail.Write("id-1", "rotation", "1 rotation", [], "2026-05-04/431/x.txt",
                new("https://desk.example.org/desk/notice/431/id-1"));

        Assert.Contains("\nhttps://desk.example.org/desk/notice/431/id-1\n", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("notifications/", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void PositionsOf_DpnWithoutAPosition_StandsAlone() =>
        Assert.Equal(["DPN WMD/RBK01/001/STR/001"], NoticeMail.PositionsOf([("", "WMD/RBK01/001/STR/001")]));

    [Fact]
    public void Write_AsManyPositionsAsAreListed_CountsNoRest()
    {
        var positions = Enumerable.Range(1, NoticeMail.MostPositions).Select(number => $"position {number}").ToList();

        Assert.DoesNotContain("* and", NoticeMail.Write("id-1", "rotation", "50 rotations", positions, "x.txt").Body,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("position 7", "It is about:\n* position 7\n\n")]
    [InlineData(null, "")]
    public void Write_WithAndWithoutPositions_IsTheGoldenText(string? position, string about) => Assert.Equal(
        $"""
        There is a new notice from the interface between TIS and ESR: 1 rotation.

        {about}Names and details are not sent by email. Open the whole notice, which also says what to do:
        notifications/2026-05-04/431/x.txt

        Kind: rotation
        Id: id-1

        """,
        NoticeMail.Write("id-1", "rotation", "1 rotation", position is null ? [] : [position], "2026-05-04/431/x.txt").Body);
}
