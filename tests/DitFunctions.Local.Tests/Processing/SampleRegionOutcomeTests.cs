using DitFunctions.Local.Processing;
using DitFunctions.Local.Sample;
using DitFunctions.Local.Tests.Sample;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>What <c>dit process</c> makes of what <c>dit sample</c> writes.</summary>
public sealed class SampleRegionOutcomeTests
{
    [Fact]
    public async Task Process_OfASample_FindsTheFaultsOfItsNoteAndNoOthers()
    {
        using var folder = new TemporaryFolder();
        var (input, output) = (Path.Combine(folder.Path, "in"), Path.Combine(folder.Path, "out"));
        await SampleRegion.WriteAsync(new SampleOptions(Seed: 4, Employers: 4, Trainees: 300), input, null, default);
        var planted = File.ReadLines(Path.Combine(input, "sample.txt")).Where(line => line.StartsWith("DE_", StringComparison.Ordinal))
            .Select(line => line.Split(',')[0]).ToList();

        var days = await Rig.ProcessAsync(input, output);

        var found = days.SelectMany(day => day.Files.SelectMany(file => Faults(output, day, file)));
        Assert.Equal(planted.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        var files = days.SelectMany(day => day.Files).ToList();
        Assert.All(files.Where(file => file.Status == "Done"),
            file => Assert.Equal(file.Rows, file.Accepted + file.Rejected + file.Duplicates + file.Superseded));
        // All rows that were rejected are applicants', and the operators hear of nothing but the file that was cut off.
        Assert.Equal(planted.Count - 1, files.Sum(file => file.Rejected));
        Assert.Equal(["0001-alert.txt"], days.SelectMany(day => Operators(output, day)));
    }

    // In the words of the note: the file, the row and the rule.
    private static IEnumerable<string> Faults(string output, DaySummary day, DayFile file)
    {
        if (file.Status != "Done") return [$"{file.Name}: {file.Reason}"];
        if (!file.Name.Contains("_APP_", StringComparison.Ordinal)) return [];
        return Rig.Records(Path.Combine(output, day.Date, "tis-outbound", file.Name.Split('_')[1], file.Confirmation!))
            .Where(record => record[0] == "APC" && record[4] == "FAIL")
            .Select(record => $"{file.Name} row {record[1]}: {record[5].Split(' ')[0]}");
    }

    private static IEnumerable<string> Operators(string output, DaySummary day)
    {
        var folder = Path.Combine(output, day.Date, "notifications", "operators");
        return Directory.Exists(folder) ? Directory.GetFiles(folder).Select(path => Path.GetFileName(path)) : [];
    }
}
