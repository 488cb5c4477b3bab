using DitFunctions.Local.Azurite;

namespace DitFunctions.Local.Tests;

/// <summary>One Azurite for all tests of this assembly that keep to names of their own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? _server;

    public AzuriteServer Server => _server!;

    public string ConnectionString => Server.ConnectionString;

    public async Task InitializeAsync() => _server = await AzuriteServer.StartPrivateAsync(progress: null, CancellationToken.None);

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
