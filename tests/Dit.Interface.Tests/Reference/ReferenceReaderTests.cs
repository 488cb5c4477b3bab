using System.Text;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Notices;
using Dit.Core.Reference;
using Dit.Interface.Reference;

namespace Dit.Interface.Tests.Reference;

/// <summary>Reference files as people keep them in Excel; no storage is needed.</summary>
public sealed class ReferenceReaderTests
{
    [Fact]
    public void Read_PlainFiles_IsTheSet()
    {
        var set = Good(Set());

        Assert.Equal(["096", "431"], set.Employers.Keys.Order().Select(vpd => vpd.Text));
        Assert.Equal("Northumbria", set.Bodies[DeaneryBody.Parse("NTH")].Name);
        Assert.Equal("NTH", set.BodyOfField("northern")?.Code);
        Assert.Equal("EOE", set.BodyOfPrefix("EAN")?.Code);
    }

    [Theory]
    [InlineData("\uFEFFvpd,ods_code,name,mode,enabled\r\n96,RJ1,Kestrel,part,TRUE\r\n431,RRK,Eastmoor,full,FALSE\r\n")]
    [InlineData("VPD;ODS_CODE;Name;Mode;Enabled\r\n96;RJ1;Kestrel;part;true\r\n431;RRK;Eastmoor;full;false\r\n")]
    [InlineData("vpd,ods_code,name,mode,enabled,,\n,,,,,,\n96,RJ1,Kestrel,part,true,,\n\n   "
        + "\n\"431\",\"RRK\",\"Eastmoor\",\"full\",\"false\",,\n,,,,,,\n")]
    [InlineData("vpd,ods_code,name,mode,enabled,Notes\n96,rj1, Kestrel ,PART,True,ask Ann\n00431,rrk,Eastmoor,Full,False,\n")]
    [InlineData("name,enabled,vpd,mode,ods_code\nKestrel,true,96,part,RJ1\n\u00a0Eastmoor\u00a0,false,431,full,RRK")]
    public void Read_EmployersAsExcelWritesThem_AreTheSame(string employers)
    {
        var set = Good(Set(ReferenceText.Read(BinaryData.FromString(employers))));

        Assert.Equal(new Employer(Vpd.Parse("096"), "RJ1", "Kestrel", UpdateMode.Part, true), set.Employers[Vpd.Parse("96")]);
        Assert.Equal(new Employer(Vpd.Parse("431"), "RRK", "Eastmoor", UpdateMode.Full, false), set.Employers[Vpd.Parse("431")]);
    }

    [Fact]
    public void Read_SemicolonsWithListsInQuotes_KeepsTheLists()
    {
        var set =
            Good(Set(
                recipients: "vpd;name;email;role;kinds\n431;\"Office; first "
                    + "floor\";office@example.org;MSO;\"applicants-received;rotation\"\n"));

        var office = Assert.Single(set.RecipientsOf(Employer("431"), NoticeKind.Rotation));
        Assert.Equal("Office; first floor", office.Name);
        Assert.Empty(set.RecipientsOf(Employer("431"), NoticeKind.NewDpn));
    }

    [Fact]
    public void Text_Windows1252_IsReadWithoutLoss()
    {
        const string text = "Musée d’Orsay – Ysbyty Môn €";
        Assert.Equal(text, ReferenceText.Read(BinaryData.FromBytes(FileEncoding.Windows1252.GetBytes(text))));
        Assert.Equal(text, ReferenceText.Read(BinaryData.FromBytes(Encoding.UTF8.GetBytes(text))));
        Assert.Equal(text, ReferenceText.Read(BinaryData.FromBytes([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)])));
    }

    [Fact]
    public void Text_AnyByte_IsNeverTheReplacementCharacter()
    {
        for (var value = 1; value < 256; value++)
            Assert.DoesNotContain('\uFFFD', ReferenceText.Read(BinaryData.FromBytes([(byte)'a', (byte)value, (byte)'z'])));
    }

    [Fact]
    public void Read_OperatorsAndOffices_HaveRecipients()
    {
        var set =
            Good(Set(
                recipients: "vpd,name,email,role,kinds\nOperators,Desk,desk@example.org,,*\n"
                    + "wmd,Office,office@example.org,,data-quality\n"
                    + "bodies/NTH,North,north@example.org,,*\n431,MSO,mso@example.org,MSO,*\n"));

        Assert.Equal("desk@example.org", Assert.Single(set.RecipientsOf(new NoticeAddress.Operators(), NoticeKind.Alert)).Email);
        Assert.Equal("Office",
            Assert.Single(set.RecipientsOf(new NoticeAddress.BodyOffice(DeaneryBody.Parse("WMD")), NoticeKind.DataQuality)).Name);
        Assert.Single(set.RecipientsOf(new NoticeAddress.BodyOffice(DeaneryBody.Parse("NTH")), NoticeKind.ApplicantsRejected));
        Assert.Single(set.RecipientsOf(Employer("431"), NoticeKind.Withdrawn));
    }

    [Fact]
    public void Read_CalendarAndSchedules_AreOverTheUsual()
    {
        var files = Set();
        files["calendar.csv"] = "date,name,working\n04/05/2026,Moved,true\n2026-05-08,Proclaimed,\n20260511,Another,false\n";
        files["schedules.csv"] = "Stream;Days;Cut-off\napp;working;17:00:00\nGO;Mon;9.30\n";
        var set = Good(files);

        Assert.True(set.Calendar.IsWorkingDay(new(2026, 5, 4)));
        Assert.Equal(new(2026, 5, 12), set.Calendar.NextWorkingDay(new(2026, 5, 7)));
        Assert.Equal(new TimeOnly(17, 0), set.Schedules.Of(DailyStream.App).CutOff);
        Assert.Equal(new TimeOnly(9, 30), set.Schedules.Of(DailyStream.Go).CutOff);
        Assert.Equal(DailyStream.Dnc.Usual, set.Schedules.Of(DailyStream.Dnc));
    }

    [Theory]
    [InlineData("vpd,ods_code,name,mode,enabled\n\n96,RJ1,Kestrel,sometimes,true\n",
        "employers.csv line 3: mode is neither full nor part; it says: sometimes")]
    [InlineData("vpd,ods_code,name,mode,enabled\n96,RJ1,Kestrel,part,true\n431,RRK,Eastmoor,full,true\n096,RJ2,Again,part,true\n",
        "employers.csv line 4: VPD 096 is already on line 2")]
    [InlineData("vpd,ods_code,name,mode,enabled\n96,RJ1,Kestrel, The Trust,part,true\n",
        "employers.csv line 2: the row has more cells than the header; put a name that holds a comma in quotes")]
    [InlineData("vpd,ods_code,name,mode,enabled\n96,RJ1,\"Kestrel,part,true\n431,RRK,Eastmoor,full,true\n",
        "employers.csv line 2: a cell holds a line break; perhaps a quote is not closed")]
    [InlineData("vpd,ods_code,name,mode,enabled\n96,RJ1,Kestr\uFFFDl,part,true\n",
        "employers.csv line 2: a character was lost when the file was saved (\uFFFD); type it again and save as CSV UTF-8")]
    [InlineData("vpd,ods_code,mode,enabled\n",
        "employers.csv line 1: column name is missing; the columns are vpd,ods_code,name,mode,enabled")]
    [InlineData("vpd,ods_code,name,mode,enabled,name\n", "employers.csv line 1: column name is there twice")]
    [InlineData("\r\n", "employers.csv: the file is empty; its first line must be vpd,ods_code,name,mode,enabled")]
    public void Read_BadEmployers_AreRefusedWithLineAndWords(string employers, string fault) =>
        Assert.Equal([fault], Refused(Set(employers)));

    [Fact]
    public void Read_EveryFaultOfARow_IsTold() => Assert.Equal(
        [
            "employers.csv line 2: ods_code is empty or over 15 characters",
            "employers.csv line 2: vpd is not a number of one to six digits; it says: nine",
            "employers.csv line 2: name is empty",
            "employers.csv line 2: mode is neither full nor part",
            "employers.csv line 2: enabled is neither true nor false; it says: yes",
        ],
        Refused(Set("vpd,ods_code,name,mode,enabled\nnine,,,,yes\n")));

    [Theory]
    [InlineData("999,Nobody,office@example.org,MSO,*", "recipients.csv line 2: VPD 999 is not in employers.csv")]
    [InlineData("XYZ,Nobody,office@example.org,MSO,*", "recipients.csv line 2: body XYZ is not in bodies.csv")]
    [InlineData("431,MSO,office@example,MSO,*",
        "recipients.csv line 2: email is no address that GOV.UK Notify accepts; it says: office@example")]
    [InlineData("431,MSO,office@example.org,MSO,", "recipients.csv line 2: kinds is empty; write * for all")]
    [InlineData("the trust,MSO,office@example.org,MSO,*",
        "recipients.csv line 2: vpd is neither a number of one to six digits, nor a body's code, nor operators; it says: the trust")]
    public void Read_BadRecipients_AreRefusedWithLineAndWords(string row, string fault) =>
        Assert.Equal([fault], Refused(Set(recipients: $"vpd,name,email,role,kinds\n{row}\n")));

    [Fact]
    public void Read_UnknownKind_IsRefusedAndTheLogHasNoCell()
    {
        Assert.Null(
            ReferenceReader.Read(
                Set(recipients: "vpd,name,email,role,kinds\n431,MSO,office@example.org,MSO,rotation;ann.smith@example.org\n"),
                    out var faults));

        var fault = Assert.Single(faults);
        Assert.EndsWith("; it says: ann.smith@example.org", fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ann.smith", fault.ForLog, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bodies.csv", "code,name,prefixes,enabled,aliases\nNTH,North,NTH,true,Northern\nWMD,West,WMD,true,northern\n",
        "bodies.csv line 3: code or alias NORTHERN is already on line 2")]
    [InlineData("bodies.csv", "code,name,prefixes,enabled,aliases\nNTH,North,NTH,true,WMD\nWMD,West,WMD,true,\n",
        "bodies.csv line 3: code or alias WMD is already on line 2")]
    [InlineData("bodies.csv", "code,name,prefixes,enabled\nNTH,North,NTH;WMD,true\nWMD,West,wmd,true\n",
        "bodies.csv line 3: prefix WMD is already on line 2")]
    [InlineData("locum-codes.csv", "code\n970\n98l\n98L\n", "locum-codes.csv line 4: code 98l is already on line 3")]
    [InlineData("delivery.csv", "vpd,enabled\n431,false\n999,false\n", "delivery.csv line 3: VPD 999 is not in employers.csv")]
    [InlineData("calendar.csv", "date,name\n31/02/2026,Never\n",
        "calendar.csv line 2: date is no date; write 2026-12-25 or 25/12/2026; it says: 31/02/2026")]
    [InlineData("calendar.csv", "date,name\n2026-05-08,One\n08/05/2026,Two\n", "calendar.csv line 3: date 20260508 is already on line 2")]
    [InlineData("schedules.csv", "stream,days,cut_off\nAPC,daily,18:00\n",
        "schedules.csv line 2: stream is none of GO, APP, DNC, RMC; it says: APC")]
    [InlineData("schedules.csv", "stream,days,cut_off\nDNC,daily,18:00\nDNF,daily,17:00\n",
        "schedules.csv line 3: stream DNC is already on line 2")]
    [InlineData("schedules.csv", "stream,days,cut_off\nGO,sometimes,six\n",
        "schedules.csv line 2: days is neither daily, nor working, nor days of the week such as Mon;Wed;Fri; it says: "
            + "sometimes|schedules.csv line 2: cut_off is no time; write 18:00; it says: six")]
    public void Read_BadFile_IsRefusedWithLineAndWords(string name, string text, string expected)
    {
        var files = Set(recipients: "vpd,name,email,role,kinds\n");
        files[name] = text;

        Assert.Equal(expected.Split('|'), Refused(files));
    }

    [Fact]
    public void Read_Utf16AsExcelsUnicodeText_IsRefusedInWords()
    {
        var text =
            ReferenceText.Read(
                BinaryData.FromBytes(
                    [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("vpd,ods_code,name,mode,enabled\r\n96,RJ1,Kestrel,part,true\r\n")]));

        Assert.Contains("save the sheet as CSV UTF-8", Refused(Set(text))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AFileIsMissing_IsSaid()
    {
        var files = Set();
        files.Remove("locum-codes.csv");

        Assert.Equal(["locum-codes.csv: the file is missing"], Refused(files));
    }

    [Fact]
    public void ReadInForce_ASetThatWasGoodOnce_GoesOn()
    {
        var set = ReferenceReader.ReadInForce(Set(recipients: "vpd,name,email,role,kinds\n431,MSO,office@localhost,MSO,*;old-kind\n"));

        Assert.Single(set.RecipientsOf(Employer("431"), NoticeKind.Rotation));
    }

    private static NoticeAddress.Employer Employer(string vpd) => new(Vpd.Parse(vpd));

    private static ReferenceData Good(IReadOnlyDictionary<string, string> files)
    {
        var set = ReferenceReader.Read(files, out var faults);
        Assert.Empty(faults);
        return set!;
    }

    private static IReadOnlyList<string> Refused(IReadOnlyDictionary<string, string> files)
    {
        Assert.Null(ReferenceReader.Read(files, out var faults));
        return [.. faults.Select(fault => fault.ToString())];
    }

    private static Dictionary<string, string> Set(string? employers = null, string? recipients = null) => new()
    {
        ["employers.csv"] = employers ?? "vpd,ods_code,name,mode,enabled\n431,RRK,Eastmoor,full,true\n096,RJ1,Kestrel,part,true\n",
        ["bodies.csv"] = "code,name,prefixes,enabled,aliases\nNTH,Northumbria,NTH,true,Northern;Health Education North East\nWMD,West "
            + "Midlands,WMD,true,\nEOE,East of England,EAN;EOE,true,\n",
        ["recipients.csv"] = recipients ?? "vpd,name,email,role,kinds\n",
        ["locum-codes.csv"] = "code\n970\n",
    };
}
