using Dit.Benchmarks.Calls;
using DitFunctions.Local.Azurite;

namespace Dit.Benchmarks.Contest;

/// <summary>One Azurite for all contestants of a run; each has an account of its own on it, and a log of its calls.</summary>
internal sealed class Lab : IAsyncDisposable
{
    private const int Accounts = 40;
    private readonly AzuriteServer _server;
    private int _next;

    private Lab(AzuriteServer server) => _server = server;

    internal static async Task<Lab> OpenAsync()
    {
        var names = Enumerable.Range(0, Accounts).Select(number => $"bench{number}");
        return new(await AzuriteServer.StartPrivateAsync(names, null, default));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>A fresh account.</summary>
    internal Bench Bench()
    {
        var log = new CallLog(_server.Endpoints.Blob.Port, _server.Endpoints.Queue.Port);
        return new(_server.Endpoints.ConnectionStringOf($"bench{_next++}"), log, _server.ProcessId);
    }
}
