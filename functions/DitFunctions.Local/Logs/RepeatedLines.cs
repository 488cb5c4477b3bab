namespace DitFunctions.Local.Logs;

/// <summary>
/// Says the same warning once in a while and counts how often it was kept back meanwhile, so that one fault that lasts does
/// not bury the others.
/// </summary>
internal sealed class RepeatedLines(TimeProvider clock)
{
    /// <summary>How long the same warning is kept back.</summary>
    internal static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    private const int Most = 1_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateTimeOffset Said, int Kept)> _known = new(StringComparer.Ordinal);

    /// <summary>What is to be written of a warning; null when it was said a moment ago.</summary>
    internal string? Say(string line)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_known.TryGetValue(line, out var before) && now - before.Said < Quiet)
            {
                _known[line] = before with { Kept = before.Kept + 1 };
                return null;
            }

            if (_known.Count >= Most) _known.Clear();
            _known[line] = (now, 0);
            return before.Kept == 0 ? line : Counted(line, before);
        }
    }

    /// <summary>What was kept back and not told yet.</summary>
    internal IReadOnlyList<string> Rest()
    {
        lock (_lock)
        {
            var rest = _known.Where(known => known.Value.Kept > 0).Select(known => Counted(known.Key, known.Value)).ToList();
            _known.Clear();
            return rest;
        }
    }

    private static string Counted(string line, (DateTimeOffset Said, int Kept) before) =>
        $"{line} (said {(before.Kept == 1 ? "once more" : $"{before.Kept} more times")} since {before.Said:HH:mm} UTC)";
}
