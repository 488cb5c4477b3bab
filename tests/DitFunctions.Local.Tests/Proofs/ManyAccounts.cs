using System.Globalization;
using Dit.MemoryStorage;
using DitFunctions.Local.Azurite;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>The storage that a proof runs on.</summary>
internal enum ProofStorage
{
    /// <summary>In memory: many days in little time.</summary>
    Memory,

    /// <summary>Azurite: fewer of the same days, on what others made.</summary>
    Azurite,
}

/// <summary>
/// Runs many cases side by side, each on an account of its own: in memory, where many thousand days are lived soon, or on Azurite.
/// </summary>
internal static class ManyAccounts
{
    private const int SideBySide = 24;

    // An Azurite has one thread, so there are two; and it has few accounts, so that its tables stay small.
    private const int AzuritesAtOnce = 2;
    private const int AccountsOfOne = 25;
    private const int SideBySideOnOne = 8;

    /// <summary>Runs every case; what a case throws ends the whole.</summary>
    /// <param name="where">On which storage.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="run">Runs one, on the account of a connection string.</param>
    internal static Task RunAsync<T>(ProofStorage where, IEnumerable<T> cases, Func<T, string, Task> run) =>
        where == ProofStorage.Azurite ? OnAzuriteAsync(cases, run) : InMemoryAsync(cases, run);

    private static async Task InMemoryAsync<T>(IEnumerable<T> cases, Func<T, string, Task> run)
    {
        await using var memory = await MemoryStorageServer.StartAsync();
        await Parallel.ForEachAsync(Named(cases), new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, async (one, _) =>
        {
            await run(one.Case, memory.ConnectionStringOf(one.Account));
            memory.Forget(one.Account);
        });
    }

    private static Task OnAzuriteAsync<T>(IEnumerable<T> cases, Func<T, string, Task> run) => Parallel.ForEachAsync(
        cases.Chunk(AccountsOfOne), new ParallelOptions { MaxDegreeOfParallelism = AzuritesAtOnce },
            async (some, _) => await OnOneAsync([.. Named(some)], run));

    private static async Task OnOneAsync<T>(IReadOnlyList<(T Case, string Account)> cases, Func<T, string, Task> run)
    {
        await using var azurite = await AzuriteServer.StartPrivateAsync(cases.Select(one => one.Account), null, default);
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = SideBySideOnOne },
            async (one, _) => await run(one.Case, azurite.Endpoints.ConnectionStringOf(one.Account)));
    }

    private static IEnumerable<(T Case, string Account)> Named<T>(IEnumerable<T> cases) =>
        cases.Select((one, index) => (one, string.Create(CultureInfo.InvariantCulture, $"proof{index}")));
}
