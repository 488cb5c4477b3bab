using Dit.Benchmarks.Applicants;

namespace Dit.Benchmarks.Growing;

/// <summary>The day at a tenth, a third and the whole of the scale; draws the chart.</summary>
internal static class GrowthBenchmark
{
    internal static async Task RunAsync(double scale)
    {
        var points = new List<GrowthPoint>();
        foreach (var size in new[] { scale / 10, scale / 3, scale })
        {
            var (ours, floor, usual) = (await National.MeasureAsync(size, rounds: 1))[0];
            points.Add(new(ours.Rows, ours, floor, usual));
        }

        Page.Title($"growth: from {points[0].Rows:N0} to {points[^1].Rows:N0} applicants");
        foreach (var point in points) Page.Contest([point.Floor, point.Ours, point.Usual]);
        var work = (double)points[^1].Rows / points[0].Rows;
        Page.Ratio("work", work, "reported");
        Page.Ratio("time, ours, for ten times the work", points[^1].Ours.Seconds / points[0].Ours.Seconds * 10 / work, "reported");
        Page.Ratio("time, floor, for ten times the work", points[^1].Floor.Seconds / points[0].Floor.Seconds * 10 / work,
            "reported: how the storage itself grows");
        Page.AtMost("growth for ten times the work: calls", (double)points[^1].Ours.Calls.Total / points[0].Ours.Calls.Total * 10 / work,
            10);
        Page.AtMost("growth for ten times the work: own processor seconds", points[^1].Ours.OwnCpu / points[0].Ours.OwnCpu * 10 / work, 10);
        Page.AtMost("growth: time to the floor's, at the whole to at a tenth", points[^1].ToFloor / points[0].ToFloor, 1);
        var chart = Path.Combine(Root(), "growth.svg");
        await File.WriteAllTextAsync(chart, Chart.Draw(points));
        Console.WriteLine($"- chart: {chart}");
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "DitFunctions.sln")))
                return Path.Combine(folder.FullName, "tests", "Dit.Benchmarks");
        return Directory.GetCurrentDirectory();
    }
}
