using DitFunctions.Local.Processing;
using DitFunctions.Local.Sample;
using DitFunctions.Local.Tests.Sample;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>What <c>dit process</c> makes of the default sample is what the sample planted, to the last row.</summary>
public class ProcessedSampleTests(ProcessedSample sample) : IClassFixture<ProcessedSample>
{
    [Fact]
    public void Files_OfEveryDay_AreAsPlanted()
    {
        foreach (var (day, summary) in Days())
            Assert.Equal(day.Files.Select(Words).Order(StringComparer.Ordinal), summary.Files.Select(file => Words(file, day)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_ThatAreDone_Balance() => Assert.All(
        sample.Summaries.SelectMany(summary => summary.Files).Where(file => file.Status == "Done"),
        file => Assert.Equal(file.Rows, file.Accepted + file.Rejected + file.Duplicates + file.Superseded));

    [Fact]
    public void Confirmations_OfEveryRow_SayWhatWasPlanted()
    {
        foreach (var (day, summary) in Days())
            foreach (var (file, rows) in day.Applicants)
            {
                var confirmation = summary.Files.Single(done => done.Name == file && done.Status == "Done").Confirmation!;
                var lines = Rig.Records(Path.Combine(sample.Output, summary.Date, "tis-outbound", confirmation.Split('_')[1], confirmation));
                Assert.Equal(["TRL", $"{lines.Count}"], lines[^1]);
                Assert.Equal(
                    rows.Select(row => $"{row.Ordinal} {row.Status} {string.Join(' ', row.Rules)}"),
                    lines.Skip(1).SkipLast(1).GroupBy(line => line[1]).Select(row => $"{row.Key} {row.First()[4]} {string.Join(' ', row.Select(line => line[5].Split(' ')[0]))}"));
            }
    }

    [Fact]
    public void Extracts_OfEveryBodyAndDay_HoldWhatWasPlanted()
    {
        foreach (var (day, summary) in Days())
            foreach (var (body, expected) in day.Extracts)
            {
                var records = Rig.Records(Path.Combine(sample.Output, summary.Date, "tis-outbound", body, expected.File));
                IEnumerable<long> Ids(string type, string action) => records.Where(record => record[0] == type && record[3] == action).Select(record => long.Parse(record[1], System.Globalization.CultureInfo.InvariantCulture));
                Assert.Equal(expected.CreateIds, Ids("POS", "C"));
                Assert.Equal(expected.DeleteIds, Ids("POS", "D"));
                Assert.Equal(expected.CreateIds, Ids("POR", "C"));
                Assert.Equal(expected.DeleteIds, Ids("POR", "D"));
            }
    }

    [Fact]
    public void Notices_OfEveryDay_AreAsPlanted()
    {
        foreach (var (day, summary) in Days())
        {
            var root = Path.Combine(sample.Output, summary.Date, "notifications");
            var found = Directory.GetFiles(root, "*.txt", SearchOption.AllDirectories)
                .Select(file => $"{Path.GetRelativePath(root, Path.GetDirectoryName(file)!)} {Path.GetFileNameWithoutExtension(file)[5..]}")
                .Where(notice => !sample.Expected.NotCounted.Contains(notice.Split(' ')[1]));
            var expected = day.Notices.SelectMany(address => address.Value.SelectMany(kind => Enumerable.Repeat($"{address.Key} {kind.Key}", kind.Value)));
            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Process_TheSameFolderAgain_GivesTheSameBytes()
    {
        using var again = new TemporaryFolder();

        await Rig.ProcessAsync(sample.Input, again.Path);

        Assert.Equal(Rig.Outputs(sample.Output), Rig.Outputs(again.Path));
    }

    [Fact]
    public async Task Process_ADayACall_GivesTheSameAsOneCall()
    {
        using var again = new TemporaryFolder();
        await using var azurite = await DitFunctions.Local.Azurite.AzuriteServer.StartPrivateAsync(null, default);
        var whole = ProcessFolder.Read(sample.Input);

        foreach (var day in whole.Days) await Rig.ProcessAsync(azurite.ConnectionString, whole with { Days = [day] }, again.Path);

        Assert.Equal(Rig.Outputs(sample.Output), Rig.Outputs(again.Path));
    }

    private IEnumerable<(ExpectedDay Day, DaySummary Summary)> Days()
    {
        Assert.Equal(sample.Expected.Days.Count, sample.Summaries.Count);
        return sample.Expected.Days.Zip(sample.Summaries);
    }

    private static string Words(ExpectedFile file) =>
        $"{file.Name} {file.Status} {file.Reason} {file.Rows} {file.Accepted} {file.Rejected} {file.Duplicates} {file.Superseded}";

    // Of a file that is not loaded the expectation leaves the counts open.
    private static string Words(DayFile file, ExpectedDay day) => day.Files.Any(expected => expected.Name == file.Name && expected.Status == file.Status && expected.Rows is null)
        ? $"{file.Name} {file.Status} {file.Reason}     "
        : $"{file.Name} {file.Status} {file.Reason} {file.Rows} {file.Accepted} {file.Rejected} {file.Duplicates} {file.Superseded}";
}
