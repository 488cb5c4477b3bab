using Dit.Interface.Storage;

namespace DitFunctions.Local.Processing;

/// <summary>
/// Finds what lies in a folder for <c>process</c> where nothing would read it: a slip of the pen must not pass in silence.
/// </summary>
internal static class ProcessNames
{
    private static readonly string[] _inDay = [Containers.Config, Containers.EsrInbound, Containers.TisInbound];

    /// <summary>Looks at the names of the folder and of its days.</summary>
    /// <exception cref="WrongInputException">Something has a name that is not read; the sentence names each.</exception>
    internal static void Check(ProcessFolder folder)
    {
        var misnamed = Others(folder.Folder, [Containers.Config, .. folder.Days.Select(day => Path.GetFileName(day.Folder))])
            .Concat(folder.Days.SelectMany(day => Others(day.Folder, _inDay).Concat(Drops(day.Folder))))
            .Concat(Drops(folder.Folder))
            .Select(path => Path.GetRelativePath(folder.Folder, path)).Order(StringComparer.Ordinal).ToList();
        if (misnamed.Count == 0) return;
        throw new WrongInputException(
            $"In {folder.Folder} nothing reads {string.Join(", ", misnamed)}: a folder for process holds config and folders such as "
                + "2026-05-04, "
            + $"and each of these {string.Join(", ", _inDay)}.");
    }

    private static IEnumerable<string> Others(string folder, IReadOnlyCollection<string> known) =>
        Directory.GetDirectories(folder).Where(path => !IsHidden(path) && !known.Contains(Path.GetFileName(path)));

    private static IEnumerable<string> Drops(string folder) =>
        Directory.GetFiles(folder)
            .Where(path => !IsHidden(path) && Path.GetExtension(path).Equals(".DAT", StringComparison.OrdinalIgnoreCase));

    private static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');
}
