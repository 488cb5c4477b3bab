using System.Threading.Channels;

namespace Dit.WorkerHost;

/// <summary>A worker that was started: its process and the talk with it, one step after the other.</summary>
public sealed class Worker : IDisposable
{
    private readonly WorkerProcess _process;
    private readonly ChannelReader<WorkerStream> _streams;
    private readonly string _folder;
    private WorkerStream? _stream;

    internal Worker(WorkerProcess process, ChannelReader<WorkerStream> streams, string folder) =>
        (_process, _streams, _folder) = (process, streams, folder);

    /// <summary>The lines of its error stream so far; all of them once it has ended.</summary>
    public IReadOnlyList<string> Errors => _process.Errors;

    /// <summary>The processor time that its process took so far.</summary>
    public TimeSpan Cpu => _process.Cpu;

    /// <summary>Waits until the worker says that it is there.</summary>
    /// <exception cref="InvalidOperationException">It ended before; the message has its error lines.</exception>
    public async Task ConnectAsync(CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var stream = _streams.ReadAsync(either.Token).AsTask();
        var end = _process.EndAsync(either.Token);
        await Task.WhenAny(stream, end);
        if (stream.IsCompletedSuccessfully) _stream = await stream;
        await either.CancelAsync();
        stop.ThrowIfCancellationRequested();
        if (_stream is null) throw Ended(await end, null);
        await ReceiveAsync(Talk.StartStream, stop);
    }

    /// <summary>Has the worker make itself ready and list its functions.</summary>
    /// <exception cref="InvalidOperationException">It fails or ends; the message says why.</exception>
    public async Task<IReadOnlyList<WorkerFunction>> ListAsync(CancellationToken stop)
    {
        var ready = await AskAsync(Talk.InitRequest, Talk.Init(_folder), Talk.InitResponse, stop);
        Talk.ThrowIfFailed("The worker is not ready", ready.Message(3));
        var answer = await AskAsync(Talk.MetadataRequest, Talk.Metadata(_folder), Talk.MetadataResponse, stop);
        Talk.ThrowIfFailed("The functions cannot be listed", answer.Message(2));
        return [.. Talk.Functions(answer)];
    }

    /// <summary>Has it load a function.</summary>
    /// <exception cref="InvalidOperationException">It fails or ends; the message says why.</exception>
    public async Task LoadAsync(WorkerFunction function, CancellationToken stop)
    {
        var answer = await AskAsync(Talk.LoadRequest, Talk.Load(function), Talk.LoadResponse, stop);
        Talk.ThrowIfFailed($"{function.Name} cannot be loaded", answer.Message(2));
    }

    /// <summary>Has it run a function that was loaded, to its end.</summary>
    /// <param name="function">The function.</param>
    /// <param name="json">What its trigger brings.</param>
    /// <param name="stop">Ends the wait, not the function.</param>
    /// <exception cref="InvalidOperationException">It fails or ends; the message says why.</exception>
    public async Task InvokeAsync(WorkerFunction function, string json, CancellationToken stop)
    {
        var request = Talk.Invocation(Guid.NewGuid().ToString(), function, json);
        var answer = await AskAsync(Talk.InvocationRequest, request, Talk.InvocationResponse, stop);
        Talk.ThrowIfFailed($"{function.Name} failed", answer.Message(3));
    }

    /// <summary>Asks it to end, where it is connected, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync(CancellationToken stop)
    {
        if (_stream is not null) await _stream.SendAsync(Talk.Terminate, new(), stop);
        return await _process.EndAsync(stop);
    }

    private async Task<Fields> AskAsync(int kind, Fields content, int answer, CancellationToken stop)
    {
        await _stream!.SendAsync(kind, content, stop);
        return await ReceiveAsync(answer, stop);
    }

    private async Task<Fields> ReceiveAsync(int kind, CancellationToken stop)
    {
        try
        {
            return await _stream!.ReceiveAsync(kind, stop);
        }
        catch (IOException fault)
        {
            throw Ended(await _process.EndAsync(stop), fault);
        }
    }

    private InvalidOperationException Ended(int code, Exception? fault) => new(
        FormattableString.Invariant($"The worker ended with {code}: ")
            + string.Join('\n', Errors.Concat(_stream?.Log ?? [])), fault);

    /// <summary>Ends the process where it has not ended.</summary>
    public void Dispose() => _process.Dispose();
}
