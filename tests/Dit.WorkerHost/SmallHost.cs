using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Dit.WorkerHost;

/// <summary>
/// The host's side of the talk with a Functions worker, for machines without the Functions host: it starts workers and does with each what
/// a host does at a start. It has no triggers; who uses it calls the functions.
/// </summary>
public sealed class SmallHost : IAsyncDisposable
{
    private readonly Channel<WorkerStream> _streams = Channel.CreateUnbounded<WorkerStream>();
    private readonly WebApplication _app;

    private SmallHost()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // A worker that has nothing to say is silent for as long as it likes.
            (kestrel.Limits.MinRequestBodyDataRate, kestrel.Limits.MinResponseDataRate) = (null, null);
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        _app = builder.Build();
        _app.MapPost(Talk.Path, ServeAsync);
    }

    /// <summary>Starts to listen, on a free port of this machine alone.</summary>
    public static async Task<SmallHost> StartAsync()
    {
        var host = new SmallHost();
        await host._app.StartAsync();
        return host;
    }

    /// <summary>Starts a worker's process; one at a time.</summary>
    /// <param name="folder">The published folder with <c>DitFunctions.dll</c>.</param>
    /// <param name="settings">The app's settings, which the worker finds in its environment.</param>
    public Worker Start(string folder, IEnumerable<KeyValuePair<string, string>> settings) =>
        new(WorkerProcess.Start(folder, settings, new Uri(_app.Urls.Single())), _streams.Reader, folder);

    private async Task ServeAsync(HttpContext call)
    {
        call.Response.ContentType = "application/grpc";
        await call.Response.StartAsync();
        var ended = new TaskCompletionSource();
        await using var seen = call.RequestAborted.Register(ended.SetResult);
        await _streams.Writer.WriteAsync(new(call));
        await ended.Task;
    }

    /// <summary>Stops; workers must have ended before.</summary>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
