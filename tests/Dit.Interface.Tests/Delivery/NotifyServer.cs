using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Dit.Interface.Tests.Delivery;

/// <summary>
/// A server on this machine that behaves like GOV.UK Notify: it takes emails, finds them by reference, tells their status, and fails as it
/// is told.
/// </summary>
internal sealed class NotifyServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _lock = new();
    private readonly List<(string Id, string Reference, JsonElement Mail)> _taken = [];
    private readonly Queue<Fault> _faults = [];
    private readonly Task _serving;
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _sends;
    private int _asks;

    public NotifyServer()
    {
        Address = new($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _serving = ServeAsync();
    }

    public static NotifyServer Start() => new();

    public Uri Address { get; }

    public string Status { get; set; } = "sending";

    /// <summary>Ends when a first call has come and what it brings is taken.</summary>
    public Task FirstCall => _first.Task;

    /// <summary>Every email that was taken.</summary>
    public IReadOnlyList<(string Id, string Reference, JsonElement Mail)> Taken
    {
        get
        {
            lock (_lock) return [.. _taken];
        }
    }

    public int Sends => Volatile.Read(ref _sends);

    public int Asks => Volatile.Read(ref _asks);

    /// <summary>What the next calls get instead of an answer, in order.</summary>
    public void Fail(params Fault[] faults)
    {
        lock (_lock)
            foreach (var fault in faults) _faults.Enqueue(fault);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Abort();
        await _serving;
        _ending.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            HttpListenerContext call;
            try
            {
                call = await _listener.GetContextAsync();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = AnswerAsync(call);
        }
    }

    private async Task AnswerAsync(HttpListenerContext call)
    {
        try
        {
            var body = await new StreamReader(call.Request.InputStream).ReadToEndAsync();
            var isSend = call.Request.HttpMethod == "POST";
            if (isSend) Interlocked.Increment(ref _sends);
            else Interlocked.Increment(ref _asks);
            Fault fault;
            lock (_lock) fault = _faults.TryDequeue(out var next) ? next : new(200);
            var id = isSend && (fault.Status == 200 || fault.IsTakenAllTheSame) ? Take(body) : "";
            _first.TrySetResult();
            if (fault.Until is { } until) await until.WaitAsync(_ending.Token);
            if (fault.IsSilent) await Task.Delay(Timeout.Infinite, _ending.Token);
            if (fault.RetryAfter is { } seconds) call.Response.AddHeader("Retry-After", $"{seconds}");
            await WriteAsync(call, fault.Status, fault.Status == 200 ? isSend ? Sent(id) : Asked(call.Request.Url!) : fault.Body);
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or OperationCanceledException)
        {
            // The client had enough of waiting, or the test is over.
        }
    }

    private string Take(string body)
    {
        var mail = JsonDocument.Parse(body).RootElement;
        var id = Guid.NewGuid().ToString();
        lock (_lock) _taken.Add((id, mail.GetProperty("reference").GetString()!, mail));
        return id;
    }

    private static string Sent(string id) =>
        JsonSerializer.Serialize(
            new
            {
                id,
                reference = "",
                uri = "",
                content = new { body = "", subject = "", from_email = "" },
                template = new { id = Guid.Empty, version = 1, uri = "" }
            });

    private string Asked(Uri url)
    {
        if (url.AbsolutePath != "/v2/notifications") return JsonSerializer.Serialize(new { id = url.Segments[^1], status = Status });
        var reference = url.Query.TrimStart('?').Split('&')
            .First(part => part.StartsWith("reference=", StringComparison.Ordinal))["reference=".Length..];
        var found = Taken.Where(mail => mail.Reference == reference).Select(mail => new { id = mail.Id, status = Status, reference });
        return JsonSerializer.Serialize(new { notifications = found, links = new { current = "" } });
    }

    private static async Task WriteAsync(HttpListenerContext call, int status, string body)
    {
        call.Response.StatusCode = status == 200 && call.Request.HttpMethod == "POST" ? 201 : status;
        call.Response.ContentType = "application/json";
        await using (var output = new StreamWriter(call.Response.OutputStream)) await output.WriteAsync(body);
        call.Response.Close();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    /// <summary>A call that does not go well.</summary>
    /// <param name="Status">The status that is answered.</param>
    internal sealed record Fault(int Status)
    {
        public int? RetryAfter { get; init; }

        /// <summary>True when no answer ever comes.</summary>
        public bool IsSilent { get; init; }

        /// <summary>The answer comes when this has come to its end: a slow answer, without a clock.</summary>
        public Task? Until { get; init; }

        /// <summary>True when the email is taken although the answer says otherwise.</summary>
        public bool IsTakenAllTheSame { get; init; }

        public string Body { get; init; } = """{"status_code":500,"errors":[{"error":"Exception","message":"Internal server error"}]}""";
    }
}
