using Dit.Core.Positions;

namespace Dit.Interface.Books;

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
