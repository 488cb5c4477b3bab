using System.Net;
using System.Net.Sockets;
using Dit.Desk.Access;
using Dit.Desk.Serving;
using Dit.Interface;
using Dit.Interface.Audit;
using Dit.Interface.Delivery;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Serving;

/// <summary>For whom a desk is served, and by which ways.</summary>
/// <param name="By">Whom its acts are noted of.</param>
/// <param name="Port">The port on 127.0.0.1; 0 for a free one.</param>
/// <param name="Proxy">The address at which people reach it by a proxy; without a root none.</param>
internal sealed record DeskDoor(Actor By, int Port, DeskAddress Proxy);

/// <summary>The desk on Kestrel, for this machine alone.</summary>
internal sealed class DeskServer : IAsyncDisposable
{
    private static readonly TimeSpan _longestEnd = TimeSpan.FromSeconds(2);
    private readonly WebApplication _app;

    private DeskServer(WebApplication app, string link) => (_app, Link) = (app, link);

    /// <summary>The link to open, with its key; valid until the server stops.</summary>
    internal string Link { get; }

    /// <summary>Starts serving.</summary>
    /// <param name="storage">The storage that the desk looks at.</param>
    /// <param name="outbox">Where acts send their messages.</param>
    /// <param name="door">For whom, and by which ways.</param>
    /// <exception cref="CannotProceedException">The port is in use, or this user may not use it.</exception>
    internal static async Task<DeskServer> StartAsync(DitStorage storage, IWorkOutbox outbox, TimeProvider clock, ILoggerFactory logging,
        DeskDoor door, CancellationToken stop)
    {
        var port = door.Port;
        // Asked before the host is, which would log a page of its own about it.
        if (port != 0) Try(port);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "dit" });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 4 * 1024 * 1024;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        // A page that somebody holds open must not keep the program from its end.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = _longestEnd);
        var signIn = new LocalSignIn(door.By);
        builder.Services.AddSingleton(logging).AddSingleton(storage).AddSingleton(outbox).AddSingleton(clock)
            .AddSingleton<IDeskSignIn>(signIn).AddDitInterface().AddDesk();
        var app = builder.Build();
        var desk = DeskPipeline.Build(app.Services);
        app.Use((context, next) => GuardAsync(context, next, door.Proxy.Root));
        app.MapGet(LocalSignIn.OpenPath, (HttpContext context, string? key) => signIn.Open(context, key));
        app.MapGet("/desk/sign-out", signIn.Close);
        app.MapGet("/", () => Results.Redirect("/desk"));
        app.MapFallback("{*path}", desk);
        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            await app.DisposeAsync();
            throw Refused(port, fault as SocketException ?? fault.InnerException as SocketException, fault);
        }

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new(app, $"{address}{LocalSignIn.OpenPath}?key={signIn.Key}");
    }

    /// <summary>Waits until the program is told to stop.</summary>
    internal async Task UntilStoppedAsync(CancellationToken stop)
    {
        using var registered = stop.Register(_app.Lifetime.StopApplication);
        await ((IHost)_app).WaitForShutdownAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static CannotProceedException Refused(int port, SocketException? why, Exception fault) =>
        new($"The desk cannot be served on port {port}: {Words(why, fault)}. Name another port with --port.", fault);

    // Kestrel's own fault of a port in use names no socket.
    private static string Words(SocketException? why, Exception fault) => why?.SocketErrorCode switch
    {
        null => "another program uses it",
        SocketError.AddressAlreadyInUse => "another program uses it",
        SocketError.AccessDenied => "this user may not use it",
        _ => fault.Message.TrimEnd('.'),
    };

    private static void Try(int port)
    {
        using var trial = new TcpListener(IPAddress.Loopback, port);
        try
        {
            trial.Start();
        }
        catch (SocketException fault)
        {
            throw Refused(port, fault, fault);
        }
    }

    // A page of another origin must not reach the desk through this person's browser, nor by a name that leads here. A proxy passes on
    // the host that the browser asked for, which is the one of the setting.
    private static Task GuardAsync(HttpContext context, RequestDelegate next, Uri? proxy)
    {
        var host = context.Request.Host;
        var wanted = host.Host is "127.0.0.1" or "localhost" && host.Port == context.Connection.LocalPort ? $"http://{host}"
            : proxy is not null && host.ToString() == proxy.Authority ? proxy.GetLeftPart(UriPartial.Authority)
            : null;
        var origin = context.Request.Headers.Origin.ToString();
        if (wanted is not null && (origin.Length == 0 || origin == wanted)) return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }
}
