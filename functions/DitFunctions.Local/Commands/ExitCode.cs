using DitFunctions.Local.Folders;

namespace DitFunctions.Local.Commands;

/// <summary>The exit codes of the command (command.md).</summary>
public static class ExitCode
{
    /// <summary>All was done; quarantined and held files are results too.</summary>
    public const int Done = 0;

    /// <summary>The work could not be done; running it again is safe.</summary>
    public const int NotDone = 1;

    /// <summary>A wrong option, or a folder that cannot be read.</summary>
    public const int WrongInput = 2;

    /// <summary>Does the work and makes one sentence and a code of the faults that people can fix.</summary>
    internal static async Task<int> OfAsync(Terminal terminal, Func<Task<int>> work, CancellationToken stop)
    {
        try
        {
            return await work();
        }
        catch (WrongInputException fault)
        {
            terminal.Complain(fault.Message);
            return WrongInput;
        }
        catch (CannotProceedException fault)
        {
            terminal.Complain(fault.Message);
        }
        catch (IOException fault) when (DiskSpace.IsFull(fault))
        {
            terminal.Errors.WriteLine("The disk is full. Make room; nothing that was taken is lost, and running it again is safe.");
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or DirectoryNotFoundException or FileNotFoundException
            or PathTooLongException)
        {
            terminal.Complain($"A file or folder cannot be used: {fault.Message}");
            return WrongInput;
        }
        catch (IOException fault)
        {
            terminal.Complain($"A file or folder could not be read or written: {fault.Message} Running it again is safe.");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            terminal.Errors.WriteLine("Stopped; running it again is safe.");
        }
        catch (Exception fault) when (StorageFault.Is(fault, stop))
        {
            terminal.Errors.WriteLine(StorageFault.Told(fault).Message);
        }

        return NotDone;
    }
}
