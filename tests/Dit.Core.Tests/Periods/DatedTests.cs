using Dit.Core.Periods;

namespace Dit.Core.Tests.Periods;

/// <summary>Which row of a dated thing counts on a day (interface-files.md, section 5, Dated records).</summary>
public class DatedTests
{
    private static readonly DateOnly _today = new(2026, 5, 4);

    [Theory]
    [InlineData("open first", "a 20260401-|b 20200101-20260331", "a")]
    [InlineData("open last", "b 20200101-20260331|a 20260401-", "a")]
    [InlineData("last day belongs", "a 20200101-20260504|b 20260505-", "a")]
    [InlineData("first day belongs", "a 20200101-20260503|b 20260504-", "b")]
    [InlineData("cut short without its new end", "a 20200101-|b 20260501-", "b")]
    [InlineData("to be cut short later", "a 20200101-|b 20260601-", "a")]
    [InlineData("overlap, the shorter is over", "a 20200101-|b 20210101-20211231", "a")]
    [InlineData("overlap, the shorter lies within", "a 20200101-|b 20260101-20261231|c 20210101-20271231", "b")]
    [InlineData("begin together, newer update", "a 20200101- 20260102|b 20200101- 20260101", "a")]
    [InlineData("begin together, later row", "a 20200101-|b 20200101-", "b")]
    [InlineData("all behind", "a 20200101-20201231|b 20210101-20211231", "b")]
    [InlineData("all behind, the first begun ends last", "a 20200101-20251231|b 20210101-20211231", "a")]
    [InlineData("all ahead", "b 20270101-|a 20260601-20261231", "a")]
    [InlineData("a hole: what ended", "a 20200101-20260401|b 20260601-", "a")]
    [InlineData("ends before it begins", "a 20200101-|b 20260501-20260401", "a")]
    [InlineData("nothing but what ends before it begins", "a 20260501-20260401", "a")]
    [InlineData("since ever", "a -20260501|b 20260502-", "b")]
    public void On_Today_IsTheRowThatCounts(string why, string rows, string expected) =>
        Assert.True(Thing(rows).On(_today).Name == expected, why);

    [Fact]
    public void Days_OfOverlappingRows_AreEachOnce() => Assert.Equal(
        ["-20191231 a", "20200101-20200331 b", "20200401-20200430 c", "20200501-20200630 b", "20200701- a"],
        Words(Thing("a -|b 20200101-20200630|c 20200401-20200430")));

    [Fact]
    public void Days_WithAHole_LeaveItOut() =>
        Assert.Equal(["20200101-20200131 a", "20200301- b"], Words(Thing("b 20200301-|a 20200101-20200131")));

    [Fact]
    public void Days_OfOneRowThatEndsBeforeItBegins_AreNone()
    {
        var row = new Row("a", new(_today, _today.AddDays(-1)), "");

        Assert.Empty(new Dated<Row>(row).Days);
        Assert.Same(row, new Dated<Row>(row).On(_today));
    }

    [Fact]
    public void Dated_WithoutAnyRow_IsRefused() => Assert.Throws<ArgumentException>(() => new Dated<Row>(Array.Empty<Row>()));

    [Fact]
    public void ById_RowsThatBeginTogether_TheLaterOfAThingCounts()
    {
        Row[] rows = [new("a1", default, ""), new("b1", default, ""), new("a2", default, "")];

        var things = DatedThings.ById(rows, row => row.Name[0]);

        Assert.Equal(["a2", "b1"], things.OrderBy(thing => thing.Key).Select(thing => thing.Value.On(_today).Name));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void IsEmpty_LastDay_MayBeTheFirst(int lastDay, bool isEmpty) =>
        Assert.Equal(isEmpty, new Period(_today, _today.AddDays(lastDay)).IsEmpty);

    [Fact]
    public void On_AnyRowsAnyDay_IsWhatTheWordsOfTheFieldSay()
    {
        var chance = new Random(12);
        for (var thing = 0; thing < 400; thing++)
        {
            var rows = Enumerable.Range(0, 1 + chance.Next(30))
                .Select(i => new Row($"r{i}", new(Day(chance), Day(chance)), $"{chance.Next(3)}")).ToList();
            var dated = new Dated<Row>(rows);
            for (var day = _today.AddDays(-5); day < _today.AddDays(45); day = day.AddDays(1))
                Assert.Equal(Plain(rows, day), Covering(dated, day));
        }
    }

    private static Row? Covering(Dated<Row> dated, DateOnly day) => dated.On(day) is { } row && row.Period.Covers(day) ? row : null;

    private static Row? Plain(List<Row> rows, DateOnly day) => rows.Select((row, place) => (row, place))
        .Where(row => !(row.row.Period.First > day) && !(row.row.Period.Last < day))
        .OrderByDescending(row => row.row.Period.First ?? DateOnly.MinValue)
            .ThenByDescending(row => row.row.LastUpdate, StringComparer.Ordinal).ThenByDescending(row => row.place)
        .Select(row => row.row).FirstOrDefault();

    private static DateOnly? Day(Random chance) => chance.Next(10) == 0 ? null : _today.AddDays(chance.Next(40));

    private static IEnumerable<string> Words(Dated<Row> thing) =>
        thing.Days.Select(stretch => $"{stretch.Days.First:yyyyMMdd}-{stretch.Days.Last:yyyyMMdd} {stretch.Row.Name}");

    private static Dated<Row> Thing(string rows) => new(rows.Split('|').Select(row =>
    {
        var parts = row.Split(' ');
        var days = parts[1].Split('-').Select(day => Codes.FileDate.Read(day)).ToArray();
        return new Row(parts[0], new(days[0], days[1]), parts.Length > 2 ? parts[2] : "");
    }));

    private sealed record Row(string Name, Period Period, string LastUpdate) : IDated;
}
