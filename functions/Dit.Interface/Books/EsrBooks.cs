using System.Collections.Concurrent;
using Azure.Storage.Blobs.Models;
using Dit.Core.People;
using Dit.Core.Positions;

namespace Dit.Interface.Books;

/// <summary>
/// The books of all employers: derived blobs that spare thousands of point reads. Position books stay in memory as long as
/// their ETags do; one listing tells which changed.
/// </summary>
public sealed class EsrBooks(DitStorage storage) : IDisposable
{
    private const string PositionFolder = "positions/";
    private const string PeopleFolder = "people/";
    private const string DoctorFolder = "doctors/";
    private readonly BlobContainerClient _books = storage.Container(Containers.Books);
    private readonly ConcurrentDictionary<Vpd, (ETag Version, PositionPeriods Positions)> _read = new();
    private readonly SemaphoreSlim _reading = new(1);
    private (string Versions, DateOnly Day, PositionDirectory Directory)? _directory;

    /// <summary>All employers' positions, as ESR has sent them up to now, as they are on a day.</summary>
    public async Task<PositionDirectory> DirectoryAsync(DateOnly day, CancellationToken stop)
    {
        var listed = new List<(Vpd Vpd, ETag Version)>();
        await foreach (var blob in _books.GetBlobsAsync(new GetBlobsOptions { Prefix = PositionFolder }, stop))
            listed.Add((Vpd.Parse(blob.Name[PositionFolder.Length..]), blob.Properties.ETag!.Value));
        var versions = string.Join(';', listed.Select(book => $"{book.Vpd}{book.Version}"));
        // Of steps that begin together one reads the books; the others find them read.
        await _reading.WaitAsync(stop);
        try
        {
            if (_directory is { } known && known.Versions == versions && known.Day == day) return known.Directory;
            var books = new ConcurrentBag<PositionBook>();
            await Parallel.ForEachAsync(listed, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = stop },
                async (item, token) => books.Add((await PositionsAsync(item.Vpd, item.Version, token)).On(day)));
            var directory = new PositionDirectory(books);
            _directory = (versions, day, directory);
            return directory;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>An employer's position rows, as a changes file edits them.</summary>
    public Task<EsrBookRows> PositionRowsAsync(Vpd vpd, CancellationToken stop) => RowsAsync(PositionFolder + vpd, stop);

    /// <summary>An employer's people rows, as a changes file edits them.</summary>
    public Task<EsrBookRows> PeopleRowsAsync(Vpd vpd, CancellationToken stop) => RowsAsync(PeopleFolder + vpd, stop);

    /// <summary>An employer's people as they are on a day; an empty book when none were ever sent.</summary>
    public async Task<PeopleBook> PeopleAsync(Vpd vpd, DateOnly day, CancellationToken stop)
    {
        using var content = await RentedBytes.TryReadAsync(_books.GetBlobClient(PeopleFolder + vpd), stop);
        return content is null ? PeopleBook.Empty(vpd) : PeopleBookRows.ToBook(vpd, day, EsrBookRows.Records(content.Bytes));
    }

    /// <summary>Those of an employer's people who are sought, as they are on a day; all when nearly all may be.</summary>
    internal async Task<PeopleBook> PeopleAsync(Vpd vpd, DateOnly day, PeopleSought sought, CancellationToken stop)
    {
        if (!sought.IsSelective) return await PeopleAsync(vpd, day, stop);
        using var content = await RentedBytes.TryReadAsync(_books.GetBlobClient(PeopleFolder + vpd), stop);
        return content is null ? PeopleBook.Empty(vpd) : PeopleBookRows.ToBook(vpd, day, content.Bytes, sought);
    }

    /// <summary>ESR's records of those employed on an employer's training posts, as they came. Personal data.</summary>
    public Task<EsrBookRows> DoctorRowsAsync(Vpd vpd, CancellationToken stop) => RowsAsync(DoctorFolder + vpd, stop);

    /// <summary>Writes the doctors book of an employer, made from the version that was read; only its lane does so.</summary>
    /// <exception cref="RequestFailedException">Another host wrote it since (412).</exception>
    public Task PutDoctorsAsync(Vpd vpd, EsrBookRows doctors, CancellationToken stop) => PutAsync(DoctorFolder + vpd, doctors, stop);

    /// <summary>Writes both books of an employer, made from the versions that were read; only its lane does so.</summary>
    /// <exception cref="RequestFailedException">Another host wrote one since (412).</exception>
    public async Task PutAsync(Vpd vpd, EsrBookRows positions, EsrBookRows people, CancellationToken stop)
    {
        await PutAsync(PeopleFolder + vpd, people, stop);
        await PutAsync(PositionFolder + vpd, positions, stop);
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private Task PutAsync(string name, EsrBookRows book, CancellationToken stop) =>
        _books.GetBlobClient(name).PutVersionAsync(book.ToStream(), book.Version, stop);

    private async Task<PositionPeriods> PositionsAsync(Vpd vpd, ETag version, CancellationToken stop)
    {
        if (_read.TryGetValue(vpd, out var known) && known.Version == version) return known.Positions;
        using var content = await RentedBytes.TryReadAsync(_books.GetBlobClient(PositionFolder + vpd), stop);
        var positions = PositionBookRows.ToPeriods(vpd, content is null ? [] : EsrBookRows.Records(content.Bytes));
        // Should the book have been written again since the listing, the next listing shows it; this one is at least as new.
        _read[vpd] = (version, positions);
        return positions;
    }

    private async Task<EsrBookRows> RowsAsync(string name, CancellationToken stop) =>
        await _books.GetBlobClient(name).TryReadVersionAsync(stop) is { } blob ? EsrBookRows.FromBytes(blob.Content, blob.Version)
            : new EsrBookRows();
}

/// <summary>How many employers a job may hold in memory at once, with all that is known of each.</summary>
internal static class EmployersAtOnce
{
    // Making a page takes a core, reading what stands in it waits for storage: with two, each has something to do.
    private const int SideBySide = 2;

    // An employer with more positions than this is large: what is held of it is in memory beside nobody else's.
    private const int LargePositions = 1_000;

    /// <summary>How many of these employers may be worked on side by side.</summary>
    internal static int Of(IEnumerable<PositionBook> books) => books.Any(book => book.Positions.Count > LargePositions) ? 1 : SideBySide;
}
