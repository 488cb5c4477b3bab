using Dit.Core.Notices;
using Dit.Interface.Notices;
using static Dit.Interface.Tests.Esr.EsrStory;

namespace Dit.Interface.Tests.Esr;

/// <summary>
/// Changes that a day brings, most of them without any file of that day: each shows in the day's extract, rotation grid and notices
/// (rules.md, Positions; interface-files.md, section 5).
/// </summary>
public sealed class CalendarTests(AccountsFixture accounts) : IClassFixture<AccountsFixture>, IAsyncLifetime
{
    private static readonly DateOnly _friday = new(2026, 5, 29);
    private static readonly DateOnly _monday = new(2026, 6, 1);
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        _rig = await Rig.StartAsync(await accounts.NextAsync());
        await _rig.GiveEmployersAsync(441, 442);
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Today_AFreezeThatWasToldLongAgo_TakesThePositionOut()
    {
        var esr = await TellAsync(
            _friday, Position(4100), Position(4101, "20260601", status: "Frozen"), Position(4101, to: "20260531"));
        Assert.Equal(["4100 C 3", "4101 C 3"], await PositionsAsync(esr));
        Assert.Equal(["4100 Vacant |", "4101 Vacant |"], await esr.GridAsync());

        esr.On(_monday);
        Assert.Equal(["4101 D 3"], await PositionsAsync(esr));
        Assert.Equal(["4100 Vacant |"], await esr.GridAsync());
    }

    [Fact]
    public async Task Today_APositionThatBegins_ComesIntoExtractAndGrid_AndIsADuplicateFromThatDayOn()
    {
        var esr = await TellAsync(_friday, Position(4200), Position(4201, "20260601", dpnOf: 4200));
        Assert.Equal(["4200 C 3"], await PositionsAsync(esr));
        Assert.Equal(["4200 Vacant |"], await esr.GridAsync());

        esr.On(_monday);
        Assert.Equal(["4201 C 3"], await PositionsAsync(esr));
        Assert.Equal(["4200 Vacant |", "4201 Vacant |"], await esr.GridAsync());
        var duplicates = Assert.Single(await WeeklyAsync(), text =>
            text.Contains($"Kind: {NoticeKind.DuplicatePositions}", StringComparison.Ordinal));
        Assert.Contains("4200", duplicates, StringComparison.Ordinal);
        Assert.Contains("4201", duplicates, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_ALeaverWhoseLastPeriodEndedYesterday_LeavesThePostVacant()
    {
        var esr = await TellAsync(
            _friday, Position(4300), Person(43, "20200101", "47121231", "Leaver"), Assignment(43, 4300, "20260105", "20260531"));
        Assert.Equal(["PERS Leaver 4300 Active Assignment 20260531"], await PeopleAsync(esr));
        Assert.Equal(["4300 Leaver, Robin |"], await esr.GridAsync());

        esr.On(_monday);
        Assert.Equal(["PERS Leaver 4300 Ended 20260531"], await PeopleAsync(esr));
        Assert.Equal(["4300 Vacant |"], await esr.GridAsync());
        Assert.Contains("P008", Assert.Single(await WeeklyAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_AnAssignmentThatBegins_MakesWhoWasNextTheHolder()
    {
        var esr = await TellAsync(
            _friday, Position(4400), Person(44, "20200101", "", "Comer"), Assignment(44, 4400, "20260601", ""));
        Assert.Empty(await PeopleAsync(esr));
        Assert.Equal(["4400 Vacant | Comer, Robin 20260601 Hired"], await esr.GridAsync());

        esr.On(_monday);
        Assert.Equal(["PERS Comer 4400 Active Assignment"], await PeopleAsync(esr));
        Assert.Equal(["4400 Comer, Robin |"], await esr.GridAsync());
    }

    // The open period whose new end did not come, and the one that takes its place.
    [Fact]
    public async Task Today_APeriodCutShortInAChangesFile_TheOneThatBeginsLastCounts()
    {
        var esr = await TellAsync(_friday, Position(4500), Position(4501), Position(4502));
        await PositionsAsync(esr);

        esr.On(_friday.AddDays(1));
        await esr.TellAsync(
            'C',
            Position(4500, "20260531", step: "4"), Position(4501, to: "20260530"), Position(4501, "20260531", step: "5"),
            Position(4502, to: "20260530"));
        Assert.Empty(await PositionsAsync(esr));

        esr.On(_friday.AddDays(2));
        Assert.Equal(["4500 C 4", "4501 C 5", "4502 D 3"], await PositionsAsync(esr));
        Assert.Equal(["4500 Vacant |", "4501 Vacant |"], await esr.GridAsync());
    }

    // A row with another start is another period: it begins earlier at once, and later only when ESR's full file drops the old one.
    [Fact]
    public async Task Today_ACorrectionThatMovesAStart_CountsFromItsDay()
    {
        var esr = await TellAsync(_friday, Position(4600, "20260615"), Position(4601, "20260530"));
        Assert.Empty(await PositionsAsync(esr));

        esr.On(_friday.AddDays(1));
        await esr.TellAsync('C', Position(4600, "20260531"), Position(4601, "20260615"));
        Assert.Equal(["4601 C 3"], await PositionsAsync(esr));

        esr.On(_friday.AddDays(2));
        Assert.Equal(["4600 C 3"], await PositionsAsync(esr));

        esr.On(_monday);
        var full = await esr.TellAsync('F', Position(4600, "20260531"), Position(4601, "20260615"));
        Assert.Equal(Dit.Interface.Ledger.FileStatus.Done, full.Status);
        Assert.Equal(["4601 D 3"], await PositionsAsync(esr));
    }

    // The week up to yesterday, of this employer alone, and of files that were loaded.
    [Fact]
    public async Task Monday_RowsOfTheWeekThatCouldNotBeRead_StandInTheDigest()
    {
        var other = new EsrStory(_rig, "442");
        var esr = new EsrStory(_rig, "441");
        var (files, elsewhere) = (new List<string>(), new List<string>());
        foreach (var (day, kind) in (IEnumerable<(int, char)>)[(-8, 'F'), (-7, 'C'), (-1, 'C'), (-1, 'C'), (0, 'C')])
        {
            At(esr, day);
            string[] rows = files.Count == 3 ? [Position(4701)] : [Position(4700), "ZZZ~1", "POA~x-x"];
            files.Add((await esr.TellAsync(kind, rows)).Name);
            if (day == -1) elsewhere.Add((await At(other, day).TellAsync('F', Position(4600), "ZZZ~1")).Name);
        }

        var digest = Assert.Single(await WeeklyAsync(), text =>
            text.Contains($"Kind: {NoticeKind.PositionFindings}", StringComparison.Ordinal));

        Assert.Equal([false, true, true, false, false], files.Select(file => digest.Contains(file, StringComparison.Ordinal)));
        Assert.Equal(2, elsewhere.Count);
        Assert.DoesNotContain(elsewhere, file => digest.Contains(file, StringComparison.Ordinal));
        var words = string.Join(' ', digest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("2 rows: line 3: G002", words, StringComparison.Ordinal);
    }

    private static EsrStory At(EsrStory esr, int days)
    {
        esr.On(_monday.AddDays(days));
        return esr;
    }

    private async Task<EsrStory> TellAsync(DateOnly day, params string[] rows)
    {
        var esr = new EsrStory(_rig, "441");
        esr.On(day);
        await esr.TellAsync('F', rows);
        return esr;
    }

    private async Task<List<string>> WeeklyAsync()
    {
        await _rig.Job<WeeklyNotices>().RunAsync(_monday, default);
        return await _rig.NoticesAsync("441");
    }

    private static async Task<IEnumerable<string>> PositionsAsync(EsrStory esr) =>
        (await esr.ExtractAsync()).Where(line => char.IsDigit(line[0]));

    private static async Task<IEnumerable<string>> PeopleAsync(EsrStory esr) =>
        (await esr.ExtractAsync()).Where(line => line.StartsWith("PERS", StringComparison.Ordinal));
}
