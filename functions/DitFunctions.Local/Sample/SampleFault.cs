using DitFunctions.Local.Sample.Files;

namespace DitFunctions.Local.Sample;

/// <summary>A fault that a sample plants among its applicants, so that a newcomer sees what comes of it.</summary>
/// <param name="Rule">The rule that finds it.</param>
/// <param name="Words">What is wrong.</param>
/// <param name="Spoil">Puts it into a good row of a day.</param>
internal sealed record SampleFault(string Rule, string Words, Func<ApplicantRow, DateOnly, ApplicantRow> Spoil)
{
    /// <summary>After so many good rows of a file, or what is left of them, stands a row with each fault.</summary>
    internal const int Share = 100;

    // Far above the ids that a sample gives.
    private const string Nowhere = "3999000001";

    internal static IReadOnlyList<SampleFault> All { get; } =
    [
        new("A001", "the surname is missing", (row, _) => row with { Shape = cells => cells["LastName"] = "" }),
        new("A010", "no employer has this position", (row, _) => row with { Shape = cells => cells["PositionId"] = Nowhere }),
        new("A020", "the start is too near", (row, today) => row with { Hire = today.AddDays(1) }),
    ];
}

/// <summary>A fault where it stands in a sample.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Row">The row, the first is 1; null for the file as a whole.</param>
/// <param name="Rule">The rule, or the fault of the file.</param>
/// <param name="Words">What is wrong.</param>
public sealed record PlantedFault(string File, int? Row, string Rule, string Words)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Row is { } row ? FormattableString.Invariant($"{File} row {row}: {Rule}, {Words}") : $"{File}: {Rule}, {Words}";
}
