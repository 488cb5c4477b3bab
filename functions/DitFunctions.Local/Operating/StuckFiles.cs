using Dit.Interface.Ledger;
using Dit.Interface.Pausing;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Operating;

/// <summary>Says which files do not move: held ones wait for a person, others should have been done long ago.</summary>
internal sealed class StuckFiles(OperatorJobs jobs, TimeProvider clock)
{
    private const string About = "files";
    private const int MostNamed = 5;
    private static readonly TimeSpan _late = TimeSpan.FromHours(1);

    internal Task<DoctorFinding> FindingAsync(CancellationToken stop) => DoctorFinding.OfAsync(About, "none has come yet", async () =>
    {
        var paused = await jobs.Job<PausedWork>().ReadAsync(stop);
        var open = (await jobs.Job<FileLedger>().AllAsync(stop))
            .Where(file => file.Status is FileStatus.Waiting or FileStatus.Loading or FileStatus.Held
                && !paused.ContainsKey(file.Run.ToString()))
            .OrderBy(file => file.ReceivedAt).ToList();
        var stuck = open.Where(file => file.Status == FileStatus.Held || clock.GetUtcNow() - file.ReceivedAt > _late).ToList();
        if (stuck.Count == 0)
            return DoctorFinding.Well(About, open.Count == 0 ? "all are done" : $"{open.Count} at work, the oldest for {Age(open[0])}");
        var names = string.Join(", ", stuck.Take(MostNamed).Select(file => $"{file.Name} ({file.Status}, {Age(file)})"))
            + (stuck.Count > MostNamed ? ", ..." : "");
        return DoctorFinding.Ill(About, $"{stuck.Count} {(stuck.Count == 1 ? "does" : "do")} not move: {names}",
            "'dit show FILE' says why. Release a held file with 'dit release FILE'. "
            + "For others, look at 'dit dead-letters' and check that a host is up.");
    });

    private string Age(FileEntry file)
    {
        var age = clock.GetUtcNow() - file.ReceivedAt;
        return age < TimeSpan.FromHours(48) ? string.Create(CultureInfo.InvariantCulture, $"{age.TotalHours:0.0} hours")
            : string.Create(CultureInfo.InvariantCulture, $"{age.TotalDays:0} days");
    }
}
