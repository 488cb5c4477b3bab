using Dit.Interface.Storage;
using Xunit.Abstractions;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>
/// A host that dies at a storage call, before it or after it, loses nothing and does nothing twice: the next host ends with
/// every blob, row and message as if nothing had been (issue 5, promise 1).
/// </summary>
public class CrashTests(ITestOutputHelper output)
{
    private const int Spread = 102;

    [Fact]
    public async Task Host_DiesAtAnyStorageCall_TheNextOneEndsWithTheSameState()
    {
        var clean = new SortedDictionary<string, string>();
        var calls = 0;
        await ManyAccounts.RunAsync([0], async (_, account) =>
        {
            var counting = new CrashPolicy(0, afterEffect: false);
            clean = await LiveAsync(account, counting);
            calls = counting.Calls;
        });
        var points = Nightly.IsOn ? Enumerable.Range(1, calls) : Enumerable.Range(0, Spread).Select(i => 1 + (int)((long)i * (calls - 1) / (Spread - 1)));
        var died = 0;
        await ManyAccounts.RunAsync([.. points.SelectMany(at => new[] { (at, after: false), (at, after: true) })], async (point, account) =>
        {
            var crash = new CrashPolicy(point.at, point.after);
            var state = await LiveAsync(account, crash);
            if (crash.IsGone) Interlocked.Increment(ref died);
            Assert.True(StorageState.Difference(clean, state) is "", $"died {(point.after ? "after" : "before")} call {point.at}:\n{StorageState.Difference(clean, state)}");
        });
        output.WriteLine($"{calls} calls; died {died} times");
        Assert.True(died >= 200, $"only {died} hosts died");
    }

    private static async Task<SortedDictionary<string, string>> LiveAsync(string account, CrashPolicy crash)
    {
        await ProofDay.DropAsync(account, Containers.Config, ProofDay.Config);
        var steps = ProofHost.Steps(account);
        var next = 0;
        for (var isOver = false; !isOver;)
        {
            try
            {
                await using var host = crash.IsGone ? await ProofHost.StartAsync(account) : await ProofHost.StartAsync(account, crash);
                if (crash.IsGone) await ProofHost.SweepAsync(host);
                // What was begun before the crash is done again, and the last sweep in any case.
                for (next = Math.Min(next, steps.Count - 1); next < steps.Count; next++) await steps[next](host);
                isOver = true;
            }
            catch (Exception) when (crash.IsGone && !isOver)
            {
                // The next host goes on.
            }
        }

        return await StorageState.ReadAsync(account);
    }
}
