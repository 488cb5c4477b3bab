using Dit.Core.Positions.Extracts;
using Dit.Core.Reference;
using Dit.Interface.Books;

namespace Dit.Interface.Extracts;

/// <summary>Reads what the extracts of a day are made from: once for all bodies.</summary>
public sealed class ExtractDays(EsrBooks books, SentPictures pictures)
{
    internal async Task<ExtractDay> ReadAsync(DateOnly day, ReferenceData known, CancellationToken stop)
    {
        var directory = await books.DirectoryAsync(day, stop);
        var positions = new ExtractPositions(directory, known, day);
        return new(day, directory, known, positions, await pictures.BeforeAsync(day, stop));
    }
}
