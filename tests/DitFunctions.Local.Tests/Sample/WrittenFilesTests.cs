using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Positions;
using Dit.Samples.Expectation;
using DitFunctions.Local.Tests.IndependentCheck;

namespace DitFunctions.Local.Tests.Sample;

public sealed class WrittenFilesTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private static readonly string[] _envelopeFaults = ["Empty", "NoHeader", "NoTrailer", "RecordCount", "HeaderMismatch"];

    [Fact]
    public void Files_EachFolder_HoldsTheFilesThatAreExpected()
    {
        for (var i = 0; i < sample.Expected.Days.Count; i++)
        {
            var day = sample.Expected.Days[i];
            var earlier = sample.Expected.Days.Take(i).SelectMany(other => other.Files).Where(file => file.Status == "Held")
                .Select(file => file.Name);
            var folder = Path.Combine(sample.Folder, FormattableString.Invariant($"{day.Date:yyyy-MM-dd}"));
            var dropped = Directory.EnumerateFiles(folder, "*.DAT", SearchOption.AllDirectories).Select(path => Path.GetFileName(path));

            Assert.Equal(dropped.Order(StringComparer.Ordinal),
                day.Files.Select(file => file.Name).Except(earlier).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Files_EveryGoodFile_EnvelopeAndRowsHold()
    {
        foreach (var (path, file) in Dropped().Where(dropped => dropped.File.Status == "Done"))
        {
            var found = await InspectAsync(path);

            Assert.True(found.Fault is null, $"{file.Name}: {found.Detail}");
            Assert.Equal(file.Rows, found.Rows);
            Assert.Equal(file.Rows, file.Accepted + file.Rejected + file.Duplicates + file.Superseded);
        }
    }

    [Fact]
    public async Task Files_EveryFaultyEnvelope_IsFaultyInThatWayOnly()
    {
        var faulty = Dropped().Where(dropped => _envelopeFaults.Contains(dropped.File.Reason)).ToList();

        Assert.NotEmpty(faulty);
        foreach (var (path, file) in faulty) Assert.Equal(file.Reason, (await InspectAsync(path)).Fault.ToString());
    }

    [Fact]
    public async Task Files_WithoutEnvelopeFault_EnvelopeHolds()
    {
        foreach (var (path, file) in Dropped()
            .Where(dropped => dropped.File.Reason is "NameReused" or "UnknownSender" or "WrongSequence" or "TooManyChanges"))
            Assert.True((await InspectAsync(path)).Fault is null, file.Name);
    }

    [Fact]
    public async Task EsrFiles_EveryRow_IsGoodOrPlantedAsBad()
    {
        foreach (var (path, file) in Dropped()
            .Where(dropped => dropped.File.Status == "Done" && dropped.File.Name.StartsWith("GO_", StringComparison.Ordinal)))
        {
            var rejected = 0;
            await foreach (var record in RowsAsync(path)) rejected += EsrRowCheck.Check(record) is EsrRow.Rejected ? 1 : 0;
            Assert.Equal(file.Rejected, rejected);
        }
    }

    [Fact]
    public async Task ApplicantFiles_EveryRow_Has41ColumnsUnlessPlantedAsBroken()
    {
        foreach (var day in sample.Expected.Days)
        {
            foreach (var (name, rows) in day.Applicants)
            {
                var counts = new List<int>();
                await foreach (var record in RowsAsync(SampleFixture.PathOf(sample.Folder, day.Date, name))) counts.Add(record.Count);
                Assert.Equal(rows.Count, counts.Count);
                Assert.All(rows.Zip(counts).Where(pair => pair.Second != TisLayouts.Applicant.Count),
                    pair => Assert.Equal(["A002"], pair.First.Rules));
            }
        }
    }

    [Fact]
    public void Extracts_FirstDay_HoldThePositionsThatTheFilesShowAsLive()
    {
        var day = sample.Expected.Days[0];
        var today = PlainDay.Read(FormattableString.Invariant($"{day.Date:yyyyMMdd}"))!.Value;
        var region = new PlainRegion();
        region.Reference.Read(Path.Combine(sample.Folder, "config"));
        foreach (var (path, file) in Dropped()
            .Where(dropped => dropped.File.Status == "Done" && dropped.File.Name.Contains("_GOF_", StringComparison.Ordinal)))
            region.EmployerOf(file.Name.Split('_')[1]).Load(isFull: true, PlainText.Tilde(PlainText.Read(path))[1..^1]);
        var seen = region.Employers.Values.SelectMany(employer => employer.PositionsOn(today))
            .ToLookup(post => post.SentTo(region.Reference, today), post => post.Id);

        foreach (var body in (string[])["WMD", "LDN"]) Assert.Equal(seen[body].Order(), day.Extracts[body].CreateIds);
    }

    private IEnumerable<(string Path, ExpectedFile File)> Dropped() => sample.Expected.Days
        .SelectMany(day => day.Files.Select(file => (Path: SampleFixture.PathOf(sample.Folder, day.Date, file.Name), File: file)))
        .Where(dropped => File.Exists(dropped.Path));

    private static async Task<FileInspection> InspectAsync(string path)
    {
        await using var stream = File.OpenRead(path);
        return await new FileInspector(new FileLimits()).InspectAsync(stream, InterfaceFileName.Read(path)!, CancellationToken.None);
    }

    private static async IAsyncEnumerable<FileRecord> RowsAsync(string path)
    {
        var syntax = InterfaceFileName.Read(path)!.IsGo ? FileSyntax.Go : FileSyntax.De;
        var inspection = await InspectAsync(path);
        await using var stream = File.OpenRead(path);
        var reader = new RecordReader(stream, syntax);
        var record = new FileRecord(syntax, FileEncoding.For(inspection.IsUtf8));
        while (await reader.ReadAsync(CancellationToken.None))
        {
            record.Load(reader.Current);
            if (!record[0].SequenceEqual("HDR") && !record[0].SequenceEqual("TRL")) yield return record;
        }
    }
}
