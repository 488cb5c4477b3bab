using DitFunctions.Local.Azurite;

namespace Dit.Interface.Tests;

/// <summary>One Azurite for the tests of this assembly that need storage.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? _server;

    public string ConnectionString => _server!.ConnectionString;

    public async Task InitializeAsync() => _server = await AzuriteServer.StartPrivateAsync(progress: null, CancellationToken.None);

    public async Task DisposeAsync() => await _server!.DisposeAsync();
}
