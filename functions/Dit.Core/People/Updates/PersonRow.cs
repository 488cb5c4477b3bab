using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Positions.Extracts;

namespace Dit.Core.People.Updates;

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
