namespace DitFunctions.Local.Sample;

/// <summary>
/// Writes a folder for <c>dit process</c> (command.md): a region or a nation of believable files with a known share of every
/// fault, and beside them <c>expected.json</c>, what must come of them. Invented people only.
/// </summary>
public static class SampleRegion
{
    /// <summary>Writes a sample.</summary>
    /// <param name="options">What it is to be like.</param>
    /// <param name="folder">Where it goes: a new or empty folder, or one that holds an earlier sample, which is replaced.</param>
    /// <param name="progress">Told a plain line now and then.</param>
    /// <param name="stop">Stops the writing; the folder is then incomplete.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static async Task<SampleOutcome> WriteAsync(SampleOptions options, string folder, IProgress<string>? progress,
        CancellationToken stop)
    {
        if ((options.Refusal ?? SampleFolder.Refusal(folder)) is { } refusal) return new SampleOutcome(refusal, 0, 0);
        SampleFolder.Clear(folder);
        progress?.Report(
            FormattableString.Invariant(
                $"Planning {options.Employers} employers of {options.BodyCount} bodies, {options.Trainees} trainees"));
        var plan = SamplePlan.Make(options);
        await ConfigFiles.WriteAsync(plan, Path.Combine(folder, "config"), stop);
        var book = new ExpectationBook(plan);
        book.Weekly();
        book.Receipts();
        for (var day = 0; day < plan.Days; day++) await WriteDayAsync(plan, day, folder, book, progress, stop);
        var expected = book.Close();
        await expected.WriteAsync(folder, stop);
        return new SampleOutcome(null, plan.Files.Count, expected.Days.Sum(day => day.Applicants.Values.Sum(rows => rows.Count)));
    }

    private static async Task WriteDayAsync(
        SamplePlan plan, int day, string folder, ExpectationBook book, IProgress<string>? progress, CancellationToken stop)
    {
        var date = FormattableString.Invariant($"{plan.Calendar.Days[day]:yyyy-MM-dd}");
        var files = plan.Files.Where(file => file.Day == day).ToList();
        progress?.Report(FormattableString.Invariant($"{date}: {Plural.Of(files.Count, "file")}"));
        foreach (var file in files.Where(file => file.Folder == "esr-inbound"))
            await WriteAsync(file, Path.Combine(folder, date), book, stop);
        book.Lapses(day);
        foreach (var file in files.Where(file => file.Folder == "tis-inbound"))
            await WriteAsync(file, Path.Combine(folder, date), book, stop);

        // On the last day somebody drops reference data that must be refused; the good set stays in force.
        if (day == 0 || day != plan.Days - 1) return;
        await ConfigFiles.WriteBadAsync(Path.Combine(folder, date, "config"), stop);
        book.Notice(day, ExpectationBook.Operators, ExpectationBook.Alert);
    }

    private static async Task WriteAsync(PlannedFile file, string folder, ExpectationBook book, CancellationToken stop)
    {
        var into = Directory.CreateDirectory(Path.Combine(folder, file.Folder));
        book.File(file, await file.WriteAsync(Path.Combine(into.FullName, file.Name), stop));
    }
}
