using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.People.Updates;
using Dit.Core.Positions;
using Dit.Core.Reference;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.People;

/// <summary>Employer 096 sends Full Records, 431 Part Records (<see cref="Positions.PositionSample"/>).</summary>
public class PersonUpdatesTests
{
    private static readonly Position _post = Live(2001, OtherTrust);

    private const string Person = "PRA~900~20200101~~E77~Dr~O'Brien, \"Jo\"~Zoë~~~~~F~1990-03-14~AB123456C";

    [Fact]
    public void Of_NewHire_SendsTheWholeGroupInOrder() => Assert.Equal(
        [
            "PERS|900|E77|Dr|O'Brien, \"Jo\"|Zoë|||F|19900314|AB123456C||2001|WMD/RRK01/021/STR/001|A-1||Active Assignment|20270202",
            "PBD|900|GMC|7123456|20270101",
            "ADD|900|1 High St|||Leicester||LE1 1AA|GB",
            "PHN|900|Mobile|07700900000",
            "ABS|900|Maternity|20260501|",
        ],
        Lines(Make(null, All())));

    [Fact]
    public void Of_NothingChanged_SendsNothing() => Assert.Empty(Make(Make(null, All()).After, All()).Groups);

    [Fact]
    public void Of_OtherAddress_SendsPersAndTheAddress() => Assert.Equal(
        ["PERS", "ADD"], Types(Make(Make(null, All()).After, [.. All()[..2], Address("2 High St"), .. All()[3..]])));

    [Fact]
    public void Of_AbsenceGone_SendsAnEmptyOne() => Assert.Equal("ABS|900|||", Lines(Make(Make(null, All()).After, All()[..^1]))[^1]);

    [Fact]
    public void Of_AddressOverAndNext_SendsThePrimaryThatIsEffective() =>
        Assert.Contains(Lines(Make(null, [.. All(), "ADA~900~5~HOME~~Y~9 Old St~~~Leicester~~LE1 9AA~GB~20100101~20260503~"])),
            line => line.Contains("1 High St", StringComparison.Ordinal));

    [Fact]
    public void Of_LeftThePost_EndsItOnce()
    {
        var sent = Make(null, All()).After;

        var left = Make(sent, [Person, Assignment("20260503")]);

        Assert.EndsWith("|Ended|20260503", Assert.Single(Lines(left)), StringComparison.Ordinal);
        Assert.Empty(Make(left.After, [Person, Assignment("20260503")]).Groups);
    }

    [Fact]
    public void Of_PersonGone_EndsWithoutAnInventedDate() =>
        Assert.EndsWith("|Ended|", Assert.Single(Lines(Make(Make(null, All()).After, []))), StringComparison.Ordinal);

    [Fact]
    public void Of_PersonAndAssignmentInPeriods_TellsTheRowsOfTheDay()
    {
        string[] rows =
            [Period("20260504", "47121231", "Newname"), Period("20200101", "20260503", "Oldname"),
                .. Assignments(("20260504", "", "B-1"), ("20250806", "20260503", "A-1"))];

        var line = Assert.Single(Lines(Make(null, rows)));

        Assert.Contains("|Newname|", line, StringComparison.Ordinal);
        Assert.Contains("|B-1|", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_RegistrationsAndAbsence_AreToldAsTheFieldWritesThem()
    {
        const string registration =
            "ETA~900~7~ NHS Regs and Memships~~General Dental Council~ 7000022~ 01/08/2018 00:00:00~~ 31/12/2027 00:00:00";
        const string absence = "ABA~900~8~Maternity~Secret reason~~~20260401~~20270331~~20260405~~";

        var lines = Lines(Make(null, [Person, Assignment("20270202"), registration, absence]));

        Assert.Equal(["PBD|900|General Dental Council|7000022|20271231", "ABS|900|Maternity|20260405|20270331"], lines[1..]);
    }

    [Fact]
    public void Of_PositionNoLongerSent_EndsNobody()
    {
        var sent = Make(null, All()).After;
        Position[] changed = [_post with { Status = HiringStatus.Frozen }, _post with { Dpn = "" }, _post with { ManagingBody = "LDN" }];

        Assert.All(changed, post => Assert.Empty(Make(sent, All(), post).Groups));
        Assert.All(changed, post => Assert.Empty(Make(sent, All(), post).After.Groups));
    }

    [Fact]
    public void Of_LeftAPostThatIsFrozenToo_EndsAsTheAssignmentSays() => Assert.EndsWith(
        "|Ended|20260503",
            Assert.Single(
                Lines(Make(Make(null, All()).After, [Person, Assignment("20260503")], _post with { Status = HiringStatus.Frozen }))),
                    StringComparison.Ordinal);

    [Theory]
    [InlineData("H", "L", 0)]
    [InlineData("host", "LEAD", 0)]
    [InlineData("Host Employer", "lead employer", 0)]
    [InlineData("L", "H", 1)]
    [InlineData("Lead", "Host", 1)]
    public void Of_FlagsAsEsrWritesThem_GoFromTheLeadAlone(string own, string other, int groups) => Assert.Equal(
        groups,
        Make(null, All(), _post with { HostLead = HostLeadFlag.Read(own) },
            Live(1) with { HostLead = HostLeadFlag.Read(other) }).Groups.Count);

    [Fact]
    public void Of_EmployerTurnedToPartRecords_SendsNothingMore()
    {
        var part =
            new ReferenceData(Config.Employers.Values.Select(employer => employer with { Mode = UpdateMode.Part }), Config.Bodies.Values,
                [], []);

        var plan = PersonUpdates.Of(Wmd, Make(null, All()).After, Details(OtherTrust, All()), Directory(_post), part, Day);

        Assert.Empty(plan.Groups);
        Assert.Empty(plan.After.Groups);
    }

    [Fact]
    public void Of_PartRecordsEmployer_SendsNone() => Assert.Empty(
        PersonUpdates.Of(Wmd, null, Details(Trust, All()), Directory(Live(2001)), Config, Day).Groups);

    [Theory]
    [InlineData("Host Employer", "Lead Employer", 0)]
    [InlineData("Lead Employer", "Host Employer", 1)]
    [InlineData("Host Employer", "Host Employer", 1)]
    [InlineData("", "Lead Employer", 1)]
    public void Of_SharedDpn_OnlyTheHonoraryHostIsLeftOut(string flag, string other, int groups) => Assert.Equal(
        groups, Make(null, All(), _post with { HostLead = flag }, Live(1) with { HostLead = other }).Groups.Count);

    [Fact]
    public void Of_PositionOutsideMedicalAndDental_SendsNobody() =>
        Assert.Empty(Make(null, All(), _post with { StaffGroup = "Nursing" }).Groups);

    [Fact]
    public void Of_StartYetToCome_IsNotHired() => Assert.Empty(Make(null, [Person, Assignment("20270202", start: "20260505")]).Groups);

    [Fact]
    public void Of_FullFile_SendsEverybody() => Assert.Equal(
        5, PersonUpdates.Of(Wmd, Make(null, All()).After, Details(OtherTrust, All()), Directory(_post), Config, Day,
            full: true).Records.Count());

    [Fact]
    public void TakeBack_FailedFile_IsSentAgain()
    {
        var first = Make(null, All());

        Assert.Equal(5, Make(first.After.TakeBack(first.Groups), All()).Records.Count());
    }

    [Fact]
    public void TakeBack_FailedEnd_IsEndedAgain()
    {
        var left = Make(Make(null, All()).After, []);

        Assert.Contains("|Ended|", Assert.Single(Lines(Make(left.After.TakeBack(left.Groups), []))), StringComparison.Ordinal);
    }

    [Fact]
    public void Records_AreWrittenWithBareIds()
    {
        var writer = new RecordWriter(FileSyntax.De);

        foreach (var record in Make(null, All()).Records) writer.Write(record.Layout, [.. record.Values]);

        var lines = FileEncoding.Utf8.GetString(writer.Written.Span).Split("\r\n");
        Assert.StartsWith("\"PERS\",900,\"E77\",\"Dr\",\"O'Brien, \"\"Jo\"\"\",\"Zoë\"", lines[0], StringComparison.Ordinal);
        Assert.Contains(",2001,\"WMD/RRK01/021/STR/001\"", lines[0], StringComparison.Ordinal);
        Assert.Equal("\"PBD\",900,\"GMC\",\"7123456\",\"20270101\"", lines[1]);
    }

    [Fact]
    public async Task ReadAsync_FilesOneAfterAnother_RebuildThePicture()
    {
        var picture = SentPeople.Nobody;
        var last = SentPeople.Nobody;
        foreach (var rows in new[] { All(), [.. All()[..2], Address("2 High St"), .. All()[3..^1]], [Person, Assignment("20260503")] })
        {
            var plan = Make(last, rows);
            var writer = new RecordWriter(FileSyntax.De);
            foreach (var record in plan.Records) writer.Write(record.Layout, [.. record.Values]);
            picture = picture.Apply(
                await PersonGroupReader.ReadAsync(
                    new MemoryStream(writer.Written.ToArray()), _ => OtherTrust, TestContext.Current.CancellationToken));
            last = plan.After;
            Assert.Equal(last.Groups.SelectMany(group => group.Rows), picture.Groups.SelectMany(group => group.Rows));
        }

        Assert.Empty(picture.Groups);
    }

    private static string[] All() =>
    [
        Person, Assignment("20270202"), Address("1 High St"), "PHA~900~1~Mobile~07700900000~20200101~~",
            "ETA~900~1~NHS Regs and Memships~~GMC~7123456~~~01/01/2027 00:00:00",
                "ABA~900~1~Maternity~Maternity Leave~~~20260501~~~~20260501",
    ];

    private static string Period(string start, string end, string lastName) =>
        $"PRA~900~{start}~{end}~E77~Dr~{lastName}~Zoë~~~~~F~1990-03-14~AB123456C";

    private static IEnumerable<string> Assignments(params (string Start, string End, string Number)[] periods) => periods.Select(period =>
    {
        var fields = Assignment("", period.Start).Split('~');
        (fields[GoLayouts.Assignment["EffectiveEnd"]], fields[GoLayouts.Assignment["AssignmentNumber"]]) = (period.End, period.Number);
        return string.Join('~', fields);
    });

    private static string Address(string line1) => $"ADA~900~4~HOME~~Y~{line1}~~~Leicester~~LE1 1AA~GB~20200101~~";

    private static string Assignment(string end, string start = "20260202")
    {
        var layout = GoLayouts.Assignment;
        var values = new string[layout.Count];
        Array.Fill(values, "");
        (values[0], values[layout["PersonId"]], values[layout["AssignmentId"]], values[layout["AssignmentType"]]) = ("ASA", "900", "1",
            "E");
        (values[layout["AssignmentNumber"]], values[layout["PositionId"]], values[layout["UserAssignmentStatus"]]) = ("A-1", "2001",
            "Active Assignment");
        (values[layout["EffectiveStart"]], values[layout["ContractEndDate"]]) = (start, end);
        return string.Join('~', values);
    }

    private static IEnumerable<PersonDetail> Details(Vpd vpd, IEnumerable<string> rows)
    {
        var reader = new PersonDetailReader(vpd, Day);
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        foreach (var row in rows)
        {
            record.Load(row, 1);
            reader.Add(record);
        }

        return [.. reader.ToDetails()];
    }

    private static PersonUpdates Make(SentPeople? last, IEnumerable<string> rows, params Position[] positions) =>
        PersonUpdates.Of(Wmd, last, Details(OtherTrust, rows), Directory(positions.Length == 0 ? [_post] : positions), Config, Day);

    private static List<string> Lines(PersonUpdates plan) =>
        [.. plan.Groups.SelectMany(group => group.Rows).Select(row => $"{row.Type}|{string.Join('|', row.Values)}")];

    private static IEnumerable<string> Types(PersonUpdates plan) => plan.Groups.SelectMany(group => group.Rows).Select(row => row.Type);
}
