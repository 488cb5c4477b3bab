namespace Dit.Core.Positions;

/// <summary>All employers' position books together: who has a position, and who has a DPN live.</summary>
public sealed class PositionDirectory
{
    private readonly IReadOnlyList<PositionBook> _books;
    private readonly Dictionary<PositionId, Position> _byId = [];
    private readonly Lazy<ILookup<string, Position>> _byDpn;

    /// <summary>Makes a directory. Position ids are national; should two employers claim one, the lower VPD has it.</summary>
    public PositionDirectory(IEnumerable<PositionBook> books)
    {
        _books = [.. books.OrderBy(book => book.Vpd)];
        foreach (var book in _books)
            foreach (var position in book.Positions.Values) _byId.TryAdd(position.Id, position);
        _byDpn = new(() => _books.SelectMany(book => book.Positions.Values).Where(position => position.Dpn.Length > 0)
            .ToLookup(position => position.Dpn, StringComparer.Ordinal));
    }

    /// <summary>The books, in the order of the VPDs.</summary>
    public IReadOnlyList<PositionBook> Books => _books;

    /// <summary>The position, or null when no employer has it (A010).</summary>
    public Position? Find(PositionId id) => _byId.GetValueOrDefault(id);

    /// <summary>All positions of all employers that carry this DPN, live or not, in the order of the VPDs.</summary>
    /// <param name="dpn">Trimmed and upper-case.</param>
    public IEnumerable<Position> WithDpn(string dpn) => dpn.Length == 0 ? [] : _byDpn.Value[dpn];
}
