using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Answers;

/// <summary>Answers what is paused, what was given up, and what can be paused.</summary>
public sealed class OperateAnswer(Pauses pauses, PausedWork waiting, DeadLetterBook letters, ReferenceStore reference)
{
    /// <summary>What is waiting, paused and given up.</summary>
    public async Task<OperateView> AskAsync(CancellationToken stop)
    {
        var files = await waiting.ReadAsync(stop);
        var known = await reference.KnownAsync(stop);
        var bodies = known.Bodies.Values.OrderBy(body => body.Code).Select(body => (body.Code.Code, $"{body.Code}: {body.Name}")).ToList();
        var employers = known.Employers.Values.OrderBy(employer => employer.Vpd)
            .Select(employer => (employer.Vpd.Text, $"{employer.Vpd}: {employer.Name}")).ToList();
        return new(
            [.. (await pauses.ReadAsync(stop)).Since.Select(pause =>
                (pause.Key, pause.Value, files.Values.Count(target => target == pause.Key)))],
            [.. (await letters.AllAsync(stop)).Where(letter => letter.State == DeadLetterState.Open)],
            [.. PauseTarget.Directions.Select(direction => (direction, WordsOf(direction))), .. bodies, .. employers],
            [.. employers, .. bodies]);
    }

    private static string WordsOf(string direction) => direction switch
    {
        PauseTarget.EsrIn => "esr-in: all files of ESR",
        PauseTarget.TisIn => "tis-in: all files of TIS",
        PauseTarget.TisOut => "tis-out: extracts and confirmations",
        _ => "notices: emails and texts",
    };
}

/// <summary>What an operator can act on (design/desk.md, Operate).</summary>
/// <param name="Paused">Since when what is paused, with how many files wait for it.</param>
/// <param name="Letters">The messages that were given up and not put back.</param>
/// <param name="Targets">What can be paused, with words for it: directions, bodies, employers.</param>
/// <param name="FullFiles">Of whom a full file can be asked for, with their names: employers of ESR, bodies of the interface.</param>
public sealed record OperateView(
    IReadOnlyList<(string Target, DateTimeOffset Since, int Files)> Paused,
    IReadOnlyList<DeadLetterEntry> Letters,
    IReadOnlyList<(string Target, string Words)> Targets,
    IReadOnlyList<(string Sender, string Words)> FullFiles);
