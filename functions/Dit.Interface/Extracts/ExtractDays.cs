using Dit.Core.Positions;
using Dit.Core.Positions.Extracts;
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

/// <summary>What the extracts of all bodies are made from, as it stood at the run's start.</summary>
/// <param name="Day">The business date.</param>
/// <param name="Directory">All employers' positions.</param>
/// <param name="Reference">The reference data in force.</param>
/// <param name="Positions">What goes out of them.</param>
/// <param name="Sent">What each body was last sent, by its code.</param>
internal sealed record ExtractDay(DateOnly Day, PositionDirectory Directory, ReferenceData Reference, ExtractPositions Positions,
    IReadOnlyDictionary<string, SentHead> Sent);
