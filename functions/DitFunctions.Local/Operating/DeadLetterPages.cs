using Dit.Interface.Audit;
using Dit.Interface.Work;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Operating;

/// <summary>The messages that were given up, as pages for people, and how they are put back.</summary>
internal sealed class DeadLetterPages(OperatorJobs jobs)
{
    private const int MostRows = 500;
    private const string About = "dead letters";
    private const string None = "none is open";

    internal async Task<IReadOnlyList<Listing>> ListAsync(string? queue, CancellationToken stop)
    {
        Check(queue);
        var letters = (await jobs.Job<DeadLetterBook>().AllAsync(stop)).Where(letter => queue is null || letter.Queue == queue).ToList();
        var counts = letters.GroupBy(letter => (letter.Queue, letter.Cause, letter.State))
            .OrderBy(group => group.Key.Queue, StringComparer.Ordinal).ThenBy(group => group.Key.Cause, StringComparer.Ordinal)
                .ThenBy(group => group.Key.State);
        return
        [
            new("By queue and cause", ["Queue", "Cause", "State", "Count"],
                [.. counts.Select(group =>
                    (IReadOnlyList<string>)[group.Key.Queue, group.Key.Cause, group.Key.State.ToString(), Number(group.Count())])]),
            new(letters.Count > MostRows ? $"The first {MostRows} of {letters.Count}" : "Messages",
                ["Queue", "Run", "Part", "Times", "Given up", "State"], [.. letters.Take(MostRows).Select(Row)]),
        ];
    }

    internal async Task<string> PutBackAsync(Asked asked, string? queue, int? rate, CancellationToken stop)
    {
        Check(queue);
        if (rate < 1) throw new WrongInputException("--rate takes a number from 1.");
        var most = rate ?? PutBack.UsualRate;
        var count = await jobs.Job<Operator>().PutBackAsync(asked, queue, most, stop);
        return count == 0
            ? "Nothing is open: nothing was put back."
            : $"{Plural.Of(count, "message")} will go back, at most {most} a minute, when the host next looks.";
    }

    internal Task<DoctorFinding> FindingAsync(CancellationToken stop) => DoctorFinding.OfAsync(About, None, async () =>
    {
        var open = (await jobs.Job<DeadLetterBook>().AllAsync(stop)).Count(letter => letter.NeedsSomebody);
        return open == 0
            ? DoctorFinding.Well(About, None)
            : DoctorFinding.Ill(About, $"{Plural.Of(open, "message")} {(open == 1 ? "was" : "were")} given up",
                "'dit dead-letters' shows which and why. Fix the cause, then run 'dit dead-letters --put-back'.");
    });

    private static IReadOnlyList<string> Row(DeadLetterEntry letter) =>
        [letter.Queue, letter.Run, letter.Part, Number(letter.Times),
            letter.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), letter.State.ToString()];

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static void Check(string? queue)
    {
        if (queue is not null && !WorkQueues.All.Contains(queue))
            throw new WrongInputException($"{queue} is not a queue. The queues are {string.Join(", ", WorkQueues.All)}.");
    }
}
