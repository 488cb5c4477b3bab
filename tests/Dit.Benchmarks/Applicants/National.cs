using Dit.Benchmarks.Contest;
using Dit.Benchmarks.Nation;

namespace Dit.Benchmarks.Applicants;

/// <summary>The national August day: ours between two runs of the floor, then the usual way.</summary>
internal static class National
{
    private const int MostUsualRows = 2_000;

    internal static async Task RunAsync(double scale)
    {
        var rounds = await MeasureAsync(scale, Rounds.Count);
        var (ours, floor, usual) = rounds[rounds.Count / 2];
        Page.Title(
            $"national: {ours.Rows:N0} applicants, {new NationShape(scale).Employers} employers, {new NationShape(scale).Bodies} files");
        Page.Contest([floor, ours, usual]);
        Page.AtMost("national August day, time to the floor's", rounds.Median(round => round.Ours.Seconds / round.Floor.Seconds), 1.5);
        Page.AtMost("the same, own processor seconds to the floor's", rounds.Median(round => round.Ours.OwnCpu / round.Floor.OwnCpu), 2.5);
        Page.AtMost("the same, Azurite's processor seconds to the floor's",
            rounds.Median(round => round.Ours.StorageCpu / round.Floor.StorageCpu), 1.35);
        Page.AtMost("the same, storage calls an applicant", (double)ours.Calls.Total / ours.Rows, 0.035);
        Page.AtLeast("the same, usual way's time to ours", rounds.Median(round => round.Usual.Seconds / round.Ours.Seconds), 10);
        Page.AtLeast("the same, usual way's calls to ours", (double)usual.Calls.Total / ours.Calls.Total, 20);
        Page.Operations(ours);
    }

    /// <summary>Holds the day, in the order of the time that ours takes to the floor's.</summary>
    internal static async Task<IReadOnlyList<(Measured Ours, Measured Floor, Measured Usual)>> MeasureAsync(double scale, int rounds)
    {
        var shape = new NationShape(scale);
        var files = Enumerable.Range(0, shape.Bodies).Select(body => NationFile.Make(shape, body)).ToList();
        await WarmUpAsync();
        return await Rounds.HoldAsync(lab => HoldAsync(lab, shape, files), round => round.Ours.Seconds / round.Floor.Seconds, rounds);
    }

    private static async Task<(Measured Ours, Measured Floor, Measured Usual)> HoldAsync(Lab lab, NationShape shape,
        IReadOnlyList<NationFile> files)
    {
        var before = await FloorOnTheDay.RunAsync(lab, files);
        var ours = await OursOnTheDay.RunAsync(lab, shape, files);
        var after = await FloorOnTheDay.RunAsync(lab, files);
        var usual = await UsualOnTheDay.RunAsync(lab, shape, MostUsualRows);
        Console.Error.WriteLine(
            FormattableString.Invariant($"ours {ours.Seconds:F2} s, floor before and after {before.Seconds:F2} s, {after.Seconds:F2} s"));
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
