using System.Collections.Concurrent;

namespace DitFunctions.Local.Tests.Cases;

/// <summary>Storage of its own for each case, which a later day of the case goes on with.</summary>
public sealed class CaseAccounts : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<EmptyStorage>>> _accounts = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var account in _accounts.Values) await (await account.Value).DisposeAsync();
    }

    internal async Task<string> OfAsync(string name) =>
        (await _accounts.GetOrAdd(name, _ => new(EmptyStorage.OpenAsync)).Value).ConnectionString;
}
