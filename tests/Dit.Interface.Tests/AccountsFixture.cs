using DitFunctions.Local.Azurite;

namespace Dit.Interface.Tests;

/// <summary>One Azurite with an account for each test of a class, for tests that must not see what another one wrote.</summary>
public sealed class AccountsFixture : IAsyncLifetime
{
    private static readonly string[] _names = [.. Enumerable.Range(0, 12).Select(number => $"account{(char)('a' + number)}")];
    private AzuriteServer? _server;
    private int _used = -1;

    public async Task InitializeAsync() => _server = await AzuriteServer.StartPrivateAsync(_names, null, CancellationToken.None);

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    /// <summary>The connection string of an account that no test has had.</summary>
    internal string Next() => _server!.Endpoints.ConnectionStringOf(_names[Interlocked.Increment(ref _used)]);
}
