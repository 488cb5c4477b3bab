using System.Collections.Concurrent;
using System.Net;
using Dit.MemoryStorage.Blobs;
using Dit.MemoryStorage.Queues;
using Dit.MemoryStorage.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Dit.MemoryStorage;

/// <summary>
/// Blobs, queues and tables in memory, behind the addresses that the SDKs of storage speak to: what the proofs of many thousand days
/// run on. It knows what the interface uses and answers 501 to the rest; <c>LikeAzuriteTests</c> holds it against Azurite. It keeps
/// nothing, asks for no key, and each account is made when it is first named.
/// </summary>
public sealed class MemoryStorageServer : IAsyncDisposable
{
    private const string Key = "bm8ga2V5IGlzIGFza2VkIGZvcg==";
    private readonly ConcurrentDictionary<(int Port, string Account), Func<StorageCall, Task>> _accounts = [];
    private readonly WebApplication _app;
    private readonly int[] _ports;

    private MemoryStorageServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.AllowSynchronousIO = true;
            for (var service = 0; service < 3; service++)
                kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
        _ports = new int[3];
    }

    /// <summary>Starts one, on ports of its own.</summary>
    public static async Task<MemoryStorageServer> StartAsync()
    {
        var server = new MemoryStorageServer();
        await server._app.StartAsync();
        var addresses = server._app.Urls.Select(url => new Uri(url).Port).ToArray();
        addresses.CopyTo(server._ports, 0);
        return server;
    }

    /// <summary>The connection string of an account.</summary>
    /// <param name="account">Its name; any.</param>
    public string ConnectionStringOf(string account) => FormattableString.Invariant(
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{_ports[0]}/{account};")
        + FormattableString.Invariant(
            $"QueueEndpoint=http://127.0.0.1:{_ports[1]}/{account};TableEndpoint=http://127.0.0.1:{_ports[2]}/{account};");

    /// <summary>Forgets all that an account holds.</summary>
    public void Forget(string account)
    {
        foreach (var port in _ports) _accounts.TryRemove((port, account), out _);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var call = await StorageCall.ReadAsync(http);
        var service = _accounts.GetOrAdd((http.Connection.LocalPort, call.Account), Service);
        try
        {
            await service(call);
        }
        catch (StorageRefusal refusal)
        {
            await call.RefuseAsync(refusal, isTable: http.Connection.LocalPort == _ports[2]);
        }
    }

    private Func<StorageCall, Task> Service((int Port, string Account) at) =>
        at.Port == _ports[0] ? new BlobService().AnswerAsync
        : at.Port == _ports[1] ? new QueueService().AnswerAsync
        : new TableService().AnswerAsync;
}
