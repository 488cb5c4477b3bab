using System.Globalization;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Positions;

namespace Dit.Interface.Books;

/// <summary>Makes a position book from its rows: POA, ORA and LCA as ESR sent them, and a DPN row per removed DPN.</summary>
internal static class PositionBookRows
{
    private const string FormerDpnType = "DPN";

    internal static bool Keeps(RecordLayout layout) =>
        layout == GoLayouts.Position || layout == GoLayouts.Organisation || layout == GoLayouts.Location;

    internal static PositionBook ToBook(Vpd vpd, IEnumerable<FileRecord> records)
    {
        var positions = new List<Position>();
        var organisations = new List<Organisation>();
        var locations = new List<KeyValuePair<string, string>>();
        var former = new List<FormerDpn>();
        foreach (var record in records)
        {
            switch (record[0])
            {
                case "POA": positions.Add(Position.Read(vpd, record)); break;
                case "ORA": organisations.Add(ReadOrganisation(record)); break;
                case "LCA": locations.Add(new(Text(record, GoLayouts.Location, "LocationId"), Text(record, GoLayouts.Location, "Description"))); break;
                default: former.Add(ReadFormer(record)); break;
            }
        }

        return new(vpd, positions, organisations, locations, former);
    }

    internal static void PutFormer(EsrBookRows rows, IEnumerable<FormerDpn> formerDpns, IEnumerable<PositionId> before)
    {
        foreach (var position in before) rows.Remove(FormerKey(position));
        foreach (var former in formerDpns)
            rows.Put(FormerKey(former.Position), $"{FormerDpnType}~{former.Position}~{former.Dpn}~{FileDate.Write(former.RemovedOn)}");
    }

    private static string FormerKey(PositionId position) => EsrBookRows.Key(FormerDpnType, position.ToString());

    private static FormerDpn ReadFormer(FileRecord record) => new(
        new PositionId(long.Parse(record[1], NumberStyles.None, CultureInfo.InvariantCulture)),
        record.Text(2),
        FileDate.Read(record[3]) ?? default);

    private static Organisation ReadOrganisation(FileRecord record) => new(
        Text(record, GoLayouts.Organisation, "OrganisationId"), Text(record, GoLayouts.Organisation, "Name"), Text(record, GoLayouts.Organisation, "LocationId"));

    private static string Text(FileRecord record, RecordLayout layout, string column) => record.Text(layout[column]);
}
