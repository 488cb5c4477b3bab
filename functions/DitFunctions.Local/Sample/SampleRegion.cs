namespace DitFunctions.Local.Sample;

/// <summary>
/// Writes a folder for <c>dit process</c> (command.md): a region or a nation of believable files with a few faults in a known share, and
/// beside them a note that lists these. Invented people only.
/// </summary>
public static class SampleRegion
{
    // Says how the sample was made, and which faults are in it; a sample's folder is known by it.
    private const string Note = "sample.txt";

    /// <summary>Writes a sample. Returns why there is none, in one sentence; null when it stands.</summary>
    /// <param name="options">What it is to be like.</param>
    /// <param name="folder">Where it goes: a new or empty folder, or one that holds an earlier sample, which is replaced.</param>
    /// <param name="progress">Told a plain line now and then.</param>
    /// <param name="stop">Stops the writing; the folder is then incomplete.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static async Task<string?> WriteAsync(SampleOptions options, string folder, IProgress<string>? progress, CancellationToken stop)
    {
        if ((options.Refusal ?? Refusal(folder)) is { } refusal) return refusal;
        Begin(folder, options);
        progress?.Report(FormattableString.Invariant(
            $"Planning {options.Employers} employers of {options.BodyCount} bodies, {options.Trainees} trainees"));
        var region = new PlannedRegion(options);
        await ConfigFiles.WriteAsync(region.Bodies, region.Employers, Path.Combine(folder, "config"), stop);
        foreach (var (day, date) in region.Calendar.Days.Index())
        {
            var name = FormattableString.Invariant($"{date:yyyy-MM-dd}");
            progress?.Report($"{name}: the files");
            await new EsrDay(region, day).WriteAsync(Path.Combine(folder, name, "esr-inbound"), stop);
            var planted = await new TisDay(region, day, Path.Combine(folder, name, "tis-inbound"), stop).WriteAsync();
            await File.AppendAllLinesAsync(Path.Combine(folder, Note), planted, stop);
        }

        return null;
    }

    // Why a sample cannot go there. What is not a sample's is never touched.
    private static string? Refusal(string folder)
    {
        if (File.Exists(folder)) return "The sample's folder is a file.";
        var isForeign = Directory.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).Any()
            && !File.Exists(Path.Combine(folder, Note));
        return isForeign ? "The sample's folder holds something that is not a sample; name an empty or a new one." : null;
    }

    // Removes an earlier sample, and says what comes instead.
    private static void Begin(string folder, SampleOptions options)
    {
        Directory.CreateDirectory(folder);
        foreach (var path in Directory.EnumerateDirectories(folder).ToList())
            if (IsOfSample(Path.GetFileName(path))) Directory.Delete(path, recursive: true);
        File.WriteAllText(Path.Combine(folder, Note), $"""
            A region of invented people, made with {options.AsArguments}

            These faults are planted; all else is in order. In each applicant file a row with each fault
            follows every {TisDay.FaultsAfter} good rows, or what is left of them. One file is cut off.


            """);
    }

    private static bool IsOfSample(string name) =>
        name == "config" || DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
