using Dit.Core.Codes;
using Dit.Interface.Extracts;
using Dit.Interface.Ledger;

namespace Dit.Interface.Tests.Time;

/// <summary>
/// When a timer of the extract does something: by the wall clock in London, once a business date, whatever the timer does.
/// </summary>
public class ExtractTimesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    public static TheoryData<string, string, int> Ticks => new()
    {
        // The day on which clocks go forward: 13:00 in London is 12:00 UTC, the day before it was 13:00 UTC.
        { "WMD", "2026-03-28T12:59:00Z", 0 },
        { "WMD", "2026-03-28T13:00:00Z", 1 },
        { "WMD", "2026-03-29T11:59:00Z", 0 },
        { "WMD", "2026-03-29T12:00:00Z", 1 },
        // The day on which they go back.
        { "WMD", "2026-10-24T12:00:00Z", 1 },
        { "WMD", "2026-10-25T12:00:00Z", 0 },
        { "WMD", "2026-10-25T12:59:00Z", 0 },
        { "WMD", "2026-10-25T13:00:00Z", 1 },
        // Late by hours, but on the same day in London.
        { "WMD", "2026-06-30T22:59:00Z", 1 },
        { "WMD", "2026-06-30T23:01:00Z", 0 },
    };

    [Theory]
    [MemberData(nameof(Ticks))]
    public async Task RunDue_AtThisInstant_PublishesOrWaits(string body, string instant, int files)
    {
        await using var rig = await OnADayAsync(instant);
        var before = await CountAsync(rig, body);

        await rig.Job<DailyExtract>().RunDueAsync(CancellationToken.None);

        Assert.Equal(files, await CountAsync(rig, body) - before);
    }

    [Fact]
    public async Task RunDue_FiredTwiceAtOnceAndAgain_OneFile()
    {
        await using var rig = await OnADayAsync("2027-01-05T13:30:00Z");
        var before = await CountAsync(rig, "WMD");

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => rig.Job<DailyExtract>().RunDueAsync(CancellationToken.None)));
        await rig.Job<DailyExtract>().RunDueAsync(CancellationToken.None);

        Assert.Equal(1, await CountAsync(rig, "WMD") - before);
    }

    [Fact]
    public async Task RunDue_AfterTwoMissedDays_OneFileWithTheNextNumber()
    {
        await using var rig = await OnADayAsync("2027-02-01T13:30:00Z");
        await rig.Job<DailyExtract>().RunDueAsync(CancellationToken.None);
        var last = (await FilesAsync(rig, "WMD"))[^1];
        rig.Clock.SetUtcNow(DateTimeOffset.Parse("2027-02-04T15:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

        await rig.Job<DailyExtract>().RunDueAsync(CancellationToken.None);

        var next = (await FilesAsync(rig, "WMD"))[^1];
        Assert.Equal((new DateOnly(2027, 2, 4), FileKind.Rmc), (next.Name.Date, next.Name.Kind));
        Assert.Equal(last.Created, next.PreviousRun);
    }

    private async Task<Rig> OnADayAsync(string instant)
    {
        var rig = await Rig.StartAsync(azurite.ConnectionString);
        var now = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        if (now > rig.Clock.GetUtcNow()) rig.Clock.SetUtcNow(now);
        else rig.Clock.AdjustTime(now);
        await rig.GiveReferenceAsync();
        return rig;
    }

    private static async Task<int> CountAsync(Rig rig, string body) => (await FilesAsync(rig, body)).Count;

    private static async Task<List<OutboundFile>> FilesAsync(Rig rig, string body) =>
        [.. (await rig.Job<SentExtracts>()
            .OfAsync(DeaneryBody.Parse(body), null, CancellationToken.None)).Values.OrderBy(file => file.Name.Date)];
}
