using Dit.Interface.Work;

namespace Dit.Interface.Answers;

/// <summary>What an operator can act on (design/desk.md, Operate).</summary>
/// <param name="Paused">Since when what is paused, with how many files wait for it.</param>
/// <param name="Letters">The messages that were given up and not put back.</param>
/// <param name="Targets">What can be paused, with words for it: directions, bodies, employers.</param>
/// <param name="Employers">The employers whose full file can be asked for, with their names.</param>
public sealed record OperateView(
    IReadOnlyList<(string Target, DateTimeOffset Since, int Files)> Paused,
    IReadOnlyList<DeadLetterEntry> Letters,
    IReadOnlyList<(string Target, string Words)> Targets,
    IReadOnlyList<(string Vpd, string Words)> Employers);
