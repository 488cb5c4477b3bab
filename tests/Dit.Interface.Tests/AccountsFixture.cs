using System.Collections.Concurrent;
using DitFunctions.Local.Azurite;

namespace Dit.Interface.Tests;

/// <summary>One Azurite with an account for each test of a class, for tests that must not see what another one wrote.</summary>
public sealed class AccountsFixture : IAsyncLifetime
{
    private static readonly string[] _names = [.. Enumerable.Range(0, 12).Select(number => $"account{(char)('a' + number)}")];
    private AzuriteServer? _server;
    private readonly ConcurrentBag<string> _given = [];
    private int _used = -1;

    public async Task InitializeAsync() =>
        _server = TestAccount.IsGiven ? null : await AzuriteServer.StartPrivateAsync(_names, null, CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        foreach (var names in _given) await TestAccount.RemoveAsync(names);
    }

    /// <summary>An account that no test has had, or names of its own in a real one.</summary>
    internal string Next()
    {
        if (_server is not null) return _server.Endpoints.ConnectionStringOf(_names[Interlocked.Increment(ref _used)]);
        var names = TestAccount.NewNames();
        _given.Add(names);
        return names;
    }
}
