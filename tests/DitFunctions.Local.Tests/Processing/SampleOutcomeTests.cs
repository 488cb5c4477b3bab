using System.Globalization;
using System.Text.RegularExpressions;
using Dit.Core.Applicants;
using Dit.Core.Files.Layouts;
using Dit.Samples.Expectation;
using DitFunctions.Local.Processing;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>What <c>dit process</c> makes of a sample is what the sample planted, to the last row.</summary>
public abstract partial class SampleOutcomeTests(ProcessedSample sample)
{
    private static readonly int _registration = TisLayouts.Applicant["RegistrationNumber"];

    [Fact]
    public void Files_OfEveryDay_AreAsPlanted()
    {
        foreach (var (day, summary) in Days())
            Assert.Equal(day.Files.Select(Words).Order(StringComparer.Ordinal),
                summary.Files.Select(file => Words(file, day)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_ThatAreDone_Balance() => Assert.All(
        sample.Summaries.SelectMany(summary => summary.Files).Where(file => file.Status == "Done"),
        file => Assert.Equal(file.Rows, file.Accepted + file.Rejected + file.Duplicates + file.Superseded));

    [Fact]
    public void Confirmations_OfEveryApplicant_SayWhatWasPlanted()
    {
        foreach (var (day, summary) in Days())
            foreach (var (file, rows) in day.Applicants)
            {
                var lines = Confirmation(summary, file);
                Assert.Equal(
                    rows.Select(row => $"{row.Ordinal} {row.Status} {string.Join(' ', row.Rules)}"),
                    lines.GroupBy(line => line[1])
                        .Select(row => $"{row.Key} {row.First()[4]} {string.Join(' ', row.Select(line => line[5].Split(' ')[0]))}"));
            }
    }

    [Fact]
    public void Confirmations_OfEveryNotification_SayWhatWasPlanted()
    {
        foreach (var (day, summary) in Days())
            foreach (var (file, rows) in day.Confirmations)
                Assert.Equal(
                    rows.Select(row => $"{row.Ordinal} {row.Type} {row.Dpn} {row.Status} {row.Severity} {string.Join(' ', row.Rules)}"),
                    Confirmation(summary, file)
                        .Select(line =>
                            $"{string.Join(' ', line[1..6])} {string.Join(' ', RuleId().Matches(line[6]).Select(rule => rule.Value))}"));
    }

    [Fact]
    public void Confirmations_OfEveryNotificationFile_ToldWhomTheyConcern()
    {
        foreach (var (day, summary) in Days())
            foreach (var (file, rows) in day.Confirmations)
            {
                var expected = rows.SelectMany(row => row.Told).Concat(day.LeftOut.GetValueOrDefault(file, []));
                var stem = $"Id: {Path.GetFileNameWithoutExtension(file)}-";
                var found = Notices(summary)
                    .Where(notice => File.ReadLines(notice).Take(8).Any(line => line.StartsWith(stem, StringComparison.Ordinal)))
                        .Select(notice => Words(summary, notice));
                Assert.Equal(expected.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
            }
    }

    [Fact]
    public void Extracts_OfEveryBodyAndDay_HoldThePositionsThatWerePlanted()
    {
        foreach (var (day, summary) in Days())
            foreach (var expected in day.Extracts.Values)
            {
                var records = sample.Outbound(summary, expected.File);
                IEnumerable<long> Ids(string type, string action) =>
                    records.Where(record => record[0] == type && record[3] == action)
                        .Select(record => long.Parse(record[1], CultureInfo.InvariantCulture));
                Assert.Equal(expected.CreateIds, Ids("POS", "C"));
                Assert.Equal(expected.DeleteIds, Ids("POS", "D"));
                Assert.Equal(expected.CreateIds, Ids("POR", "C"));
                Assert.Equal(expected.DeleteIds, Ids("POR", "D"));
            }
    }

    [Fact]
    public void Extracts_OfEveryBodyAndDay_HoldThePersonUpdatesThatWerePlanted()
    {
        foreach (var (day, summary) in Days())
            foreach (var expected in day.Extracts.Values)
            {
                var persons = sample.Outbound(summary, expected.File)[1..^1].SkipWhile(record => record[0] is "POS" or "POR")
                    .Select(record => $"{record[1]} {record[0]}{(record[0] == "PERS" && record[16] == "Ended" ? " Ended" : "")}");
                Assert.Equal(expected.Persons.SelectMany(person => person.Rows.Select(row => $"{person.Person} {row}")), persons);
            }
    }

    [Fact]
    public void Notices_OfEveryDay_AreAsPlanted()
    {
        foreach (var (day, summary) in Days())
        {
            var found = Notices(summary).Select(notice => Words(summary, notice))
                .Where(notice => !sample.Expected.NotCounted.Contains(notice.Split(' ')[1]));
            var expected =
                day.Notices.SelectMany(address =>
                    address.Value.SelectMany(kind => Enumerable.Repeat($"{address.Key} {kind.Key}", kind.Value)));
            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Grids_OfEveryDay_ShowTheMaternityCovers()
    {
        foreach (var (day, summary) in Days())
            foreach (var post in day.Grid.GroupBy(row => (row.Vpd, row.Position)))
                Assert.Equal(post,
                    GridSheetReader.Read(Path.Combine(sample.Output, summary.Date, "reports", post.Key.Vpd, "rotation-grid.xlsx"),
                        post.Key.Vpd, post.Key.Position));
    }

    [Fact]
    public async Task Applicants_AtTheEnd_HaveTheLivesThatWerePlanted()
    {
        var found = (await sample.ApplicantsAsync())
            .Where(record => record.Steps.Any(step => step.What is not (ApplicantEvent.Created or ApplicantEvent.Updated)))
            .Select(record =>
                $"{record.Vpd} {record.Position} {record.Values[_registration]} {record.State} {record.ProjectedHire:yyyy-MM-dd} "
                    + $"{record.CreatedOn:yyyy-MM-dd} "
                    + $"{string.Join("; ", record.Steps.Select(step => $"{step.On:yyyy-MM-dd} {step.What} {step.Cause}"))}");

        Assert.NotEmpty(sample.Expected.Lifecycle);
        Assert.Equal(
            sample.Expected.Lifecycle.Select(life =>
                $"{life.Vpd} {life.Position} {life.Gmc} {life.State} {life.Hire:yyyy-MM-dd} {life.Created:yyyy-MM-dd} "
                    + $"{string.Join("; ", life.Steps.Select(step => $"{step.On:yyyy-MM-dd} {step.What} {step.Cause}"))}")
                    .Order(StringComparer.Ordinal),
            found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Find_OfOneApplicantOfEachSortOfLife_TellsItInOrder()
    {
        foreach (var life in sample.Expected.Lifecycle.DistinctBy(life => string.Join(' ', life.Steps.Select(step => step.What))))
        {
            var pages = await sample.FindAsync(life.Gmc);
            var doctors = pages.Single(page => page.Title == "Doctors");
            var at = Assert.Single(
                Enumerable.Range(0, doctors.Rows.Count),
                row => doctors.Rows[row][3] == life.Vpd && doctors.Details![row][0].Split(", ")[1] == $"position {life.Position}");
            Assert.Equal((life.State == "PreferredApplicant" ? "Preferred Applicant" : life.State, $"{life.Hire:yyyy-MM-dd}"),
                (doctors.Rows[at][5], doctors.Rows[at][4]));
            var number = doctors.Details![at][0].Split(' ', ',')[1];
            var steps = pages.Single(page => page.Title == "What happened").Rows.Where(row => row[0] == number)
                .Select(row => $"{row[1]} {row[2]}");
            Assert.Equal(life.Steps.Select(step => $"{step.On:yyyy-MM-dd} {Words(step)}"), steps);
        }
    }

    private IEnumerable<(ExpectedDay Day, DaySummary Summary)> Days()
    {
        Assert.Equal(sample.Expected.Days.Count, sample.Summaries.Count);
        return sample.Expected.Days.Zip(sample.Summaries);
    }

    private List<string[]> Confirmation(DaySummary summary, string file)
    {
        var lines = sample.Outbound(summary, summary.Files.Single(done => done.Name == file && done.Status == "Done").Confirmation!);
        Assert.Equal(["TRL", $"{lines.Count}"], lines[^1]);
        return lines[1..^1];
    }

    private string[] Notices(DaySummary summary) => Directory.GetFiles(Root(summary), "*.txt", SearchOption.AllDirectories);

    private string Root(DaySummary summary) => Path.Combine(sample.Output, summary.Date, "notifications");

    private string Words(DaySummary summary, string notice) =>
        $"{Path.GetRelativePath(Root(summary), Path.GetDirectoryName(notice)!)} {Path.GetFileNameWithoutExtension(notice)[5..]}";

    private static string Words(ExpectedStep step) => step.What switch
    {
        "Created" => $"created as Preferred Applicant by {step.Cause}",
        "Updated" => $"updated by {step.Cause}",
        "DatesChanged" => $"dates changed by {step.Cause}",
        "ComesInstead" => $"named as the one who comes instead by {step.Cause}",
        "Hired" => $"Hired: ESR shows the person on the position since {step.Cause}",
        "Lapsed" => "Lapsed: the start passed without a hire",
        _ => $"{step.What} by {step.Cause}",
    };

    private static string Words(ExpectedFile file) =>
        $"{file.Name} {file.Status} {file.Reason} {file.Rows} {file.Accepted} {file.Rejected} {file.Duplicates} {file.Superseded}";

    // Of a file that is not loaded the expectation leaves the counts open.
    private static string Words(DayFile file, ExpectedDay day) =>
        day.Files.Any(expected => expected.Name == file.Name && expected.Status == file.Status && expected.Rows is null)
        ? $"{file.Name} {file.Status} {file.Reason}     "
        : $"{file.Name} {file.Status} {file.Reason} {file.Rows} {file.Accepted} {file.Rejected} {file.Duplicates} {file.Superseded}";

    [GeneratedRegex(@"\bN\d{3}\b")]
    private static partial Regex RuleId();
}
