using Dit.Core.Reference;

namespace Dit.Core.Positions.Extracts;

/// <summary>The positions in a day's extracts, by body (rules.md, The daily extract): looked for once, however many bodies.</summary>
public sealed class ExtractPositions
{
    private readonly ReferenceData _reference;
    private readonly ILookup<DeaneryBody, (PositionBook Book, Position Position)> _byBody;

    /// <summary>Finds them.</summary>
    /// <param name="directory">All employers' positions as they stood at the run's start.</param>
    public ExtractPositions(PositionDirectory directory, ReferenceData reference, DateOnly day)
    {
        _reference = reference;
        _byBody = Qualifying(directory, reference, day).ToLookup(sent => sent.Body, sent => (sent.Book, sent.Position));
    }

    /// <summary>What a body has been sent once all of it is out.</summary>
    public SentPicture Of(DeaneryBody body) =>
        SentPicture.Of(_byBody[body].Select(sent => PositionRows.Of(sent.Position, sent.Book, _reference, body)));

    /// <summary>The employers with positions that go to a body.</summary>
    public IReadOnlySet<Vpd> EmployersOf(DeaneryBody body) => _byBody[body].Select(sent => sent.Book.Vpd).ToHashSet();

    private static IEnumerable<(DeaneryBody Body, PositionBook Book, Position Position)> Qualifying(PositionDirectory directory,
        ReferenceData reference, DateOnly day)
    {
        foreach (var book in directory.Books)
            foreach (var position in book.Positions.Values)
            {
                // A position id that two employers claim is one employer's only, and the directory says whose.
                if (LiveRule.SentTo(position, reference, day) is { } body && ReferenceEquals(directory.Find(position.Id), position))
                    yield return (body, book, position);
            }
    }
}
