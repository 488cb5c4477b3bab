using Dit.Core.Codes;
using Dit.Interface.Applicants;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Measures;
using Dit.Interface.Pausing;
using Dit.Interface.Receipts;

namespace Dit.Interface.Tests.Ledger;

/// <summary>What runs on a timer costs the same with a few old files and with thousands: storage pages at a thousand rows, so that a whole reading shows.</summary>
public sealed class OldEntriesTests : IAsyncLifetime
{
    private const int Few = 10;
    private const int Many = 5_000;
    private readonly AzuriteFixture _azurite = new();

    public Task InitializeAsync() => _azurite.InitializeAsync();

    public Task DisposeAsync() => _azurite.DisposeAsync();

    [Fact]
    public async Task SweepAndDailyTick_ThousandsOfOldFiles_CostAsManyCallsAsWithAFew()
    {
        await using var rig = await Rig.StartAsync(_azurite.ConnectionString);
        await rig.GiveReferenceAsync();
        // Behind the day's cut-off.
        rig.Clock.Advance(TimeSpan.FromHours(10));
        await rig.SeedAsync([.. Enumerable.Range(1, Few).Select(Old)]);
        await TickAsync(rig);
        var few = await TickAsync(rig);

        await rig.SeedAsync([.. Enumerable.Range(Few + 1, Many).Select(Old)]);
        await TickAsync(rig);
        var many = await TickAsync(rig);

        Assert.Equal(few, many);
    }

    // An alert about missing files is open, as it is on the days on which ticks cost most.
    private static async Task<long> TickAsync(Rig rig)
    {
        var today = DateOnly.FromDateTime(rig.Clock.GetUtcNow().UtcDateTime);
        await rig.Job<MissingFiles>().RunDueAsync(default);
        var before = rig.Storage.Calls.Table + rig.Storage.Calls.Blob;
        await rig.Job<Backlog>().MeasureOldestAsync(default);
        await rig.Job<Sweeper>().RunAsync(default);
        await rig.Job<MissingFiles>().RunDueAsync(default);
        await rig.Job<ReceiptWatch>().RunAsync(today, default);
        await rig.Job<Lifecycle>().RunAsync(today, default);
        await rig.Job<PausedWork>().ReadAsync(default);
        return rig.Storage.Calls.Table + rig.Storage.Calls.Blob - before;
    }

    private static FileEntry Old(int number)
    {
        var day = new DateOnly(2021, 1, 1).AddDays(number % 1_500);
        var name = new InterfaceFileName(FileKind.App, DeaneryBody.Parse("WMD"), null, "", day, number);
        return new() { Run = RunId.Of(name, new string('a', 64)), Name = name.Canonical, Status = FileStatus.Done, ReceivedOn = day, ClosedOn = day };
    }
}
