using System.Globalization;
using DitFunctions.Local.Azurite;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>
/// Runs many cases side by side, each on an account of its own. An Azurite has one thread, so there are two; and it has few accounts, so
/// that its tables stay small.
/// </summary>
internal static class ManyAccounts
{
    private const int AzuritesAtOnce = 2;
    private const int AccountsOfOne = 25;
    private const int SideBySide = 8;

    /// <summary>Runs every case; what a case throws ends the whole.</summary>
    internal static Task RunAsync<T>(IReadOnlyCollection<T> cases, Func<T, string, Task> run) => Parallel.ForEachAsync(
        cases.Chunk(AccountsOfOne), new ParallelOptions { MaxDegreeOfParallelism = AzuritesAtOnce },
            async (some, _) => await RunOnOneAsync(some, run));

    private static async Task RunOnOneAsync<T>(IEnumerable<T> cases, Func<T, string, Task> run)
    {
        var accounts = cases.Select((one, index) => (Case: one, Account: string.Create(CultureInfo.InvariantCulture, $"proof{index}")))
            .ToList();
        await using var azurite = await AzuriteServer.StartPrivateAsync(accounts.Select(one => one.Account), null, default);
        await Parallel.ForEachAsync(
            accounts,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide },
            async (one, _) => await run(one.Case, azurite.Endpoints.ConnectionStringOf(one.Account)));
    }
}
