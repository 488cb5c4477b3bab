namespace DitFunctions.Local.Processing;

/// <summary>
/// The order in which a day's files are dropped (command.md): one lane's files one after another, lanes side by side. Each
/// round holds at most one file of a lane.
/// </summary>
public static class DropOrder
{
    /// <summary>Makes the rounds: ESR's files by stream, then number; TIS's by file date, then number, then name.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rounds(IEnumerable<string> files)
    {
        var lanes = files.Select(path => (Path: path, Name: InterfaceFileName.Read(Path.GetFileName(path))))
            .GroupBy(file => file.Name?.Lane ?? file.Path, StringComparer.Ordinal)
            .OrderBy(lane => lane.Key, StringComparer.Ordinal)
            .Select(lane => lane.OrderBy(file => file.Name?.IsGo == true ? default : file.Name?.Date ?? default)
                .ThenBy(file => file.Name?.Sequence ?? 0).ThenBy(file => Path.GetFileName(file.Path), StringComparer.Ordinal)
                    .Select(file => file.Path).ToList())
            .ToList();
        var longest = lanes.Count == 0 ? 0 : lanes.Max(lane => lane.Count);
        return [.. Enumerable.Range(0, longest)
            .Select(round => lanes.Where(lane => lane.Count > round).Select(lane => lane[round]).ToList())];
    }
}
