using Dit.Core.Files.Layouts;
using Dit.Core.Positions;

namespace Dit.Interface.Books;

/// <summary>Makes a position book from its rows: POA, ORA and LCA as ESR sent them, what is read of a PIA, and removed DPNs.</summary>
internal static class PositionBookRows
{
    private const string FormerDpnType = "DPN";

    /// <summary>The book's row for an ESR record; null when the book does not keep such records.</summary>
    /// <param name="raw">The record as it came.</param>
    /// <param name="order">Where it came: later rows have a greater one.</param>
    internal static string? RowOf(RecordLayout layout, FileRecord record, string raw, string order)
    {
        if (layout == GoLayouts.Position || layout == GoLayouts.Organisation || layout == GoLayouts.Location) return raw;
        return layout == GoLayouts.PositionInformation && PostDetail.Read(record, order) is { } detail ? RowOf(detail) : null;
    }

    /// <summary>
    /// What replaces a PIA row that ESR deleted: the position has no DPN unless another PIA row gives it one, whatever its POA holds.
    /// </summary>
    internal static string WithoutDetail(string row)
    {
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        record.Load(row, 1);
        return RowOf(ReadDetail(record) with { Dpn = "", ManagingBody = "", HostLead = "", Rank = "" });
    }

    internal static PositionPeriods ToPeriods(Vpd vpd, IEnumerable<FileRecord> records)
    {
        var positions = new List<Position>();
        var details = new List<PostDetail>();
        var organisations = new List<Organisation>();
        var locations = new List<KeyValuePair<string, string>>();
        var former = new List<FormerDpn>();
        foreach (var record in records)
        {
            switch (record[0].Trim())
            {
                case "POA": if (Position.Read(vpd, record) is { Id.Value: > 0 } position) positions.Add(position); break;
                case "PIA": details.Add(ReadDetail(record)); break;
                case "ORA": organisations.Add(ReadOrganisation(record)); break;
                case "LCA":
                    locations.Add(
                    new(Text(record, GoLayouts.Location, "LocationId"), Text(record, GoLayouts.Location, "Description"))); break;
                default: former.Add(ReadFormer(record)); break;
            }
        }

        return new(vpd, positions, details, organisations, locations, former);
    }

    internal static void PutFormer(EsrBookRows rows, IEnumerable<FormerDpn> formerDpns, IEnumerable<PositionId> before)
    {
        foreach (var position in before) rows.Remove(FormerKey(position));
        foreach (var former in formerDpns)
            rows.Put(FormerKey(former.Position), $"{FormerDpnType}~{former.Position}~{former.Dpn}~{FileDate.Write(former.RemovedOn)}");
    }

    private static string RowOf(PostDetail detail) =>
        string.Join('~', "PIA", detail.Position, detail.Dpn, detail.ManagingBody, detail.HostLead, detail.Rank);

    private static PostDetail ReadDetail(FileRecord record) =>
        new(PositionId.TryParse(record[1], out var position) ? position : default, record.Text(2), record.Text(3), record.Text(4),
            record[5].ToString());

    private static string FormerKey(PositionId position) => EsrBookRows.Key(FormerDpnType, position.ToString());

    private static FormerDpn ReadFormer(FileRecord record) => new(
        new PositionId(long.Parse(record[1], NumberStyles.None, CultureInfo.InvariantCulture)),
        record.Text(2),
        FileDate.Read(record[3]) ?? default);

    private static Organisation ReadOrganisation(FileRecord record) => new(
        Text(record, GoLayouts.Organisation, "OrganisationId"), Text(record, GoLayouts.Organisation, "Name"),
            Text(record, GoLayouts.Organisation, "LocationId"));

    private static string Text(FileRecord record, RecordLayout layout, string column) => record.Text(layout[column]);
}
