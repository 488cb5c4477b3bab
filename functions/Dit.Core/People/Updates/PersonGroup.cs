using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Positions.Extracts;

namespace Dit.Core.People.Updates;

/// <summary>What a body is or was told about a person: a PERS row for each of its posts, then PBD, ADD, PHN, ABS. Personal data.</summary>
/// <param name="PersonId">The person's id inside the employer.</param>
/// <param name="Rows">The rows, in the order in which they stand in a file.</param>
/// <param name="IsDueAgain">True when the file that last spoke of the person failed: it is sent again, changed or not.</param>
public sealed record PersonGroup(string Vpd, string PersonId, IReadOnlyList<PersonRow> Rows, bool IsDueAgain = false)
{
    private static readonly int _position = TisLayouts.PersonUpdate["PositionId"] - 1;
    private static readonly int _status = TisLayouts.PersonUpdate["AssignmentStatus"] - 1;

    /// <summary>The PERS rows.</summary>
    internal IEnumerable<PersonRow> Heads => Rows.Where(IsHead);

    /// <summary>The lowest position id, by which groups stand in a file; 0 without any.</summary>
    internal long Position => Heads.Select(PositionOf).DefaultIfEmpty().Min();

    /// <summary>Person ids are numbers in ESR; one that is none stands last, by its text.</summary>
    internal (long Number, string Text) PersonOrder =>
        (long.TryParse(PersonId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue, PersonId);

    internal static bool IsHead(PersonRow row) => row.Type == TisLayouts.PersonUpdate.Type;

    internal static long PositionOf(PersonRow head) => PositionId.TryParse(head.Values[_position], out var id) ? id.Value : 0;

    /// <summary>What the body knows of the person once this was sent too; null when no post is left.</summary>
    internal PersonGroup? AppliedTo(PersonGroup? known)
    {
        var heads = Heads.Where(head => head.Values[_status] != PersonUpdates.Ended).OrderBy(PositionOf).ToList();
        // Heads come all together or, when nothing but a post has ended, not at all.
        if (heads.Count == 0 && known is not null)
        {
            var ended = Heads.Select(PositionOf).ToHashSet();
            heads = [.. known.Heads.Where(head => !ended.Contains(PositionOf(head)))];
        }

        if (heads.Count == 0) return null;
        return new PersonGroup(Vpd, PersonId,
            [.. heads, .. TisLayouts.PersonGroup.Skip(1).SelectMany(layout => RowsAfter(layout.Type, known))]);
    }

    private IEnumerable<PersonRow> RowsAfter(string type, PersonGroup? known)
    {
        var own = Rows.Where(row => row.Type == type).ToList();
        return own.Count == 0 ? known?.Rows.Where(row => row.Type == type) ?? []
            : own.Where(row => row.Values.Skip(1).Any(value => value.Length > 0));
    }

    /// <summary>
    /// What is to be sent when this was sent before: nothing when all is the same; else PERS, because only its position says whose
    /// person id it is, and every kind of row that differs as a whole. A kind that has become empty is one row with the id alone [D].
    /// </summary>
    internal IReadOnlyList<PersonRow> ChangesSince(PersonGroup? sent)
    {
        if (sent is null || sent.IsDueAgain) return Rows;
        if (Rows.SequenceEqual(sent.Rows)) return [];
        List<PersonRow> changes = [.. Heads];
        foreach (var layout in TisLayouts.PersonGroup.Skip(1))
        {
            var now = Rows.Where(row => row.Type == layout.Type).ToList();
            if (now.SequenceEqual(sent.Rows.Where(row => row.Type == layout.Type))) continue;
            if (now.Count > 0) changes.AddRange(now);
            else changes.Add(new PersonRow(layout.Type, [PersonId, .. Enumerable.Repeat("", layout.Count - 2)]));
        }

        return changes;
    }
}

/// <summary>One row of a person's group: PERS, PBD, ADD, PHN or ABS. Equal when type and every value are. Personal data.</summary>
/// <param name="Values">Its values in the layout's order without the record type.</param>
public sealed record PersonRow(string Type, IReadOnlyList<string> Values)
{
    /// <summary>The row as an extract writes it.</summary>
    public OutboundRecord ToOutbound() => new(LayoutOf(Type), Values);

    /// <inheritdoc/>
    public bool Equals(PersonRow? other) =>
        other is not null && Type == other.Type && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Values.Count > 0 ? Values[0] : "");

    /// <summary>Hidden on purpose: the values are personal data.</summary>
    public override string ToString() => Type;

    internal static RecordLayout LayoutOf(string type) => TisLayouts.PersonGroup.Single(layout => layout.Type == type);
}
