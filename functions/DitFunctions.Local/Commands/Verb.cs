using System.CommandLine;
using Azure;
using DitFunctions.Local.Azurite;

namespace DitFunctions.Local.Commands;

/// <summary>A verb of the command: its help, with examples, and what it does.</summary>
/// <param name="description">What it does, in a sentence.</param>
/// <param name="examples">Calls as a person types them.</param>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Calls as a person types them.</summary>
    public IReadOnlyList<string> Examples => examples;

    /// <summary>Sets what the verb does; its faults become a sentence and an exit code.</summary>
    /// <param name="work">The work; its number is the exit code.</param>
    public void Does(Terminal terminal, Func<ParseResult, CancellationToken, Task<int>> work) =>
        SetAction((parsed, stop) => ExitCode.OfAsync(terminal, () => work(parsed, stop), stop));

    /// <summary>The same for work on storage, which is opened before and closed afterwards.</summary>
    /// <param name="work">The work; stopped when the storage is lost.</param>
    /// <param name="prepares">False for work that only reads: nothing is made, so that a reader's roles are enough.</param>
    public void DoesOnStorage(
        Terminal terminal, Func<ParseResult, StorageChoice> storage, Func<ParseResult, StorageSession, CancellationToken, Task> work,
        Func<ParseResult, bool>? prepares = null) =>
        Does(terminal, async (parsed, stop) =>
        {
            var prepare = prepares?.Invoke(parsed) ?? true;
            await OnStorageAsync(terminal, storage(parsed), (session, alive) => work(parsed, session, alive), prepare, stop);
            return ExitCode.Done;
        });

    private static async Task OnStorageAsync(
        Terminal terminal, StorageChoice choice, Func<StorageSession, CancellationToken, Task> work, bool prepare, CancellationToken stop)
    {
        await using var session = await StorageSession.OpenAsync(choice, terminal.Notes, stop);
        using var alive = CancellationTokenSource.CreateLinkedTokenSource(stop, session.Lost);
        try
        {
            if (prepare) await session.PrepareAsync(alive.Token);
            await work(session, alive.Token);
        }
        catch (RequestFailedException fault) when (!prepare && fault.ErrorCode is "TableNotFound" or "ContainerNotFound" or "QueueNotFound")
        {
            throw new WrongInputException(
                "No data of the interface are kept there. Name the right storage with --storage, --drop and --state, or --data.", fault);
        }
        catch (Exception) when (session.Lost.IsCancellationRequested || session.Own?.FaultOfSaving is not null)
        {
            // Whatever it threw, this is why; a work that only waits ends without throwing and is caught below.
        }

        if (session.Lost.IsCancellationRequested) throw await session.LostAsync();
        if (session.Own?.FaultOfSaving is { } code) throw SaveFault.Told(code);
        await session.SaveAtEndAsync();
    }
}
