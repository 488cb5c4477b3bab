using System.Text;
using Dit.Core.Files;
using Dit.Core.Positions;
using Dit.Core.Positions.Extracts;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.Positions.Extracts;

public sealed class PositionRowsTests
{
    [Fact]
    public void Write_Position_IsAPosAndAPorRow()
    {
        var writer = new RecordWriter(FileSyntax.De);
        PositionRows.Of(Live() with { ManagingBody = "LDN" }, Book(Live()), Config, Ldn).Write(writer, "C");
        Assert.Equal(
            """
            "POS",1001,,"C",5001,"Medical and Dental","Specialty Registrar","021","Cardiology","WMD/RRK01/021/STR/001","LDN","RRK","NHS","MN37","3","RRK02"
            "POR",1001,,"C",5001,"5001|Specialty Registrar|021|Cardiology|","WMD/RRK01/021/STR/001","LDN","Lead Employer","RRK","431","Cardiology Dept","Heartlands, Ward 3"

            """.ReplaceLineEndings("\r\n"),
            Encoding.UTF8.GetString(writer.Written.Span));
    }

    [Fact]
    public void Of_OrganisationNotKnown_GivesItsIdAndNoLocation()
    {
        var rows = PositionRows.Of(Live() with { OrganisationId = "88" }, Book(Live()), Config, Wmd);
        Assert.Equal(["88", ""], rows.Por.TakeLast(2));
    }

    [Fact]
    public void Of_LocationNotKnown_IsEmpty()
    {
        var book = new PositionPeriods(Trust, [Live()], [], [new Organisation("77", "Cardiology Dept", "10")], [], []).On(default);
        Assert.Equal(["Cardiology Dept", ""], PositionRows.Of(Live(), book, Config, Wmd).Por.TakeLast(2));
    }

    [Fact]
    public void Of_VpdBelowAHundred_IsPadded() =>
        Assert.Equal("096", PositionRows.Of(Live(1, OtherTrust), Book(Live(1, OtherTrust)), Config, Wmd).Por[9]);

    [Theory]
    [InlineData(59)]
    [InlineData(60)]
    [InlineData(61)]
    public void Of_LongTitle_IsCutToSixtyCharacters(int length)
    {
        var name = new string('x', length);
        Assert.Equal(name[..Math.Min(60, length)], PositionRows.Of(Live() with { Name = name }, Book(Live()), Config, Wmd).Por[4]);
    }

    [Fact]
    public void Of_LongOrganisationAndLocation_AreCutTo240()
    {
        var book = Book(Trust, [Live()], new Organisation("77", new string('o', 241), "9"), new string('l', 300));
        Assert.Equal([new string('o', 240), new string('l', 240)], PositionRows.Of(Live(), book, Config, Wmd).Por.TakeLast(2));
    }

    [Fact]
    public void Of_CutInsideASurrogatePair_LeavesTheWholePairOut()
    {
        var name = new string('x', 59) + "\U0001F3E5";
        Assert.Equal(new string('x', 59), PositionRows.Of(Live() with { Name = name }, Book(Live()), Config, Wmd).Por[4]);
    }

    [Fact]
    public void Equals_OneColumnDiffers_IsFalse()
    {
        var rows = PositionRows.Of(Live(), Book(Live()), Config, Wmd);
        Assert.Equal(rows, PositionRows.Of(Live(), Book(Live()), Config, Wmd));
        Assert.NotEqual(rows, PositionRows.Of(Live() with { GradeStep = "4" }, Book(Live()), Config, Wmd));
        Assert.NotEqual(rows, PositionRows.Of(Live() with { HostLead = "" }, Book(Live()), Config, Wmd));
        Assert.NotEqual(rows, rows with { Id = new(1002) });
        Assert.False(rows.Equals(null));
    }
}
