using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Core.Placements;
using static Dit.Core.Tests.Placements.PlacementScene;

namespace Dit.Core.Tests.Notices;

/// <summary>What a digest says of one event.</summary>
public class PlacementBlocksTests
{
    private static readonly InterfaceFileName _file = InterfaceFileName.Read("DE_WMD_DNF_20260506_00000011.DAT")!;

    [Fact]
    public void Write_EventOfNoRow_NamesNoRow() =>
        Assert.Contains("\n1. Ada Okafor\n", Text(Told(PlacementEventKind.Withdrawn) with { Ordinal = 0 }), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "(row 1 of the file)")]
    [InlineData(2, "(rows 1 and 2 of the file)")]
    [InlineData(5, "(rows 1, 2, 3, 4 and 5 of the file)")]
    [InlineData(7, "(rows 1, 2, 3, 4, 5 and 2 more of the file)")]
    public void Write_RowsThatSaySoTogether_NamesFiveAndCountsTheRest(int rows, string words) => Assert.Contains(
        $"1. {Dpn} {words}\n", Text(Rotation(holders: 1) with { Rows = [.. Enumerable.Range(1, rows)] }), StringComparison.Ordinal);

    [Fact]
    public void Write_PositionWithoutNameAndFlag_NamesIdAndDpnAlone()
    {
        var told = Told(PlacementEventKind.Withdrawn) with { PositionName = " | ", HostLead = "" };

        Assert.Equal(("id 1000001", Dpn), (Value(told, "Position"), Value(told, "DPN")));
    }

    [Theory]
    [InlineData(true, "123", "is on the post")]
    [InlineData(false, "123", "applicant number 123")]
    [InlineData(false, "", "no applicant yet")]
    public void Write_Trainee_SaysWhatTheEmployersEsrHolds(bool isHolder, string number, string words) => Assert.Equal(
        words,
        Value(Told(PlacementEventKind.StartDateChanged) with { IsHolder = isHolder, ApplicantNumber = number }, "In your ESR"));

    [Theory]
    [InlineData("123", "applicant number 123")]
    [InlineData("", "no applicant yet")]
    public void Write_Replacement_SaysWhetherTheApplicantHasCome(string number, string words) => Assert.Equal(
        words,
        Value(Told(PlacementEventKind.Replaced) with { Replacement = new("Zola", "Ny", null), ReplacementNumber = number },
            "Their record"));

    [Theory]
    [InlineData("1000001", "In your ESR", "a live position carries it: nothing is left to do")]
    [InlineData("", "In ESR", "no live position carries it")]
    public void Write_NewDpn_SaysWhetherAPositionCarriesIt(string position, string label, string words) =>
        Assert.Equal(words, Value(Told(PlacementEventKind.NewDpn) with { PositionId = position }, label));

    [Theory]
    [InlineData(true, "Jan Nowak, on the post, 04/02/2026 to (open)")]
    [InlineData(false, "Jan Nowak, applicant, 04/02/2026 to (open)")]
    public void Write_OtherOnThePost_IsHolderOrApplicant(bool isHolder, string words) => Assert.Equal(
        words,
        Value(Told(PlacementEventKind.Withdrawn) with { Others = [new PostMate("Jan Nowak", isHolder, new(2026, 2, 4), null)] },
            "Also on this post"));

    [Theory]
    [InlineData(true, "is in your ESR")]
    [InlineData(false, "no applicant yet")]
    public void Write_NextOfARotation_SaysWhetherEsrShowsThem(bool isInEsr, string words)
    {
        var next = new PicturedNext(new("Nowak", "Ny", null), null, null, "") { IsInEsr = isInEsr };

        Assert.EndsWith($"; {words}", Value(Told(PlacementEventKind.Rotation) with { Picture = new([], [next], false) }, "Next"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2_000, false)]
    [InlineData(2_001, true)]
    public void Write_MoreHoldersThanAreListed_CountsTheRest(int holders, bool cut)
    {
        var text = Text(Rotation(holders));

        Assert.Equal(DigestRows.MostListed, text.Split("Cy Bell").Length - 1);
        Assert.Equal(cut, text.Contains("and 1 more\n", StringComparison.Ordinal));
        Assert.DoesNotContain("and 0 more", text, StringComparison.Ordinal);
    }

    private static PlacementEvent Told(PlacementEventKind kind) => new()
    {
        Kind = kind,
        Vpd = Host.Text,
        Ordinal = 1,
        Dpn = Dpn,
        PositionId = "1000001",
        PositionName = "5001|Registrar|M19|Cardiology|",
        HostLead = "Host Employer",
        Trainee = new("Okafor", "Ada", null),
    };

    private static PlacementEvent Rotation(int holders) => Told(PlacementEventKind.Rotation) with
    {
        Picture = new([.. Enumerable.Repeat(new PicturedHolder(new("Bell", "Cy", null), null, null, ""), holders)], [], false),
    };

    private static string Text(PlacementEvent told) =>
        Assert.Single(PlacementDigests.Write(Host, _file, new(2026, 5, 6), [told])).Text;

    private static string Value(PlacementEvent told, string label) =>
        Text(told).Split('\n').Single(line => line.StartsWith($"   {label}:", StringComparison.Ordinal))[(label.Length + 4)..].Trim();
}
