using Dit.Interface.Extracts;
using Dit.Interface.Intake;
using Dit.Interface.Journal;
using Dit.Interface.Notices;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>
/// Blob events and queue messages come twice, late and in any order, to two and to four hosts at once, and timers fire on each
/// of them: the state in the end is that of one host to whom all came once (issue 5, promise 2).
/// </summary>
public class RepeatTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<int> _seeds = Nightly.Seeds(Enumerable.Range(1, 10), 2_000);

    [Fact]
    public Task Hosts_ToldTwiceLateAndInAnyOrder_EndWithTheSameState() => ProveAsync(ProofStorage.Memory, _seeds);

    [Fact]
    public Task Hosts_ToldTwiceLateAndInAnyOrderOnAzurite_EndWithTheSameState() => ProveAsync(ProofStorage.Azurite, [4]);

    private async Task ProveAsync(ProofStorage where, IReadOnlyList<int> seeds)
    {
        var clean = new SortedDictionary<string, string>();
        await ManyAccounts.RunAsync(where, [0],
            async (_, account) => clean = await LiveAsync(account, hosts: 1, chance: null, new FaultLog()));
        var repeated = 0;
        await ManyAccounts.RunAsync(where, seeds, async (seed, account) =>
        {
            var repeat = new RepeatPolicy(account, seed);
            using var faults = new FaultLog();
            var state = await LiveAsync(account, seed % 4 == 0 ? 4 : 2, new Random(seed), faults, repeat);
            Assert.True(StorageState.Difference(clean, state) is "", $"seed {seed}:\n{StorageState.Difference(clean, state)}\n{faults}");
            Interlocked.Add(ref repeated, repeat.Repeated);
        });
        output.WriteLine($"{seeds.Count} seeds, {repeated} messages repeated");
        Assert.True(repeated > seeds.Count, "hardly a message was repeated");
    }

    private static async Task<SortedDictionary<string, string>> LiveAsync(string account, int hosts, Random? chance, FaultLog faults,
        params RepeatPolicy[] policies)
    {
        using var logging = LoggerFactory.Create(log => log.AddProvider(faults));
        await ProofDay.DropAsync(account, Containers.Config, ProofDay.Config);
        var standing = new List<JobHost>();
        try
        {
            for (var host = 0; host < hosts; host++) standing.Add(await ProofHost.StartAsync(account, ProofHost.Alive, logging, policies));
            await EachAsync(standing, host => host.Job<ReferenceWatch>().RunAsync(default));
            // As the first tick of a new store does: the journal takes up what was there before it, which is nothing.
            await EachAsync(standing, host => host.Job<JournalUpgrade>().EnsureAsync(default));
            foreach (var (container, files) in new[] { (Containers.EsrInbound, ProofDay.FullFromEsr),
                (Containers.EsrInbound, ProofDay.LaterFromEsr) })
            {
                await ProofDay.DropAsync(account, container, files);
                await AnnounceAsync(account, standing, container, files.Keys, chance);
            }

            await EachAsync(standing, host => host.Job<DailyExtract>().RunAsync(ProofDay.Date, default));
            await EachAsync(standing, host => host.Job<WeeklyNotices>().RunAsync(ProofDay.Date, default));
            foreach (var round in ProofDay.FromTisByOrder)
            {
                await ProofDay.DropAsync(account, Containers.TisInbound, round);
                await AnnounceAsync(account, standing, Containers.TisInbound, round.Keys, chance);
            }

            await EachAsync(standing, host => host.Job<Sweeper>().RunAsync(default));
            await ProofHost.QuietAsync(account);
            return await StorageState.ReadAsync(account);
        }
        finally
        {
            foreach (var host in standing) await host.DisposeAsync();
        }
    }

    // Each drop is announced twice, to any of the hosts, in any order.
    private static async Task AnnounceAsync(string account, IReadOnlyList<JobHost> standing, string container, IEnumerable<string> names,
        Random? chance)
    {
        var events = chance is null ? names : [.. names.Concat(names).OrderBy(_ => chance.Next())];
        var told = events.Select(name => (Name: name, Host: standing[chance?.Next(standing.Count) ?? 0])).ToList();
        if (chance is null)
            foreach (var (name, host) in told) await ReceiveAsync(host, container, name);
        else
            await Task.WhenAll(
                [.. told.Select(drop => RetriedAsync(() => ReceiveAsync(drop.Host, container, drop.Name))),
                    SweepAsync(standing[chance.Next(standing.Count)], chance.Next(1_000))]);
        await ProofHost.QuietAsync(account);
    }

    // The sweeper ticks in the midst of it.
    private static async Task SweepAsync(JobHost host, int milliseconds)
    {
        await Task.Delay(milliseconds);
        await RetriedAsync(() => host.Job<Sweeper>().RunAsync(default));
    }

    private static Task ReceiveAsync(JobHost host, string container, string name) =>
        host.Job<Receive>().ReceiveAsync(host.Job<DitStorage>().Container(container).GetBlobClient(name), default);

    private static Task EachAsync(IEnumerable<JobHost> standing, Func<JobHost, Task> job) =>
        Task.WhenAll(standing.Select(host => RetriedAsync(() => job(host))));

    // As the platform does with an event and a schedule with a timer: what failed is tried again.
    private static async Task RetriedAsync(Func<Task> job)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await job();
                return;
            }
            catch (Azure.RequestFailedException) when (tries < 5)
            {
                await Task.Delay(50 * tries);
            }
        }
    }
}
