using DitFunctions.Local.Sample.Files;
using DitFunctions.Local.Sample.Positions;

namespace DitFunctions.Local.Sample;

/// <summary>
/// Writes a folder for <c>dit process</c> (command.md): a region or a nation of believable files with a few faults in a known share, and
/// beside them a note that lists these. Invented people only.
/// </summary>
public static class SampleRegion
{
    /// <summary>Writes a sample. Returns why there is none, in one sentence; null when it stands.</summary>
    /// <param name="options">What it is to be like.</param>
    /// <param name="folder">Where it goes: a new or empty folder, or one that holds an earlier sample, which is replaced.</param>
    /// <param name="progress">Told a plain line now and then.</param>
    /// <param name="stop">Stops the writing; the folder is then incomplete.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static async Task<string?> WriteAsync(SampleOptions options, string folder, IProgress<string>? progress, CancellationToken stop)
    {
        if ((options.Refusal ?? SampleFolder.Refusal(folder)) is { } refusal) return refusal;
        SampleFolder.Begin(folder, options);
        progress?.Report(
            FormattableString.Invariant(
                $"Planning {options.Employers} employers of {options.BodyCount} bodies, {options.Trainees} trainees"));
        var region = new RegionPlan(options);
        Placements.Fill(region);
        await ConfigFiles.WriteAsync(region, Path.Combine(folder, "config"), stop);
        for (var day = 0; day < region.Days; day++)
        {
            var date = FormattableString.Invariant($"{region.Calendar.Days[day]:yyyy-MM-dd}");
            progress?.Report($"{date}: the files");
            var into = Path.Combine(folder, date);
            await EsrDay.WriteAsync(region, day, Path.Combine(into, "esr-inbound"), stop);
            await SampleFolder.NoteAsync(folder, await new TisDay(region, day, Path.Combine(into, "tis-inbound"), stop).WriteAsync(), stop);
        }

        return null;
    }
}
