using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Dit.Core.Identity;
using Dit.Interface.Storage;

namespace Dit.Interface.Journal;

/// <summary>
/// The journal as a book to look names up in: an append blob a month, a line a row. A look-up needs no index with people in its keys:
/// the lines are held in memory as they lie, what was added is read, and they are searched in milliseconds. A line that was written
/// twice counts once. Derived: what it holds stands in the files' confirmations too.
/// </summary>
public sealed class NameBook(DitStorage storage) : IDisposable
{
    internal const string Folder = "names/";
    private const int MostBytesAtOnce = 3 * 1024 * 1024;
    private const char Separator = '\t';
    private readonly BlobContainerClient _books = storage.Container(Containers.Books);
    private readonly SemaphoreSlim _reading = new(1);
    private readonly SortedDictionary<string, byte[]> _months = new(StringComparer.Ordinal);

    /// <summary>The lines of people of a surname, newest first.</summary>
    /// <param name="surname">As it was typed; compared as names are.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="stop">Stops the work.</param>
    public Task<IReadOnlyList<JournalLine>> WithSurnameAsync(string surname, int most, CancellationToken stop) => SearchAsync($"\n{Clean(PersonName.Fold(surname))}{Separator}", most, stop);

    /// <summary>The lines of people with a GMC number, newest first.</summary>
    public Task<IReadOnlyList<JournalLine>> WithGmcAsync(string gmc, int most, CancellationToken stop) => SearchAsync($"{Separator}gmc:{Clean(gmc)}{Separator}", most, stop);

    /// <summary>The lines with a DPN, newest first.</summary>
    public Task<IReadOnlyList<JournalLine>> WithDpnAsync(string dpn, int most, CancellationToken stop) => SearchAsync($"{Separator}dpn:{Clean(dpn)}{Separator}", most, stop);

    /// <summary>The lines with a position's id, newest first.</summary>
    public Task<IReadOnlyList<JournalLine>> WithPositionAsync(string position, int most, CancellationToken stop) => SearchAsync($"{Separator}pos:{Clean(position)}{Separator}", most, stop);

    /// <summary>The lines with an applicant number, newest first.</summary>
    public Task<IReadOnlyList<JournalLine>> WithApplicantAsync(string number, int most, CancellationToken stop) => SearchAsync($"{Separator}app:{Clean(number)}{Separator}", most, stop);

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

    private async Task<IReadOnlyList<JournalLine>> SearchAsync(string wanted, int most, CancellationToken stop)
    {
        var months = await RefreshAsync(stop);
        var pattern = Encoding.UTF8.GetBytes(wanted);
        var found = new Dictionary<(string Run, int Ordinal), JournalLine>();
        foreach (var text in months)
        {
            var inMonth = new List<JournalLine>();
            for (var at = 0; text.AsSpan(at).IndexOf(pattern) is var next and >= 0;)
            {
                var (start, end) = LineAround(text, at + next);
                inMonth.Add(Read(text.AsSpan(start, end - start)));
                at = end;
            }

            for (var i = inMonth.Count - 1; i >= 0 && found.Count < most; i--) found.TryAdd((inMonth[i].Run, inMonth[i].Ordinal), inMonth[i]);
            if (found.Count >= most) break;
        }

        return [.. found.Values];
    }

    // A pattern of a surname begins with the end of the line before.
    private static (int Start, int End) LineAround(byte[] text, int hit)
    {
        var inside = text[hit] == (byte)'\n' ? hit + 1 : hit;
        var start = text.AsSpan(0, inside).LastIndexOf((byte)'\n') + 1;
        var length = text.AsSpan(inside).IndexOf((byte)'\n');
        return (start, length < 0 ? text.Length : inside + length);
    }

    private async Task<IReadOnlyList<byte[]>> RefreshAsync(CancellationToken stop)
    {
        await _reading.WaitAsync(stop);
        try
        {
            var listed = new Dictionary<string, long>(StringComparer.Ordinal);
            await foreach (var blob in _books.GetBlobsAsync(new GetBlobsOptions { Prefix = Folder }, stop)) listed[blob.Name] = blob.Properties.ContentLength ?? 0;
            foreach (var gone in _months.Keys.Where(name => !listed.ContainsKey(name)).ToList()) _months.Remove(gone);
            foreach (var (name, length) in listed)
            {
                var known = _months.GetValueOrDefault(name, []);
                if (length == known.Length) continue;
                if (length < known.Length) known = [];
                var more = await _books.GetBlobClient(name).DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(known.Length, length - known.Length) }, stop);
                _months[name] = [.. known, .. more.Value.Content.ToMemory().Span];
            }

            return [.. _months.Reverse().Select(month => month.Value)];
        }
        finally
        {
            _reading.Release();
        }
    }

    // A line begins behind a line break, so that a surname is found at its beginning and nowhere else.
    private static string Write(JournalLine line) => string.Create(
        CultureInfo.InvariantCulture,
        $"\n{Clean(PersonName.Fold(line.LastName))}\tgmc:{Clean(line.Gmc)}\tdpn:{Clean(line.Dpn)}\tpos:{Clean(line.Position)}\tapp:{line.Applicant}\t{JsonSerializer.Serialize(line, JournalJson.Default.JournalLine)}");

    private static JournalLine Read(ReadOnlySpan<byte> line) => JsonSerializer.Deserialize(line[(line.LastIndexOf((byte)Separator) + 1)..], JournalJson.Default.JournalLine)!;

    // JSON writes these marks in other characters; in the columns before it they would end one.
    private static string Clean(string text) => text.Any(char.IsControl) ? new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]) : text;
}
