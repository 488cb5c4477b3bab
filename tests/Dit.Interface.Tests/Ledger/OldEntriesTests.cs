using Dit.Core.Codes;
using Dit.Interface.Journal;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using DitFunctions.Local.Azurite;

namespace Dit.Interface.Tests.Ledger;

/// <summary>What runs on a timer costs the same with ten old files and with a hundred thousand, six years of them.</summary>
public sealed class OldEntriesTests
{
    private const int Few = 10;
    private const int Many = 100_000;
    private const int PageRows = 1_000;

    [Fact]
    public async Task EveryTick_AHundredThousandOldFiles_CostsAsManyCallsAsWithTen()
    {
        var few = await TicksAsync(Few);
        var many = await TicksAsync(Many);

        Assert.Equal(few, many);
    }

    // A rig of its own on an account of the same history; the first ticks do what is due on the day.
    private static async Task<IReadOnlyList<string>> TicksAsync(int count)
    {
        await using var azurite = await AzuriteServer.StartPrivateAsync(null, default);
        var old = new OldRows("DE-WMD", [.. Enumerable.Range(1, count).Select(Old)]);
        await using var rig = await Rig.StartAsync(azurite.ConnectionString, null, old);
        // The journal took up these files years ago.
        await rig.Storage.Container(Containers.Books).GetBlobClient(JournalUpgrade.Mark)
            .UploadAsync(BinaryData.FromString(JournalUpgrade.Done));
        await rig.GiveReferenceAsync();
        await rig.GivePositionAsync();
        // The lane of the old files is known, and an alert about missing files is open, as on the days on which ticks cost most.
        await rig.SeedAsync(Old(0));
        rig.Clock.Advance(TimeSpan.FromHours(10));
        var counted = new List<string>();
        for (var round = 0; round < 2; round++)
        {
            counted.Clear();
            foreach (var tick in new[] { TimedTick.Often, TimedTick.Quarter })
            {
                var before = rig.Storage.Calls.Table + rig.Storage.Calls.Blob;
                await rig.Job<TimedWork>().RunAsync(tick, default);
                counted.Add($"{tick}: {rig.Storage.Calls.Table + rig.Storage.Calls.Blob - before} calls");
            }

            rig.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        // The overlay is there: who reads the whole ledger finds it, and pays for each page.
        var calls = rig.Storage.Calls.Table;
        Assert.True((await rig.Job<FileLedger>().AllAsync(default)).Count > count);
        Assert.True(rig.Storage.Calls.Table - calls >= count / PageRows);
        return counted;
    }

    private static FileEntry Old(int number)
    {
        var day = new DateOnly(2020, 6, 1).AddDays(number % 2_000);
        var name = new InterfaceFileName(FileKind.App, DeaneryBody.Parse("WMD"), null, "", day, number);
        return new()
        {
            Run = RunId.Of(name, new string('a', 64)),
            Name = name.Canonical,
            Status = FileStatus.Done,
            ReceivedOn = day,
            ClosedOn = day
        };
    }
}
