using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Positions;

/// <summary>
/// What a PIA row of the type NHS Med and Dental Post Detail says of a position. It counts whole: what is blank in it is blank,
/// whatever the POA row holds (interface-files.md, section 5, PIA).
/// </summary>
/// <param name="Position">The position; it need not be known.</param>
/// <param name="Dpn">Trimmed and upper-case; empty when blank.</param>
/// <param name="ManagingBody">As typed, trimmed and upper-case; empty when blank.</param>
/// <param name="HostLead">As <see cref="HostLeadFlag"/> reads it.</param>
/// <param name="Rank">Which of two rows of a position counts: the newer update, then the later row. Greater counts.</param>
public sealed record PostDetail(PositionId Position, string Dpn, string ManagingBody, string HostLead, string Rank)
{
    private static readonly RecordLayout _layout = GoLayouts.PositionInformation;

    /// <summary>Reads a PIA record that was checked (<see cref="EsrRowCheck"/>).</summary>
    /// <param name="order">What later rows have more of: the place at which the row came.</param>
    /// <returns>Null when the position's id is none that an applicant can name.</returns>
    public static PostDetail? Read(FileRecord record, string order) => PositionId.TryParse(record[_layout["PositionId"]], out var position)
        ? new(
            position, DeaneryPostNumber.Normalise(record.Text(_layout["Information1"])),
                record.Text(_layout["Information6"]).ToUpperInvariant(),
            HostLeadFlag.Read(record.Text(_layout["Information7"])), $"{record.Text(_layout["LastUpdate"]),-15}|{order}")
        : null;

    /// <summary>The position's row with this detail.</summary>
    public Position ApplyTo(Position row) => row with { Dpn = Dpn, ManagingBody = ManagingBody, HostLead = HostLead };
}
