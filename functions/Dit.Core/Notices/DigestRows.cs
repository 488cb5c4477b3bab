using Dit.Core.Applicants;

namespace Dit.Core.Notices;

/// <summary>
/// The rows of one APP file that an address is told about, by kind of digest: the first of them to be listed, and how many there
/// are. Bounded however large the file is. Personal data.
/// </summary>
public sealed class DigestRows
{
    /// <summary>The most rows of one kind that a digest lists; it counts all of them.</summary>
    public const int MostListed = 2_000;

    private readonly Dictionary<NoticeKind, List<RowOutcome>> _listed = [];
    private readonly Dictionary<NoticeKind, int> _counts = [];

    /// <summary>Adds a row; in the order of the file, those whose position is not known behind the others.</summary>
    public void Add(RowOutcome row)
    {
        if (KindOf(row.Event) is { } kind) Add(kind, row);
        if (ApplicantBlocks.IsPossibleDuplicate(row)) Add(NoticeKind.PossibleDuplicate, row);
    }

    /// <summary>The rows of a kind that are listed, in the order of the file, and how many there are in all.</summary>
    internal (IReadOnlyList<RowOutcome> Listed, int Count) Of(NoticeKind kind) =>
        ([.. _listed.GetValueOrDefault(kind, []).OrderBy(row => row.Ordinal)], _counts.GetValueOrDefault(kind));

    private static NoticeKind? KindOf(RowEvent what) => what switch
    {
        RowEvent.Received => NoticeKind.ApplicantsReceived,
        RowEvent.Rejected => NoticeKind.ApplicantsRejected,
        RowEvent.Changed => NoticeKind.ApplicantChanged,
        _ => null,
    };

    private void Add(NoticeKind kind, RowOutcome row)
    {
        var count = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        if (count <= MostListed) _listed.GetOrAdd(kind, static () => []).Add(row);
    }
}
