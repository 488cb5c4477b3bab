using System.Globalization;
using DitFunctions.Local.Azurite;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>Runs many cases side by side, each on an account of its own; a fresh Azurite for every fifty, whose tables stay small.</summary>
internal static class ManyAccounts
{
    private const int AccountsOfOne = 50;
    private const int SideBySide = 8;

    /// <summary>Runs every case; what a case throws ends the whole.</summary>
    internal static async Task RunAsync<T>(IReadOnlyCollection<T> cases, Func<T, string, Task> run)
    {
        foreach (var some in cases.Chunk(AccountsOfOne))
        {
            var accounts = some.Select((one, index) => (Case: one, Account: string.Create(CultureInfo.InvariantCulture, $"proof{index}"))).ToList();
            await using var azurite = await AzuriteServer.StartPrivateAsync(accounts.Select(one => one.Account), null, default);
            await Parallel.ForEachAsync(
                accounts,
                new ParallelOptions { MaxDegreeOfParallelism = SideBySide },
                async (one, _) => await run(one.Case, azurite.Endpoints.ConnectionStringOf(one.Account)));
        }
    }
}
