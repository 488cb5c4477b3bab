using DitFunctions.Local.Azurite;

namespace DitFunctions.Tests;

/// <summary>An Azurite for the tests of a class, with the account that the host takes for a development machine's.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? _server;

    public string ConnectionString => _server!.ConnectionString;

    public async Task InitializeAsync() => _server = await AzuriteServer.StartPrivateAsync(progress: null, CancellationToken.None);

    public async Task DisposeAsync() => await _server!.DisposeAsync();
}
