using System.Globalization;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Placements.Grid;
using Dit.Interface.Extracts;
using Dit.Interface.Ledger;
using Dit.Interface.Reports.Grids;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Esr;

/// <summary>What an employer's ESR tells day by day, and what goes to the body on each.</summary>
/// <param name="rig">The jobs.</param>
/// <param name="vpd">The employer.</param>
internal sealed class EsrStory(Rig rig, string vpd)
{
    private int _number;

    internal DateOnly Day { get; private set; } = new(2026, 5, 4);

    /// <summary>A position with a DPN in column 20: its own, another, or none.</summary>
    internal static string Position(
        int id, string from = "20200101", string to = "", string status = "Active", string step = "3", bool hasDpn = true,
        int? dpnOf = null) =>
        $"POA~{id}~{from}~{to}~{id + 1}~{id + 1}|Specialty Registrar|021|Cardiology|~1~~Medical and Dental~Specialty Registrar~021"
        + $"~MN37~{step}~N~7001~{status}~SHARED~~~{(hasDpn ? Dpn(dpnOf ?? id) : "")}~~~20260503 101010~";

    internal static string Dpn(int id) => $"WMD/RRK01/034/STR/{id}";

    internal static string Detail(int id, int position, string dpn, string updated = "20260503 101010",
        string type = "NHS Med and Dental Post Detail")
    {
        var fields = Enumerable.Repeat("", GoLayouts.PositionInformation.Count).ToArray();
        (fields[0], fields[1], fields[2], fields[3], fields[5], fields[56]) = ("PIA", $"{position}", $"{id}", type, dpn, updated);
        return string.Join('~', fields);
    }

    internal static string Person(int id, string start, string end, string lastName) =>
        Row(
            GoLayouts.Person,
            ("PersonId", $"{id}"), ("EffectiveStart", start), ("EffectiveEnd", end), ("LastName", lastName), ("FirstName", "Robin"));

    internal static string Assignment(int person, int position, string start, string end) => Row(
        GoLayouts.Assignment,
        ("PersonId", $"{person}"), ("AssignmentId", $"{person}1"), ("EffectiveStart", start), ("EffectiveEnd", end),
        ("AssignmentType", "E"), ("UserAssignmentStatus", "Active Assignment"), ("PositionId", $"{position}"));

    internal void On(DateOnly day)
    {
        Day = day;
        rig.Clock.SetUtcNow(new DateTimeOffset(day, new(14, 0), TimeSpan.Zero));
    }

    internal async Task<FileEntry> TellAsync(char kind, params IReadOnlyCollection<string> rows)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"GO_{vpd}_DIT_GO{kind}_{Day:yyyyMMdd}_{++_number:D8}.DAT");
        var header = $"HDR~{name}~{Day:yyyyMMdd} 100000~{vpd}~~{Day:yyyyMMdd} 100000~02\r\n";
        await rig.DropAsync(name, $"{header}{string.Concat(rows.Select(row => row + "\r\n"))}TRL~{rows.Count + 2}\r\n");
        await rig.WorkAsync();
        return (await rig.Job<FileLedger>().AllAsync(default)).Single(entry => entry.Name == name);
    }

    /// <summary>The positions of the day's extract as <c>2001 C 3</c>, with the grade step, and its PERS rows.</summary>
    internal async Task<List<string>> ExtractAsync()
    {
        await rig.Job<DailyExtract>().RunAsync(Day, default);
        await foreach (var blob in rig.Storage.Container(Containers.TisOutbound).GetBlobsAsync())
            if (blob.Name.Contains($"_{Day:yyyyMMdd}_", StringComparison.Ordinal)) return await ReadAsync(blob.Name);
        throw new InvalidOperationException("No extract.");
    }

    /// <summary>The rotation grid of the day: <c>2001 Surname | Surname 20260601 State</c>, the holder and who comes next.</summary>
    internal async Task<List<string>> GridAsync()
    {
        var state = await rig.Job<RotationGrids>().StateAsync(Vpd.Parse(vpd), Day, default);
        return
        [
            .. state!.Grid.Rows.Select(row => string.Create(
                CultureInfo.InvariantCulture, $"{row.Position.Id} {row.Holder?.Name ?? "Vacant"} | {Words(row.Next)}").TrimEnd()),
        ];
    }

    private static string Words(GridNext? next) =>
        next is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{next.Name} {next.ProjectedHire:yyyyMMdd} {next.State}");

    private static string Row(RecordLayout layout, params (string Column, string Value)[] values)
    {
        var fields = Enumerable.Repeat("", layout.Count).ToArray();
        fields[0] = layout.Type;
        foreach (var (column, value) in values) fields[layout[column]] = value;
        return string.Join('~', fields);
    }

    private async Task<List<string>> ReadAsync(string name)
    {
        var content = (await rig.Storage.Container(Containers.TisOutbound).GetBlobClient(name).DownloadContentAsync()).Value.Content;
        var reader = new RecordReader(new MemoryStream(content.ToArray()), FileSyntax.De);
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        var lines = new List<string>();
        while (await reader.ReadAsync(default))
        {
            record.Load(reader.Current);
            if (record.Text(0) == "POS") lines.Add($"{record.Text(1)} {record.Text(3)} {record.Text(14)}");
            if (record.Text(0) is "PBD" or "ABS") lines.Add(string.Join(' ', record.ToArray().Where((_, column) => column != 1)).TrimEnd());
            if (record.Text(0) == "PERS")
                lines.Add($"PERS {record.Text(4)} {record.Text(12)} {record.Text(16)} {record.Text(17)}".TrimEnd());
        }

        return lines;
    }
}
