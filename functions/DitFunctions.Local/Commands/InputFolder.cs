namespace DitFunctions.Local.Commands;

/// <summary>The folder that a verb is to read.</summary>
internal static class InputFolder
{
    /// <summary>Finds out before any work whether the folder can be read.</summary>
    /// <exception cref="WrongInputException">It cannot.</exception>
    public static void Check(string folder)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
            entries.MoveNext();
        }
        catch (DirectoryNotFoundException fault)
        {
            throw new WrongInputException($"There is no folder {folder}.", fault);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException or ArgumentException)
        {
            throw new WrongInputException($"The folder {folder} cannot be read: {fault.Message}", fault);
        }
    }
}
