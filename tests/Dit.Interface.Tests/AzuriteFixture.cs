namespace Dit.Interface.Tests;

/// <summary>Storage for the tests of a class, empty at first.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync() => ConnectionString = await TestAccount.NextAsync();

    public Task DisposeAsync() => TestAccount.RemoveAsync(ConnectionString);
}
