using DitFunctions.Local.Azurite;

namespace Dit.Interface.Tests;

/// <summary>One Azurite for the tests of a class that need storage, or names of its own in a real account.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? _server;
    private string _names = "";

    public string ConnectionString => _server?.ConnectionString ?? _names;

    public async Task InitializeAsync()
    {
        if (TestAccount.IsGiven) _names = TestAccount.NewNames();
        else _server = await AzuriteServer.StartPrivateAsync(progress: null, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_server is null) await TestAccount.RemoveAsync(_names);
        else await _server.DisposeAsync();
    }
}
