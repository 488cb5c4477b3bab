using System.Collections.Immutable;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Reference;

namespace Dit.Core.Positions.Extracts;

/// <summary>
/// What an extract says about one position: the values of its POS and its POR row (interface-files.md, section 6) in the
/// layouts' order without the record type, Action empty. Equal when every column is equal.
/// </summary>
/// <param name="Pos">The 15 values of the POS row.</param>
/// <param name="Por">The 12 values of the POR row.</param>
public sealed record PositionRows(PositionId Id, ImmutableArray<string> Pos, ImmutableArray<string> Por)
{
    private static readonly RecordLayout _pos = TisLayouts.Position;
    private static readonly RecordLayout _por = TisLayouts.PositionPlace;

    /// <summary>The rows of a position as it stands.</summary>
    /// <param name="position">A position with a usable DPN.</param>
    /// <param name="book">Its employer's book, for the names of organisation and location.</param>
    /// <param name="reference">For the employer's ODS code.</param>
    public static PositionRows Of(Position position, PositionBook book, ReferenceData reference, DeaneryBody body)
    {
        var id = position.Id.ToString();
        var number = position.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
        var ods = reference.Employers.TryGetValue(position.Vpd, out var employer) ? employer.OdsCode : "";
        var organisation = book.Organisations.GetValueOrDefault(position.OrganisationId);
        var location = organisation is null ? "" : book.Locations.GetValueOrDefault(organisation.LocationId, "");
        return new PositionRows(
            position.Id,
            Fit(
                _pos, id, "", "", number, position.StaffGroup, position.JobRole, position.OccupationCode, position.AreaOfWork,
                position.Dpn, body.Code, ods, "NHS", position.Payscale, position.GradeStep, position.WorkplaceOrgCode),
            Fit(
                _por, id, "", "", number, position.Name, position.Dpn, body.Code, position.HostLead, ods, position.Vpd.Text,
                organisation?.Name ?? position.OrganisationId, location));
    }

    /// <summary>Writes the POS row and the POR row, side by side.</summary>
    /// <param name="action">What stands in both rows' Action column.</param>
    public void Write(RecordWriter writer, string action)
    {
        writer.Write(_pos, With(_pos, Pos, action));
        writer.Write(_por, With(_por, Por, action));
    }

    /// <inheritdoc/>
    public bool Equals(PositionRows? other) =>
        other is not null && Id == other.Id
        && Pos.AsSpan().SequenceEqual(other.Pos.AsSpan(), StringComparer.Ordinal)
        && Por.AsSpan().SequenceEqual(other.Por.AsSpan(), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    private static string[] With(RecordLayout layout, ImmutableArray<string> values, string action)
    {
        string[] row = [.. values];
        row[layout["Action"] - 1] = action;
        return row;
    }

    private static ImmutableArray<string> Fit(RecordLayout layout, params ReadOnlySpan<string> values)
    {
        var fitted = ImmutableArray.CreateBuilder<string>(values.Length);
        for (var i = 0; i < values.Length; i++) fitted.Add(Cut(values[i], layout.Columns[i + 1].MaxLength));
        return fitted.MoveToImmutable();
    }

    private static string Cut(string text, int most)
    {
        if (most == 0 || text.Length <= most) return text;
        // Half a surrogate pair is no character; it would be written as a replacement.
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
