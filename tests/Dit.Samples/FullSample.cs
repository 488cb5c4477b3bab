using System.Text;
using Dit.Samples.Expectation;
using Dit.Samples.Files;

namespace Dit.Samples;

/// <summary>
/// Writes a folder for <c>dit process</c>: a region like that of <c>dit sample</c>, with every case and fault, and beside them
/// <c>expected.json</c>, what must come of them.
/// </summary>
public static class FullSample
{
    /// <summary>Writes a sample.</summary>
    /// <param name="options">What it is to be like.</param>
    /// <param name="folder">Where it goes, a new or empty folder.</param>
    public static async Task WriteAsync(SampleOptions options, string folder)
    {
        var plan = SamplePlan.Make(options);
        var sites = plan.Employers.Select(employer => employer.Site);
        await ConfigFiles.WriteAsync(plan.Bodies, sites, Path.Combine(folder, "config"), default);
        var book = new ExpectationBook(plan);
        book.Weekly();
        book.Receipts();
        for (var day = 0; day < plan.Days; day++) await WriteDayAsync(plan, day, folder, book);
        await book.Close().WriteAsync(folder, default);
    }

    private static async Task WriteDayAsync(SamplePlan plan, int day, string folder, ExpectationBook book)
    {
        var into = Path.Combine(folder, FormattableString.Invariant($"{plan.Calendar.Days[day]:yyyy-MM-dd}"));
        var files = plan.Files.Where(file => file.Day == day).ToLookup(file => file.Folder);
        foreach (var file in files["esr-inbound"]) await WriteAsync(file, into, book);
        book.Lapses(day);
        foreach (var file in files["tis-inbound"]) await WriteAsync(file, into, book);

        // On the last day somebody drops reference data that must be refused; the good set stays in force.
        if (day == 0 || day != plan.Days - 1) return;
        var config = Directory.CreateDirectory(Path.Combine(into, "config"));
        await File.WriteAllTextAsync(Path.Combine(config.FullName, "employers.csv"), BadEmployers, new UTF8Encoding(false));
        book.Notice(day, ExpectationBook.Operators, ExpectationBook.Alert);
    }

    // A VPD that is no number, and a row that breaks off.
    private const string BadEmployers = """
        vpd,ods_code,name,mode,enabled
        431,RRK,Broken Row NHS Trust,full,true
        four-three-one,RJ1,No Number NHS Trust,full,true
        096,RJ1

        """;

    private static async Task WriteAsync(PlannedFile file, string folder, ExpectationBook book)
    {
        var into = Directory.CreateDirectory(Path.Combine(folder, file.Folder));
        book.File(file, await file.WriteAsync(Path.Combine(into.FullName, file.Name), default));
    }
}
