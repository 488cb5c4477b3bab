using System.Diagnostics;
using System.Globalization;
using Dit.Benchmarks.Applicants;
using Dit.Benchmarks.Contest;
using Dit.Benchmarks.Nation;
using Dit.Interface.Answers;
using Dit.Interface.Applicants;
using Dit.Interface.Audit;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Reference;
using Dit.Interface.Work;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Queues;
using DitFunctions.Local.Serving;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dit.Benchmarks.Desk;

/// <summary>
/// The desk after the August day: each page over HTTP from Kestrel, once to fill what a host holds in memory, then again and again.
/// The verdict is on the median after the first.
/// </summary>
internal static class DeskBenchmark
{
    private const int Rounds = 15;
    private const double Most = 300;

    internal static async Task RunAsync(double scale)
    {
        var shape = new NationShape(scale);
        await using var lab = await Lab.OpenAsync();
        var bench = lab.Bench();
        await OursOnTheDay.RunAsync(bench, shape, [.. Enumerable.Range(0, shape.Bodies).Select(body => NationFile.Make(shape, body))]);
        var clock = new DayClock();
        clock.StandOn(NationFile.Day);
        var outbox =
            new StorageQueueOutbox(WorkQueueClients.FromConnectionString(bench.ConnectionString, bench.Storage.Calls),
                new WorkInFlight(WorkQueues.All));
        var door = new DeskDoor(Actor.OfMachine("bench", "bench"), 0, new(null));
        await using var server = await DeskServer.StartAsync(bench.Storage, outbox, clock, NullLoggerFactory.Instance, door, default);
        using var client = new HttpClient { BaseAddress = new Uri(server.Link) };
        (await client.GetAsync(server.Link)).EnsureSuccessStatusCode();
        var token = TokenOf(await client.GetStringAsync("/desk/find"));

        Page.Title($"desk: {shape.Applicants:N0} applicants, {shape.Employers} employers, {shape.Bodies} bodies");
        Console.WriteLine("| page | first ms | median ms | slowest ms | calls |\n|---|---|---|---|---|");
        var slow = new List<string>();
        var pages = await PagesAsync(bench, clock);
        foreach (var (name, path, text) in pages)
        {
            var times = new List<double>();
            long calls = 0;
            for (var round = 0; round <= Rounds; round++)
            {
                bench.Log.Reset();
                var watch = Stopwatch.StartNew();
                using var answer = text is null ? await client.GetAsync(path) : await client.PostAsync(path, Form(token, text));
                await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
                times.Add(watch.Elapsed.TotalMilliseconds);
                calls = bench.Log.Read().Total;
            }

            var after = times.Skip(1).Order().ToList();
            var median = after[after.Count / 2];
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[0]:F0} | {median:F0} | {after[^1]:F0} | {calls} |"));
            if (median >= Most) slow.Add(name);
        }

        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"\n- every page under {Most:F0} ms in the median after the first: ")
            + string.Create(CultureInfo.InvariantCulture,
                $"{(slow.Count == 0 ? $"met, {pages.Count} pages" : $"not met by {string.Join(", ", slow)}")}"));
    }

    private static async Task<IReadOnlyList<(string Name, string Path, string? Text)>> PagesAsync(Bench bench, DayClock clock)
    {
        var known = await new ReferenceStore(bench.Storage, clock).CurrentAsync(default);
        var (vpd, body) = (known.Employers.Keys.Order().First(), known.Bodies.Keys.Order().First());
        var record = (await new ApplicantStore(bench.Storage).OfAsync(vpd, default))[0];
        var file = (await new FileLedger(bench.Storage).AllAsync(default)).First(entry => entry.FileName?.Body == body).Run;
        var notice = (await new NoticeRows(bench.Storage, clock).ListAsync(vpd.Text, null, default))[0];
        return
        [
            ("Today", "/desk", null), ("Senders", "/desk/today/GO", null), ("Find a name", "/desk/find", record.FullName),
                ("Find a post", "/desk/find", record.GivenDpn), ("Find a position", "/desk/find", record.Position.ToString()),
            ("Find nobody", "/desk/find", "Nobody Atall"), ("Doctor", $"/desk/doctor/{DoctorAnswer.PathOf(record)}", null),
                ("Files", "/desk/files", null), ("File", $"/desk/file/{file}", null),
                    ("Rejected rows", $"/desk/file/{file}?result=Rejected", null),
            ("Inbox", $"/desk/inbox?for={vpd}", null), ("Notice", NoticePath.Of(notice), null), ("Employers", "/desk/employers", null),
                ("Employer", $"/desk/employer/{vpd}", null), ("Bodies", "/desk/bodies", null), ("Body", $"/desk/body/{body}", null),
            ("Data quality", $"/desk/body/{body}/quality", null), ("Operate", "/desk/operate", null),
                ("Reference data", "/desk/operate/reference", null), ("Audit", "/desk/audit", null),
        ];
    }

    private static FormUrlEncodedContent Form(string token, string text) =>
        new(new Dictionary<string, string> { ["form"] = token, ["text"] = text });

    private static string TokenOf(string html)
    {
        const string before = "name=\"form\" value=\"";
        var from = html.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return html[from..html.IndexOf('"', from)];
    }
}
