using Dit.Benchmarks.Contest;
using Dit.Benchmarks.Nation;

namespace Dit.Benchmarks.Applicants;

/// <summary>The national August day: ours between two runs of the floor, then the usual way.</summary>
internal static class National
{
    private const int MostUsualRows = 2_000;

    internal static async Task RunAsync(double scale)
    {
        var (ours, floor, usual) = await MeasureAsync(scale);
        Page.Title($"national: {ours.Rows:N0} applicants, {new NationShape(scale).Employers} employers, {new NationShape(scale).Bodies} files");
        Page.Contest([floor, ours, usual]);
        Page.Ratio("time, ours to floor", ours.Seconds / floor.Seconds, "at most 1.5");
        Page.Ratio("time, usual way to ours", usual.Seconds / ours.Seconds, "at least 10");
        Page.Ratio("calls, usual way to ours", (double)usual.Calls.Total / ours.Calls.Total, "at least 20");
        Page.Ratio("calls per applicant, ours", (double)ours.Calls.Total / ours.Rows, "at most 0.05");
        Page.Operations(ours);
    }

    internal static async Task<(Measured Ours, Measured Floor, Measured Usual)> MeasureAsync(double scale)
    {
        var shape = new NationShape(scale);
        var files = Enumerable.Range(0, shape.Bodies).Select(body => NationFile.Make(shape, body)).ToList();
        await WarmUpAsync();
        await using var lab = await Lab.OpenAsync();
        var before = await FloorOnTheDay.RunAsync(lab, files);
        var ours = await OursOnTheDay.RunAsync(lab, shape, files);
        var after = await FloorOnTheDay.RunAsync(lab, files);
        var usual = await UsualOnTheDay.RunAsync(lab, shape, MostUsualRows);
        Console.Error.WriteLine(FormattableString.Invariant($"floor before and after: {before.Seconds:F2} s, {after.Seconds:F2} s"));
        return (ours, Measured.Mean(before, after), usual);
    }

    private static Task WarmUpAsync()
    {
        var shape = new NationShape(0.1) { PeoplePerEmployer = 1_000 };
        var files = Enumerable.Range(0, shape.Bodies).Select(body => NationFile.Make(shape, body)).ToList();
        return WarmUp.RunAsync(async lab =>
        {
            await FloorOnTheDay.RunAsync(lab, files);
            await OursOnTheDay.RunAsync(lab, shape, files);
        });
    }
}
