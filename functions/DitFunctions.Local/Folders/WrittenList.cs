namespace DitFunctions.Local.Folders;

/// <summary>
/// What was written into the outbound folders, so that a file that was collected is not written again. A line a file: day,
/// version, hash, name.
/// </summary>
internal sealed class WrittenList(string path)
{
    private const int KeptDays = 400;
    private readonly Dictionary<string, (string Version, string Hash)> _known = new(StringComparer.Ordinal);

    /// <summary>Reads the list, and drops what is older than any blob.</summary>
    internal async Task ReadAsync(DateOnly today, CancellationToken stop)
    {
        if (!File.Exists(path)) return;
        var kept = new List<string>();
        foreach (var line in await File.ReadAllLinesAsync(path, stop))
        {
            // A line cut short by a crash is none: its file is written again, to the same bytes.
            if (line.Split('\t') is not [var day, var version, var hash, var name]
                || !DateOnly.TryParseExact(day, "yyyyMMdd", out var date)) continue;
            if (today.DayNumber - date.DayNumber > KeptDays) continue;
            _known[name] = (version, hash);
            kept.Add(line);
        }

        await DurableFile.WriteAsync(path, async file =>
        {
            await using var text = new StreamWriter(file, leaveOpen: true);
            foreach (var line in kept) await text.WriteLineAsync(line);
        });
    }

    /// <summary>True when this version of a blob was written.</summary>
    internal bool Has(string name, string version) => _known.TryGetValue(name, out var known) && known.Version == version;

    /// <summary>True when these bytes were written under this name.</summary>
    internal bool HasContent(string name, string hash) => _known.TryGetValue(name, out var known) && known.Hash == hash;

    /// <summary>Notes what was written.</summary>
    internal void Add(DateOnly today, IReadOnlyList<(string Name, string Version, string Hash)> written)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write);
        using (var text = new StreamWriter(file, leaveOpen: true))
            foreach (var (name, version, hash) in written)
                text.WriteLine($"{today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}\t{version}\t{hash}\t{name}");
        file.Flush(flushToDisk: true);
        foreach (var (name, version, hash) in written) _known[name] = (version, hash);
    }
}
