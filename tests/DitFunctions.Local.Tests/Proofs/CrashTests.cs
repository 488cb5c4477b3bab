using Dit.Interface.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>
/// A host that dies at a storage call, before it or after it, loses nothing and does nothing twice: the next host ends with
/// every blob, row and message as if nothing had been (issue 5, promise 1). In the nightly form each call of the day is the one
/// death of a day; else four hosts of a day die one after another, a quarter of the day apart.
/// </summary>
public class CrashTests(ITestOutputHelper output)
{
    private const int Deaths = 4;
    private const int Days = 16;
    private const int DaysOnAzurite = 1;

    [Fact]
    public Task Host_DiesAtAnyStorageCall_TheNextOneEndsWithTheSameState() => ProveAsync(ProofStorage.Memory, Points);

    [Fact]
    public Task Host_DiesAtACallOfAzurite_TheNextOneEndsWithTheSameState() =>
        ProveAsync(ProofStorage.Azurite, calls => Spread(calls, DaysOnAzurite));

    private async Task ProveAsync(ProofStorage where, Func<int, IEnumerable<int[]>> points)
    {
        var clean = new SortedDictionary<string, string>();
        var calls = new CallCount();
        await ManyAccounts.RunAsync(where, [0], async (_, account) => clean = (await LiveAsync(account, calls, [], after: false)).State);
        var died = 0;
        var days = points(calls.All).SelectMany(at => new[] { (at, after: false), (at, after: true) }).ToList();
        await ManyAccounts.RunAsync(where, days, async (day, account) =>
        {
            var (state, deaths) = await LiveAsync(account, new CallCount(), day.at, day.after);
            Interlocked.Add(ref died, deaths);
            var difference = StorageState.Difference(clean, state);
            Assert.True(difference is "", $"died {(day.after ? "after" : "before")} call {string.Join(", ", day.at)}:\n{difference}");
        });
        output.WriteLine($"{calls.All} calls; died {died} times");
        Assert.True(died >= days.Count, $"only {died} hosts died in {days.Count} days");
    }

    private static IEnumerable<int[]> Points(int calls) =>
        Nightly.IsOn ? Enumerable.Range(1, calls).Select(call => new[] { call }) : Spread(calls, Days);

    private static IEnumerable<int[]> Spread(int calls, int days) => Enumerable.Range(0, days).Select(day => Enumerable.Range(0, Deaths)
        .Select(death => 1 + (int)(((long)death * days + day) * (calls - 1) / (Deaths * days - 1))).ToArray());

    private static async Task<(SortedDictionary<string, string> State, int Deaths)> LiveAsync(string account, CallCount calls, int[] points,
        bool after)
    {
        await ProofDay.DropAsync(account, Containers.Config, ProofDay.Config);
        var steps = ProofHost.Steps(account);
        for (var (deaths, next) = (0, 0); ; deaths++)
        {
            var crash = new CrashPolicy(calls, deaths < points.Length ? points[deaths] : 0, after);
            try
            {
                await using var host = await ProofHost.StartAsync(account, ProofHost.Killed, NullLoggerFactory.Instance, crash);
                if (deaths > 0) await ProofHost.SweepAsync(host);
                // What was begun before the crash is done again, and the last sweep in any case.
                for (next = Math.Min(next, steps.Count - 1); next < steps.Count; next++) await steps[next](host);
                if (!crash.IsGone) return (await StorageState.ReadAsync(account), deaths);
            }
            catch (Exception) when (crash.IsGone)
            {
                // The next host goes on.
            }
        }
    }
}
