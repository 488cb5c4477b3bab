using System.Collections.Concurrent;

namespace Dit.Interface.Tests;

/// <summary>Empty storage for each test of a class, for tests that must not see what another one wrote.</summary>
public sealed class AccountsFixture : IAsyncLifetime
{
    private readonly ConcurrentBag<string> _given = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var place in _given) await TestAccount.RemoveAsync(place);
    }

    /// <summary>Storage that no test has had.</summary>
    internal async Task<string> NextAsync()
    {
        var place = await TestAccount.NextAsync();
        _given.Add(place);
        return place;
    }
}
