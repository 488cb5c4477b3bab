using System.Security.Cryptography;
using System.Text;

namespace Dit.Interface.Replays;

/// <summary>Which rows of a file a replay judges again: a blob in the replay's work folder, ordinals as ranges (<c>3;5-9</c>).</summary>
public sealed class RowSelection(DitStorage storage)
{
    private const int MostNamed = 6;
    private readonly BlobContainerClient _work = storage.Container(Containers.Work);

    /// <summary>The rows of a run that are judged.</summary>
    /// <returns>Null when all are.</returns>
    /// <exception cref="InvalidOperationException">The replay's list of rows is gone.</exception>
    public async Task<IReadOnlySet<int>?> OfAsync(FileEntry entry, CancellationToken stop)
    {
        if (entry.Selection.Length == 0) return null;
        var text = await _work.GetBlobClient(entry.Selection).TryReadAsync(stop)
            ?? throw new InvalidOperationException($"The rows of the replay {entry.Run} are not known any more.");
        return text.ToString().Split(';').SelectMany(Read).ToHashSet();
    }

    /// <summary>False when the list of the rows of a replay is gone, which then cannot be judged again.</summary>
    internal async Task<bool> IsKeptAsync(FileEntry entry, CancellationToken stop) =>
        entry.Selection.Length == 0 || await _work.GetBlobClient(entry.Selection).ExistsAsync(stop);

    /// <summary>Keeps the rows of a replay. The name follows from them, so that two operators never write over each other.</summary>
    /// <returns>The blob's name.</returns>
    public async Task<string> KeepAsync(RunId run, IEnumerable<int> ordinals, CancellationToken stop)
    {
        var text = string.Join(';', Ranges(ordinals));
        var name = $"{run}/rows-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12]}";
        await _work.GetBlobClient(name).TryCreateAsync(BinaryData.FromString(text), stop);
        return name;
    }

    /// <summary>The rows in a few words: <c>rows 3, 5-9</c>.</summary>
    public static string Words(IEnumerable<int> ordinals)
    {
        var ranges = Ranges(ordinals).ToList();
        var named = string.Join(", ", ranges.Take(MostNamed));
        return $"{(ranges is [var only] && !only.Contains('-', StringComparison.Ordinal) ? "row" : "rows")} "
            + $"{named}{(ranges.Count > MostNamed ? " and more" : "")}";
    }

    private static IEnumerable<string> Ranges(IEnumerable<int> ordinals)
    {
        (int First, int Last)? open = null;
        foreach (var ordinal in ordinals.Order())
        {
            if (open is { } range && ordinal <= range.Last + 1)
            {
                open = (range.First, ordinal);
                continue;
            }

            if (open is { } closed) yield return Write(closed);
            open = (ordinal, ordinal);
        }

        if (open is { } last) yield return Write(last);
    }

    private static string Write((int First, int Last) range) =>
        string.Create(CultureInfo.InvariantCulture, $"{range.First}{(range.First == range.Last ? "" : $"-{range.Last}")}");

    private static IEnumerable<int> Read(string range)
    {
        var ends = range.Split('-');
        var first = int.Parse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture);
        return Enumerable.Range(first, int.Parse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture) - first + 1);
    }
}
