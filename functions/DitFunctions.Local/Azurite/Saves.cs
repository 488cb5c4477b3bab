namespace DitFunctions.Local.Azurite;

/// <summary>Asks an Azurite to save, and hears what it answers (keep.cjs): answers come in the order of the questions.</summary>
/// <param name="ask">Node's standard input.</param>
internal sealed class Saves(TextWriter ask)
{
    private const string Saved = "saved ";
    private const string NotSaved = "not saved ";
    private const string NotSaving = "not saving ";
    private const string SavingAgain = "saving again";

    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<long>> _asked = [];
    private volatile string? _fault;

    /// <summary>Why the state cannot be written, as node names it; null while it can.</summary>
    public string? Fault => _fault;

    /// <summary>Asks.</summary>
    /// <param name="ended">Completes with a sentence when node has ended.</param>
    /// <returns>The number of the save.</returns>
    /// <exception cref="CannotProceedException">The state cannot be written, or node has ended.</exception>
    public async Task<long> AskAsync(Task<string> ended, CancellationToken stop)
    {
        var answer = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            lock (_lock)
            {
                _asked.Enqueue(answer);
                ask.Write("save\n");
                ask.Flush();
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            throw new CannotProceedException("Azurite has ended, so that nothing can be saved.", fault);
        }

        if (await Task.WhenAny(answer.Task, ended).WaitAsync(stop) == ended) throw new CannotProceedException(await ended);
        return await answer.Task;
    }

    /// <summary>Hears a line of node's output; one that is no answer is passed over.</summary>
    public void Hear(string line)
    {
        if (line.StartsWith(NotSaving, StringComparison.Ordinal)) _fault = line[NotSaving.Length..];
        else if (line == SavingAgain) _fault = null;
        else if (line.StartsWith(NotSaved, StringComparison.Ordinal)) Next()?.SetException(SaveFault.Told(line[NotSaved.Length..]));
        else if (line.StartsWith(Saved, StringComparison.Ordinal))
            Next()?.SetResult(long.Parse(line[Saved.Length..], CultureInfo.InvariantCulture));
    }

    private TaskCompletionSource<long>? Next()
    {
        lock (_lock) return _asked.TryDequeue(out var answer) ? answer : null;
    }
}
