using Dit.Interface.Books;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;
using static Dit.Interface.Tests.Esr.EsrStory;

namespace Dit.Interface.Tests.Esr;

/// <summary>Dated records and extra information, from the file to the extract of each day (interface-files.md, section 5).</summary>
public sealed class PeriodsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly DateOnly _monday = new(2026, 5, 4);
    private static readonly int[] _inFull = [2003, 2004, 2006, 2008, 2010, 2012, 2015, 2017, 2019];
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        _rig = await Rig.StartAsync(azurite.ConnectionString);
        await _rig.GiveEmployersAsync(431, 432, 433);
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Load_PeriodsAndExtraInformation_EachDayHasItsRows()
    {
        var esr = new EsrStory(_rig, "431");
        esr.On(_monday);
        var first = await esr.TellAsync(
            'F',
            [
            Position(2001),
            Position(2002, "20260506", status: "Frozen"), Position(2002, to: "20260505"),
            Position(2003, "20260506"),
            Position(2004, "20260507"),
            Position(2005, "20260401"), Position(2005, to: "20260331"),
            Position(2006, to: "20260506"), Position(2006, "20260507", status: "Frozen"),
            Detail(71, 2007, Dpn(2007)), Position(2007, hasDpn: false),
            Detail(81, 2008, Dpn(2008)),
            Detail(91, 2009, Dpn(2009)), Position(2009),
            Detail(102, 2010, "WMD/RRK01/034/STR/NEW", "20260502 101010"), Detail(101, 2010, "bad", "20260501 101010"),
            Position(2010, hasDpn: false),
            Detail(111, 2011, Dpn(2011), type: "NHS Car Parking"), Position(2011, hasDpn: false),
            Position(2012, "20260101", "20261231", step: "long"), Position(2012, "20260301", "20260601", step: "inner"),
            Position(2013, to: "20260430"), Position(2013, "20260601"),
            Position(2014, "20260601", "20260501"),
            Position(2015, step: "open"), Position(2015, "20260503", "20260501", step: "backwards"),
            Position(2016) + string.Concat(Enumerable.Repeat("~x", 176)),
            Position(2017).Replace("POA~2017", "POA ~ 2017 ", StringComparison.Ordinal),
            Position(2018).Replace("POA~2018", "POA~ABC4401", StringComparison.Ordinal),
            .. Enumerable.Range(1997, 30).Reverse()
                .Select(year => Position(2019, $"{year}0101", year == 2026 ? "47121231" : $"{year}1231", step: $"{year}")),
            ]);
        Assert.Equal((FileStatus.Done, first.Counts.Rows, 0), (first.Status, first.Counts.Accepted, first.Counts.Rejected));
        Assert.Equal(
            [
                "2001 C 3", "2002 C 3", "2005 C 3", "2006 C 3", "2007 C 3", "2009 C 3", "2010 C 3", "2012 C inner", "2015 C open",
                "2016 C 3", "2017 C 3", "2019 C 2026",
            ],
            (await esr.ExtractAsync()).Where(line => line[0] == '2'));

        esr.On(_monday.AddDays(1));
        await esr.TellAsync(
            'C',
            Position(2001, "20260505", status: "Frozen"), Position(2004, "20260505"), "POD~2005", Detail(71, 2007, ""),
            Position(2008, hasDpn: false), "PID~91", Position(2010, step: "4", hasDpn: false));
        Assert.Equal(
            ["2001 D 3", "2004 C 3", "2005 D 3", "2007 D 3", "2008 C 3", "2009 D 3", "2010 C 4"],
            (await esr.ExtractAsync()).Where(line => line[0] == '2'));
        Assert.DoesNotContain(await KeysAsync(), key => key.Contains("002005-", StringComparison.Ordinal));

        // No file came: what comes due by the calendar alone.
        esr.On(_monday.AddDays(2));
        Assert.Equal(["2002 D 3", "2003 C 3"], (await esr.ExtractAsync()).Where(line => line[0] == '2'));

        // A full file is the whole truth: the freeze that was to come is gone, and so is 2016.
        esr.On(_monday.AddDays(3));
        await esr.TellAsync('F', [.. _inFull.Select(id => Position(id))]);
        Assert.Equal(
            ["2010 C 3", "2012 C 3", "2015 C 3", "2016 D 3", "2019 C 3"], (await esr.ExtractAsync()).Where(line => line[0] == '2'));
    }

    [Fact]
    public async Task Load_AssignmentsAndNamesInPeriods_TheHolderChangesByTheCalendar()
    {
        var esr = new EsrStory(_rig, "432");
        var day = _monday.AddDays(30);
        esr.On(day);
        await esr.TellAsync(
            'F',
            Position(3000), Position(3001),
            Person(77, "20200101", "", "Leaver"), Assignment(77, 3000, "20260105", "20260603"),
            Person(78, "20260604", "47121231", "Newname"), Person(78, "20200101", "20260603", "Oldname"),
            Assignment(78, 3001, "20260604", ""), Assignment(78, 3000, "20260105", "20260603"));
        Assert.Equal(
            ["PERS Leaver 3000 Active Assignment 20260603", "PERS Oldname 3000 Active Assignment 20260603"],
            (await esr.ExtractAsync()).Where(IsPerson));

        esr.On(day.AddDays(1));
        Assert.Equal(
            ["PERS Leaver 3000 Ended 20260603", "PERS Oldname 3000 Ended 20260603", "PERS Newname 3001 Active Assignment"],
            (await esr.ExtractAsync()).Where(IsPerson));
        var people = await _rig.Job<EsrBooks>().PeopleAsync(Core.Codes.Vpd.Parse("432"), esr.Day, default);
        Assert.Equal("Newname", people.People["78"].LastName);
        Assert.False(people.IsEmployed("77"));
    }

    [Fact]
    public async Task Load_ManyBadRows_AlertsThatALayoutHasProbablyChanged()
    {
        var esr = new EsrStory(_rig, "433");
        esr.On(_monday.AddDays(60));
        var lists = await esr.TellAsync('F', [.. Enumerable.Repeat("LOV~LKUP~NHS_NACS_CODE~433-RRM~~~~~~~~", 20)]);
        Assert.Equal((FileStatus.Done, 20, 0), (lists.Status, lists.Counts.Accepted, lists.Counts.Rejected));
        Assert.Empty(await AlertsAsync(lists));

        var bad = await esr.TellAsync('C', [.. Enumerable.Repeat("ETA~1~2", 5), .. Enumerable.Repeat("LOV~LKUP", 45)]);

        Assert.Equal((FileStatus.Done, 45, 5), (bad.Status, bad.Counts.Accepted, bad.Counts.Rejected));
        Assert.Contains("5 of 50 rows, all 5 rows of ETA", Assert.Single(await AlertsAsync(bad)), StringComparison.Ordinal);
    }

    private static bool IsPerson(string line) => line.StartsWith("PERS", StringComparison.Ordinal);

    private async Task<List<string>> KeysAsync()
    {
        var keys = new List<string>();
        await foreach (var row in _rig.Storage.Table(Tables.EsrRecords).QueryAsync<Azure.Data.Tables.TableEntity>())
            if (row.GetString("Row") is { Length: > 0 }) keys.Add(row.RowKey);
        return keys;
    }

    private async Task<List<string>> AlertsAsync(FileEntry about) =>
    [
        .. (await _rig.NoticesAsync("operators"))
            .Where(text => text.Contains(about.Name, StringComparison.Ordinal)).Select(text => text.ReplaceLineEndings(" ")),
    ];
}
