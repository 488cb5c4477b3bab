using Azure.Storage.Blobs.Models;

namespace Dit.Interface.Journal;

/// <summary>
/// The journal as a book to look names up in: an append blob a month, a line a row. A look-up needs no index with people in its keys:
/// the lines are held in memory as they lie, what was added is read, and they are searched in milliseconds. A line that was written
/// twice counts once. Derived: what it holds is in the files' confirmations too.
/// </summary>
public sealed class NameBook(DitStorage storage) : IDisposable
{
    internal const string Folder = "names/";
    internal const char Separator = '\t';
    private readonly BlobContainerClient _books = storage.Container(Containers.Books);
    private readonly SemaphoreSlim _reading = new(1);
    private readonly SortedDictionary<string, byte[]> _months = new(StringComparer.Ordinal);

    /// <summary>Opens the book as it is now: one listing, and what was added since it was read last.</summary>
    public async Task<NameSearch> OpenAsync(CancellationToken stop) => new(await RefreshAsync(stop));

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    /// <summary>Begins to add lines.</summary>
    internal JournalWriter Begin() => new(_books);

    /// <summary>The blob of a month; its name is in order of time.</summary>
    internal static string NameOf(DateOnly on) => string.Create(CultureInfo.InvariantCulture, $"{Folder}{on:yyyy-MM}");

    private async Task<IReadOnlyList<KeyValuePair<string, byte[]>>> RefreshAsync(CancellationToken stop)
    {
        await _reading.WaitAsync(stop);
        try
        {
            var listed = new Dictionary<string, long>(StringComparer.Ordinal);
            await foreach (var blob in _books.GetBlobsAsync(new GetBlobsOptions { Prefix = Folder }, stop))
                listed[blob.Name] = blob.Properties.ContentLength ?? 0;
            foreach (var gone in _months.Keys.Where(name => !listed.ContainsKey(name)).ToList()) _months.Remove(gone);
            foreach (var (name, length) in listed)
            {
                var known = _months.GetValueOrDefault(name, []);
                if (length == known.Length) continue;
                if (length < known.Length) known = [];
                var more = await _books.GetBlobClient(name)
                    .DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(known.Length, length - known.Length) }, stop);
                _months[name] = [.. known, .. more.Value.Content.ToMemory().Span];
            }

            return [.. _months.Reverse()];
        }
        finally
        {
            _reading.Release();
        }
    }

    // JSON writes these marks in other characters; in the columns before it they would end one.
    internal static string Clean(string text) => text.Any(char.IsControl) ? new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]) : text;
}
