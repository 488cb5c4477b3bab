using Dit.Interface.Storage;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>
/// Refusals, lost calls and lost answers of storage, at one call in twenty: the state in the end is that of a day on which
/// storage was well (issue 5, promise 3).
/// </summary>
public class StorageFaultTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<int> _seeds = Nightly.Seeds(Enumerable.Range(1, 8), 500);

    [Fact]
    public Task Host_StorageFailsNowAndThen_EndsWithTheSameState() => ProveAsync(ProofStorage.Memory, _seeds);

    [Fact]
    public Task Host_AzuriteFailsNowAndThen_EndsWithTheSameState() => ProveAsync(ProofStorage.Azurite, [2]);

    private async Task ProveAsync(ProofStorage where, IReadOnlyList<int> seeds)
    {
        var clean = new SortedDictionary<string, string>();
        await ManyAccounts.RunAsync(where, [0], async (_, account) => clean = await LiveAsync(account, null, new FaultLog()));
        var injected = 0;
        await ManyAccounts.RunAsync(where, seeds, async (seed, account) =>
        {
            using var log = new FaultLog();
            var faults = new FaultPolicy(seed, share: 0.05);
            var state = await LiveAsync(account, faults, log);
            Assert.True(StorageState.Difference(clean, state) is "", $"seed {seed}:\n{StorageState.Difference(clean, state)}\n{log}");
            Interlocked.Add(ref injected, faults.Faults);
        });
        output.WriteLine($"{seeds.Count} seeds, {injected} faults");
        Assert.True(injected > 10 * seeds.Count, "hardly a call failed");
    }

    private static async Task<SortedDictionary<string, string>> LiveAsync(string account, FaultPolicy? faults, FaultLog log)
    {
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(log));
        await ProofDay.DropAsync(account, Containers.Config, ProofDay.Config);
        await using var host = await ProofHost.StartAsync(account, logging, faults is null ? [] : [faults]);
        foreach (var step in ProofHost.Steps(account)) await ProofHost.RetriedAsync(host, step);
        await ProofHost.RetriedAsync(host, ProofHost.SweepAsync);
        // A message whose deletion was lost comes once more.
        await ProofHost.QuietAsync(account);
        return await StorageState.ReadAsync(account);
    }
}
