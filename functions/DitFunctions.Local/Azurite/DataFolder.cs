using System.Diagnostics;
using System.Text.Json;

namespace DitFunctions.Local.Azurite;

/// <summary>
/// A folder that keeps an Azurite's state between runs: its owner's alone. One host at a time holds it; it tells there where
/// its Azurite is.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    private readonly string _data;
    private readonly FileLock _lock;
    private bool _told;
    private bool _leaveNote;

    private DataFolder(string data, FileLock held) => (_data, _lock) = (data, held);

    /// <summary>Where Azurite keeps its state; made when it is missing.</summary>
    public string StateFolder => Private(StateIn(_data));

    /// <summary>True when a folder holds a store.</summary>
    public static bool HoldsStore(string data) => Directory.Exists(StateIn(data));

    /// <summary>Holds the folder.</summary>
    /// <param name="data">The folder; made when it is missing.</param>
    /// <returns>Null when another host holds it.</returns>
    /// <exception cref="WrongInputException">The folder cannot be made or written in.</exception>
    public static DataFolder? TryTake(string data)
    {
        try
        {
            Private(data);
            return FileLock.TryTake(Path.Combine(data, "dit.lock")) is { } held ? new(data, held) : null;
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            throw new WrongInputException($"The folder {data} cannot be used to keep data in: {fault.Message}", fault);
        }
    }

    /// <summary>What the host that holds the folder tells; null when it tells nothing, or not yet.</summary>
    public static async Task<RunningAzurite?> ToldAsync(string data, CancellationToken stop)
    {
        var file = Note(data);
        if (!File.Exists(file)) return null;
        try
        {
            return JsonSerializer.Deserialize<RunningAzurite>(await File.ReadAllTextAsync(file, stop));
        }
        catch (JsonException)
        {
            // Cut short by a crash: as good as not told.
            return null;
        }
    }

    /// <summary>Tells where this host's Azurite is.</summary>
    public Task TellAsync(RunningAzurite running, CancellationToken stop)
    {
        _told = true;
        return WriteOwnAsync(Note(_data), JsonSerializer.Serialize(running), stop);
    }

    /// <summary>The key of this folder's storage, made on first use.</summary>
    public async Task<string> KeyAsync(CancellationToken stop)
    {
        var file = Path.Combine(_data, "storage.key");
        if (File.Exists(file) && (await File.ReadAllTextAsync(file, stop)).Trim() is { Length: > 0 } kept) return kept;
        var key = AzuriteEndpoints.NewKey();
        await WriteOwnAsync(file, key, stop);
        return key;
    }

    /// <summary>
    /// Waits for the Azurite of a host that was killed, which writes its state for a moment longer; two would spoil it.
    /// </summary>
    /// <exception cref="CannotProceedException">It does not end.</exception>
    public async Task PredecessorGoneAsync(CancellationToken stop)
    {
        if (await ToldAsync(_data, stop) is not { } told) return;
        try
        {
            using var predecessor = Process.GetProcessById(told.ProcessId);
            if (predecessor.ProcessName == "node") await predecessor.WaitForExitAsync(stop).WaitAsync(_patience, stop);
        }
        catch (ArgumentException)
        {
            // There is no such process any more.
        }
        catch (TimeoutException fault)
        {
            throw new CannotProceedException(
                $"An earlier Azurite (process {told.ProcessId}) still uses the folder {_data}: end it, or name another folder with --data.",
                    fault);
        }
    }

    /// <summary>Lets go.</summary>
    /// <param name="hasEnded">False when the noted Azurite still writes: then the note stays, and the next host waits for it.</param>
    public void LetGo(bool hasEnded)
    {
        _leaveNote = !hasEnded;
        Dispose();
    }

    /// <summary>Lets go; the noted Azurite has ended.</summary>
    public void Dispose()
    {
        if (_told && !_leaveNote) File.Delete(Note(_data));
        _lock.Dispose();
    }

    private static string Note(string data) => Path.Combine(data, "azurite.json");

    private static string StateIn(string data) => Path.Combine(data, "azurite");

    // Staff data lie here: nobody else on the machine reads them.
    private static string Private(string folder)
    {
        var made = Directory.CreateDirectory(folder).FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(made, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return made;
    }

    private static async Task WriteOwnAsync(string path, string text, CancellationToken stop)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new StreamWriter(path, options);
        await file.WriteAsync(text.AsMemory(), stop);
    }
}
