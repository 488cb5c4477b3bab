using System.Globalization;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Dit.Interface.Storage;
using DitFunctions.Local.Azurite;

namespace Dit.Interface.Tests;

/// <summary>
/// Empty storage for tests: an account of an Azurite that all tests of the assembly share, or, when <c>DIT_TEST_STORAGE</c> is the
/// connection string of a real account (and <c>DIT_TEST_DROP</c> that of a second one for the partner-facing containers), names of its
/// own in it, which are removed in the end.
/// </summary>
internal static class TestAccount
{
    private const string Mark = "dit-test:";
    // A new Azurite after so many: its tables are one file, which it writes again and again.
    private const int AccountsOfOne = 25;
    private static readonly string? _state = Environment.GetEnvironmentVariable("DIT_TEST_STORAGE");
    private static readonly string? _drop = Environment.GetEnvironmentVariable("DIT_TEST_DROP");
    private static readonly SemaphoreSlim _turn = new(1);
    private static AzuriteServer? _server;
    private static int _used;

    private static bool IsReal => !string.IsNullOrEmpty(_state);

    private static string Drop => string.IsNullOrEmpty(_drop) ? _state! : _drop;

    /// <summary>Storage that no test has had: a connection string, or names in the real account. For <see cref="Open"/>.</summary>
    internal static async Task<string> NextAsync()
    {
        if (IsReal) return $"{Mark}t{Guid.NewGuid():N}"[..(Mark.Length + 10)] + "-";
        await _turn.WaitAsync();
        try
        {
            var number = _used++ % AccountsOfOne;
            if (number == 0) _server = await StartAsync();
            return _server!.Endpoints.ConnectionStringOf(NameOf(number));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The storage of a connection string, or of names in the real account.</summary>
    internal static DitStorage Open(string place, params HttpPipelinePolicy[] policies) => place.StartsWith(Mark, StringComparison.Ordinal)
        ? DitStorage.FromConnectionStrings(Drop, _state!, policies).Under(place[Mark.Length..])
        : DitStorage.FromConnectionString(place, policies);

    /// <summary>Removes every container and table of such names; an account of Azurite goes with it.</summary>
    internal static async Task RemoveAsync(string place)
    {
        if (!IsReal) return;
        var prefix = place[Mark.Length..];
        foreach (var account in new[] { _state!, Drop }.Distinct())
        {
            var blobs = new BlobServiceClient(account);
            await foreach (var container in blobs.GetBlobContainersAsync(prefix: prefix))
                await blobs.DeleteBlobContainerAsync(container.Name);
        }

        var (tables, first) = (new TableServiceClient(_state), prefix.TrimEnd('-'));
        await foreach (var table in tables.QueryAsync())
            if (table.Name.StartsWith(first, StringComparison.OrdinalIgnoreCase)) await tables.DeleteTableAsync(table.Name);
    }

    private static async Task<AzuriteServer> StartAsync()
    {
        var server = await AzuriteServer.StartPrivateAsync(Enumerable.Range(0, AccountsOfOne).Select(NameOf), null, default);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(5));
        return server;
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"account{number}");
}
