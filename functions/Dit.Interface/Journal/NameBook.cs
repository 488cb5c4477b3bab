using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Dit.Core.Identity;

namespace Dit.Interface.Journal;

/// <summary>
/// The journal as a book to look names up in: an append blob a month, a line a row. A look-up needs no index with people in its keys:
/// the lines are held in memory as they lie, what was added is read, and they are searched in milliseconds. A line that was written
/// twice counts once. Derived: what it holds is in the files' confirmations too.
/// </summary>
public sealed class NameBook(DitStorage storage) : IDisposable
{
    internal const string Folder = "names/";
    private const int MostBytesAtOnce = 3 * 1024 * 1024;
    internal const char Separator = '\t';
    private readonly BlobContainerClient _books = storage.Container(Containers.Books);
    private readonly SemaphoreSlim _reading = new(1);
    private readonly SortedDictionary<string, byte[]> _months = new(StringComparer.Ordinal);

    /// <summary>Opens the book as it is now: one listing, and what was added since it was read last.</summary>
    public async Task<NameSearch> OpenAsync(CancellationToken stop) => new(await RefreshAsync(stop));

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    /// <summary>Adds lines, in one call for some 10,000 of them.</summary>
    internal async Task AppendAsync(IReadOnlyList<JournalLine> lines, CancellationToken stop)
    {
        foreach (var month in lines.GroupBy(line => NameOf(line.On)))
        {
            var blob = _books.GetAppendBlobClient(month.Key);
            var text = new MemoryStream();
            foreach (var line in month)
            {
                text.Write(Encoding.UTF8.GetBytes(Write(line)));
                if (text.Length > MostBytesAtOnce) await FlushAsync(blob, text, stop);
            }

            await FlushAsync(blob, text, stop);
        }
    }

    /// <summary>The blob of a month; its name is in order of time.</summary>
    internal static string NameOf(DateOnly on) => string.Create(CultureInfo.InvariantCulture, $"{Folder}{on:yyyy-MM}");

    private static async Task FlushAsync(AppendBlobClient blob, MemoryStream text, CancellationToken stop)
    {
        if (text.Length == 0) return;
        text.Position = 0;
        try
        {
            await blob.AppendBlockAsync(text, cancellationToken: stop);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            await blob.CreateIfNotExistsAsync(cancellationToken: stop);
            text.Position = 0;
            await blob.AppendBlockAsync(text, cancellationToken: stop);
        }

        text.SetLength(0);
    }

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

    // A line begins behind a line break, so that a surname is found at its beginning and nowhere else.
    private static string Write(JournalLine line) => string.Create(
        CultureInfo.InvariantCulture,
        $"\n{Clean(PersonName.Fold(line.LastName))}\tgmc:{Clean(line.Gmc)}\tdpn:{Clean(line.Dpn)}\tpos:{Clean(line.Position)}\t")
        + string.Create(CultureInfo.InvariantCulture,
            $"app:{line.Applicant}\t{JsonSerializer.Serialize(line, JournalJson.Default.JournalLine)}");

    // JSON writes these marks in other characters; in the columns before it they would end one.
    internal static string Clean(string text) => text.Any(char.IsControl) ? new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]) : text;
}
