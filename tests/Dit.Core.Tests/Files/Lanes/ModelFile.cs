using Dit.Core.Files.Lanes;

namespace Dit.Core.Tests.Files.Lanes;

/// <summary>A file that may be dropped in an exploration.</summary>
/// <param name="Run">Its run, one character: its place in the list. The same name with the same content is one file.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Sequence">Its number.</param>
/// <param name="Content">Its content.</param>
/// <param name="Day">The date in its name, in days from the first.</param>
/// <param name="IsFull">True for a full file.</param>
/// <param name="IsTooMuch">True for one that leaves out too much: held unless an operator releases it.</param>
internal sealed record ModelFile(char Run, string Stream, int Sequence, string Content, int Day = 0, bool IsFull = false,
    bool IsTooMuch = false)
{
    internal static readonly DateOnly FirstDay = new(2026, 5, 4);

    internal int Bit { get; } = 1 << (Run - 'a');

    /// <summary>Its run, as lanes name it.</summary>
    internal string Name { get; } = Run.ToString();

    internal LaneFile InLane => new(Name, Stream, FirstDay.AddDays(Day), Sequence, IsFull, default);

    internal NumberUse Use =>
        new(Name, FormattableString.Invariant($"{Stream} {(IsFull ? "F" : "C")} {Day} {Sequence}"), Content);
}
