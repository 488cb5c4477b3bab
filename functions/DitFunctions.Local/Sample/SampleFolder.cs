using System.Globalization;

namespace DitFunctions.Local.Sample;

/// <summary>The folder that a sample goes into.</summary>
internal static class SampleFolder
{
    /// <summary>Why a sample cannot go there; null when it can. What is not a sample's is never touched.</summary>
    internal static string? Refusal(string folder)
    {
        if (File.Exists(folder)) return "The sample's folder is a file.";
        var isForeign = Directory.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).Any()
            && !File.Exists(Path.Combine(folder, SampleExpectation.FileName));
        return isForeign ? "The sample's folder holds something that is not a sample; name an empty or a new one." : null;
    }

    /// <summary>Removes an earlier sample.</summary>
    internal static void Clear(string folder)
    {
        Directory.CreateDirectory(folder);
        File.Delete(Path.Combine(folder, SampleExpectation.FileName));
        foreach (var path in Directory.EnumerateDirectories(folder).ToList())
            if (IsOfSample(Path.GetFileName(path))) Directory.Delete(path, recursive: true);
    }

    private static bool IsOfSample(string name) =>
        name == "config" || DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
