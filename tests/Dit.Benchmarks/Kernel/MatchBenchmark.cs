using Dit.Benchmarks.Contest;
using Dit.Benchmarks.Nation;

namespace Dit.Benchmarks.Kernel;

/// <summary>
/// Parse, validate and match in memory: ours and the peers by turns, the best round of each, in processor seconds, the collector's
/// included.
/// </summary>
internal static class MatchBenchmark
{
    private const int Rounds = 16;

    internal static Task RunAsync(double scale)
    {
        var shape = new NationShape(scale);
        var books = new KernelBooks(shape);
        var peers = new Peers(books);
        var files = Enumerable.Range(0, shape.Bodies).Select(body => NationFile.Make(shape, body)).ToList();
        var strongest = new SepPeer(books);
        var (parse, ours, sep, theirs, byLookup) = (new Best(), new Best(), new Best(), new Best(), new Best());
        for (var round = 0; round < Rounds; round++)
        {
            parse.Take(files, file => OursInMemory.Parse(books, file));
            ours.Take(files, file => OursInMemory.Accept(books, file));
            sep.Take(files, strongest.Accept);
            theirs.Take(files, peers.Accept);
            byLookup.Take(files, peers.AcceptByLookup);
        }

        Page.Title($"match: {shape.Applicants:N0} applicants in memory, one core");
        Page.AtLeast("parse, validate and match in memory, rows a second and core", shape.Applicants / ours.Seconds, 400_000);
        Page.Figure("ours, of that parsing", 100 * parse.Seconds / ours.Seconds, "per cent of the time");
        Page.AtMost("the same, bytes allocated a row", (double)ours.Bytes / shape.Applicants, 1_000);
        Page.AtLeast("the same, pace to the strongest peer's (Sep, dictionaries made before, nine rules)", sep.Seconds / ours.Seconds, 2);
        Page.Figure("strongest peer", shape.Applicants / sep.Seconds, "applicants per second and core");
        Page.Figure("strongest peer, allocated", (double)sep.Bytes / shape.Applicants, "bytes a row");
        Page.Figure("kernel peers", shape.Applicants / theirs.Seconds, "applicants per second and core");
        Page.Figure("kernel peers, allocated", (double)theirs.Bytes / shape.Applicants, "bytes a row");
        Page.Figure("kernel peers whose lookups were made before", shape.Applicants / byLookup.Seconds, "applicants per second and core");
        Page.AtLeast("the same, pace to the kernel peers' (CsvHelper, LINQ joins, nine rules)", theirs.Seconds / ours.Seconds, 3);
        return Task.CompletedTask;
    }

    // Other work on the machine, and code that is not compiled to the end yet, only ever make a round slower.
    private sealed class Best
    {
        internal double Seconds { get; private set; } = double.MaxValue;

        internal long Bytes { get; private set; }

        internal void Take(IReadOnlyList<NationFile> files, Func<NationFile, int> accept)
        {
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var cpu = Environment.CpuUsage.TotalTime;
            foreach (var file in files) Checks.Same($"{file.Name} accepted in memory", file.Accepted, accept(file));
            Seconds = Math.Min(Seconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
            Bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
