using Dit.Interface.Replays;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Operating;

/// <summary>A replay's rows as a page for people.</summary>
internal static class ReplayPage
{
    private const int MostRows = 500;
    private static readonly string[] _columns = ["Row", "Was", "Would be", "Rules", "DPN", "Position"];

    internal static Listing Of(ReplayAnswer answer) => new(
        answer.Rows.Count > MostRows ? $"The first {MostRows} of {answer.Rows.Count} rows" : "Rows",
        _columns,
        [.. answer.Rows.Take(MostRows).Select(Row)]);

    private static IReadOnlyList<string> Row(ReplayRow row) =>
    [
        row.Ordinal.ToString(CultureInfo.InvariantCulture), row.Before?.ToString() ?? "-", row.After.ToString(),
            string.Join(' ', row.Rules), row.Dpn, row.PositionId,
    ];
}
