using Dit.Interface.Reference;
using Dit.Interface.Storage;

namespace DitFunctions.Local.Processing;

/// <summary>A folder for <c>process</c>, as command.md lays it down.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Days">Its dated folders in order.</param>
public sealed record ProcessFolder(string Folder, IReadOnlyList<ProcessDay> Days)
{
    /// <summary>The reference data that hold from the start.</summary>
    public string ConfigFolder => Path.Combine(Folder, "config");

    /// <summary>Reads the folder's layout, and its reference data to see that they are good.</summary>
    /// <exception cref="WrongInputException">Something is missing or cannot be read; one sentence says what.</exception>
    public static ProcessFolder Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new WrongInputException($"The folder {folder} is not there.");
        try
        {
            var read =
                new ProcessFolder(folder,
                    [.. Directory.GetDirectories(folder).Select(ReadDay).OfType<ProcessDay>().OrderBy(day => day.Date)]);
            ProcessNames.Check(read);
            if (read.Days.Count == 0) throw new WrongInputException($"The folder {folder} has no dated folder such as 2026-05-04.");
            ReferenceReader.Read(ConfigFiles(read.ConfigFolder), out var faults);
            if (faults.Count > 0)
                throw new WrongInputException($"The reference data in {read.ConfigFolder} cannot be used: {string.Join("; ", faults)}.");
            return read;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WrongInputException($"The folder {folder} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>The reference files of a folder by name; none when it is not there.</summary>
    public static IReadOnlyDictionary<string, string> ConfigFiles(string folder) => ReferenceReader.FileNames
        .Select(name => (Name: name, Path: Path.Combine(folder, name)))
        .Where(file => File.Exists(file.Path))
        .ToDictionary(file => file.Name, file => ReferenceText.Read(BinaryData.FromBytes(File.ReadAllBytes(file.Path))),
            StringComparer.Ordinal);

    private static ProcessDay? ReadDay(string folder) =>
        DateOnly.TryParseExact(Path.GetFileName(folder), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new ProcessDay(date, folder, Files(folder, Containers.EsrInbound), Files(folder, Containers.TisInbound))
            : null;

    // Whatever was dropped is taken, also what fits no grammar: nothing is lost in silence. Hidden files are the system's own.
    private static IReadOnlyList<string> Files(string day, string container)
    {
        var folder = Path.Combine(day, container);
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith('.'))
                .Order(StringComparer.Ordinal)]
            : [];
    }
}

/// <summary>A dated folder of drops.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Folder">The folder.</param>
/// <param name="EsrFiles">Paths of ESR's files.</param>
/// <param name="TisFiles">Paths of TIS's files.</param>
public sealed record ProcessDay(DateOnly Date, string Folder, IReadOnlyList<string> EsrFiles, IReadOnlyList<string> TisFiles)
{
    /// <summary>Reference data that change on this day; may be absent.</summary>
    public string ConfigFolder => Path.Combine(Folder, "config");
}
