namespace DitFunctions.Local.Sample;

/// <summary>The folder that a sample goes into, known by its note.</summary>
internal static class SampleFolder
{
    /// <summary>The note that says how the sample was made, and which faults are in it.</summary>
    internal const string Note = "sample.txt";

    /// <summary>Why a sample cannot go there; null when it can. What is not a sample's is never touched.</summary>
    internal static string? Refusal(string folder)
    {
        if (File.Exists(folder)) return "The sample's folder is a file.";
        var isForeign = Directory.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).Any()
            && !File.Exists(Path.Combine(folder, Note));
        return isForeign ? "The sample's folder holds something that is not a sample; name an empty or a new one." : null;
    }

    /// <summary>Removes an earlier sample, and says what comes instead.</summary>
    internal static void Begin(string folder, SampleOptions options)
    {
        Directory.CreateDirectory(folder);
        foreach (var path in Directory.EnumerateDirectories(folder).ToList())
            if (IsOfSample(Path.GetFileName(path))) Directory.Delete(path, recursive: true);
        File.WriteAllText(Path.Combine(folder, Note), $"""
            A region of invented people, made with {options.AsArguments}

            These faults are planted; all else is in order. In each applicant file a row with each fault
            follows every {SampleFault.Share} good rows, or what is left of them. One file is cut off.


            """);
    }

    /// <summary>Notes the faults of a day.</summary>
    internal static Task NoteAsync(string folder, IEnumerable<PlantedFault> planted, CancellationToken stop) =>
        File.AppendAllLinesAsync(Path.Combine(folder, Note), planted.Select(fault => fault.ToString()), stop);

    private static bool IsOfSample(string name) =>
        name == "config" || DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
