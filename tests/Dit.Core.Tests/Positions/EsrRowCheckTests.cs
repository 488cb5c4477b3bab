using System.Globalization;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Positions;

namespace Dit.Core.Tests.Positions;

/// <summary>Which GO rows are good, and what they are (interface-files.md, section 5, Lengths).</summary>
public class EsrRowCheckTests
{
    [Theory]
    [InlineData("POA", 23)]
    [InlineData("PIA", 57)]
    [InlineData("PRA", 36)]
    [InlineData("ASA", 49)]
    [InlineData("ETA", 10)]
    [InlineData("ABA", 14)]
    [InlineData("ADA", 15)]
    [InlineData("PHA", 7)]
    [InlineData("ORA", 13)]
    [InlineData("LCA", 4)]
    public void Check_Length_IsGoodFromTheLastColumnThatIsReadOn(string type, int fewest)
    {
        Assert.IsType<EsrRow.Put>(Check(Row(type, fewest)));
        Assert.IsType<EsrRow.Put>(Check(Row(type, 200)));
        Assert.Equal("G001", Assert.IsType<EsrRow.Rejected>(Check(Row(type, fewest - 1))).Rule);
    }

    [Theory]
    [InlineData("VHA")]
    [InlineData("CDA")]
    [InlineData("CMA")]
    [InlineData("COA")]
    [InlineData("DTA")]
    [InlineData("ELA")]
    [InlineData("QLA")]
    [InlineData("STA")]
    [InlineData("TRA")]
    [InlineData("LOV")]
    [InlineData("LOD")]
    [InlineData("QLD")]
    [InlineData(" COD ")]
    public void Check_TypeThatIsNotNeeded_IsIgnored(string type) => Assert.IsType<EsrRow.Ignored>(Check($"{type}~1~2"));

    [Theory]
    [InlineData("XYZ~1")]
    [InlineData("LOA~1")]
    [InlineData("RGA~1~2~GMC~7000001~20270101~")]
    [InlineData("RGD~1")]
    [InlineData("poa~1")]
    public void Check_AnyOtherType_IsRejected(string row) => Assert.Equal("G002", Assert.IsType<EsrRow.Rejected>(Check(row)).Rule);

    [Theory]
    [InlineData("PID~61", "PIA", "61")]
    [InlineData("ASD~ 112119701A ", "ASA", "112119701A")]
    [InlineData("POD ~00031", "POA", "31")]
    public void Check_Delete_NamesTheThing(string row, string type, string id)
    {
        var delete = Assert.IsType<EsrRow.Delete>(Check(row));
        Assert.Equal((type, id), (delete.Type.Layout.Type, delete.Id));
    }

    [Theory]
    [InlineData("POD~")]
    [InlineData("POD~0")]
    [InlineData("POD~A-1")]
    [InlineData("POD~A123456789012345")]
    [InlineData("ASD~ ")]
    public void Check_DeleteWithoutAnId_IsRejected(string row) =>
        Assert.Equal("G003", Assert.IsType<EsrRow.Rejected>(Check(row)).Rule);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void Check_IdThatIsText_HasOneToSixtyCharacters(int length, bool isGood) =>
        Assert.Equal(isGood, Check(Row("ASA", 51, (2, new string('-', length)))) is EsrRow.Put);

    [Theory]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("12345678901234A", "12345678901234A")]
    [InlineData("000000000000031", "31")]
    public void Check_IdOfAPosition_HasUpToFifteenDigitsOrLetters(string written, string id) =>
        Assert.Equal(id, Assert.IsType<EsrRow.Put>(Check(Row("POA", 25, (1, written)))).Id);

    [Theory]
    [InlineData(6, "1")]
    [InlineData(6, "0.65")]
    [InlineData(6, "-1.5")]
    [InlineData(22, "20260503 181500")]
    [InlineData(22, "20260503")]
    [InlineData(22, "")]
    public void Check_NumberOrTime_OfTheFormsThatEsrWrites_IsGood(int column, string value) =>
        Assert.IsType<EsrRow.Put>(Check(Row("POA", 25, (column, value))));

    [Theory]
    [InlineData("PIA", "NHS Med and Dental Post Detail", true)]
    [InlineData("PIA", " NHS Med Post Detail ", true)]
    [InlineData("PIA", "NHS Something Else", false)]
    [InlineData("ETA", " NHS Regs and Memships", true)]
    [InlineData("ETA", "NHS Regs and Memberships", true)]
    [InlineData("ETA", "NHS Car Parking", false)]
    public void Check_ExtraInformation_IsReadOfOneType(string type, string informationType, bool isRead) =>
        Assert.Equal(isRead, Check(Row(type, 57, (3, informationType))) is EsrRow.Put);

    [Theory]
    [InlineData("20260401", "20260401")]
    [InlineData("2026-04-01", "20260401")]
    [InlineData("", "")]
    public void Check_DatedRow_SaysWhenItsPeriodBegins(string written, string start) =>
        Assert.Equal(start, FileDate.Write(Assert.IsType<EsrRow.Put>(Check(Row("ASA", 51, (3, written)))).Start));

    [Theory]
    [InlineData("POA", 2, "20260231")]
    [InlineData("ASA", 3, "00000000")]
    [InlineData("PRA", 2, "yesterday")]
    [InlineData("POA", 6, "1,0")]
    [InlineData("POA", 22, "20260503 251500")]
    [InlineData("POA", 22, "yesterday")]
    [InlineData("POA", 1, "A-1")]
    [InlineData("POA", 1, "1234567890123456")]
    public void Check_ValueThatDoesNotParse_IsRejected(string type, int column, string value) =>
        Assert.Equal("G003", Assert.IsType<EsrRow.Rejected>(Check(Row(type, 57, (column, value)))).Rule);

    [Theory]
    [InlineData("47121231")]
    [InlineData("4712-12-31")]
    public void Read_EndOfTime_IsOpen(string written)
    {
        Assert.IsType<EsrRow.Put>(Check(Row("POA", 25, (3, written))));
        Assert.Null(FileDate.Read(written));
        Assert.Null(FileDate.ReadInformation("31/12/4712 00:00:00"));
    }

    [Theory]
    [InlineData(" 31/08/2013 00:00:00", "20130831")]
    [InlineData("31/08/2013", "20130831")]
    [InlineData("20130831", "20130831")]
    [InlineData("31/02/2013 00:00:00", "")]
    [InlineData("", "")]
    public void ReadInformation_FormsOfTheField_AreRead(string written, string date) =>
        Assert.Equal(date, FileDate.Write(FileDate.ReadInformation(written)));

    [Theory]
    [InlineData("L", "Lead Employer")]
    [InlineData("h", "Host Employer")]
    [InlineData(" Host ", "Host Employer")]
    [InlineData("LEAD EMPLOYER", "Lead Employer")]
    [InlineData("Both", "")]
    [InlineData("", "")]
    public void Read_HostLeadFlag_IsOneOfTwoOrNone(string written, string flag) => Assert.Equal(flag, HostLeadFlag.Read(written));

    private static EsrRow Check(string row)
    {
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        record.Load(row, 7);
        return EsrRowCheck.Check(record);
    }

    private static string Row(string type, int columns, params (int Column, string Value)[] values)
    {
        var known = GoLayouts.Find(type, out _)!;
        var fields = Enumerable.Repeat("", columns).ToArray();
        (fields[0], fields[known.IdIndex]) = (type, 42.ToString(CultureInfo.InvariantCulture));
        if (type == "PIA" && columns > 3) fields[3] = "NHS Med and Dental Post Detail";
        if (type == "ETA" && columns > 3) fields[3] = "NHS Regs and Memships";
        foreach (var (column, value) in values) fields[column] = value;
        return string.Join('~', fields);
    }
}
