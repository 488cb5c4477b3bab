using System.Globalization;
using DitFunctions.Local.Azurite;

namespace DitFunctions.Local.Tests.Cases;

/// <summary>One Azurite for all cases, each on an account of its own.</summary>
public sealed class CaseAccounts : IAsyncLifetime
{
    private AzuriteServer _azurite = null!;

    public async Task InitializeAsync() =>
        _azurite = await AzuriteServer.StartPrivateAsync(RightValues.Names.Select(Account), null, default);

    public async Task DisposeAsync() => await _azurite.DisposeAsync();

    internal string Of(string name) => _azurite.Endpoints.ConnectionStringOf(Account(name));

    private static string Account(string name) => string.Create(CultureInfo.InvariantCulture, $"case{name[..2]}");
}
