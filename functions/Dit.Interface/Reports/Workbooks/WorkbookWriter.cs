using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dit.Interface.Reports.Workbooks;

/// <summary>Writes a workbook row by row, parts in a fixed order with a fixed time, so that the same rows give the same bytes.</summary>
public static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    // The earliest time that a zip can hold.
    private static readonly DateTimeOffset _time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a workbook into a blob.</summary>
    internal static async Task PutAsync(BlobClient blob, string subject, DateOnly day, IReadOnlyList<ReportSheet> sheets,
        CancellationToken stop, bool hasPersonalData = true)
    {
        using var bytes = new MemoryStream();
        Write(bytes, subject, day, sheets, hasPersonalData);
        bytes.Position = 0;
        await blob.PutAsync(bytes, stop);
    }

    /// <summary>Writes a workbook.</summary>
    /// <param name="output">Where the bytes go; it need not be able to seek, and stays open.</param>
    /// <param name="subject">What the print header says on the left: whose workbook this is.</param>
    /// <param name="sheets">The sheets, each name once.</param>
    /// <param name="hasPersonalData">True when each printed page is to say so.</param>
    public static void Write(Stream output, string subject, DateOnly day, IReadOnlyList<ReportSheet> sheets, bool hasPersonalData = true)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        WriteText(zip, "[Content_Types].xml", ContentTypes(sheets.Count));
        WriteText(zip, "_rels/.rels", Relations([("officeDocument", "xl/workbook.xml")]));
        WriteText(zip, "xl/_rels/workbook.xml.rels",
            Relations([.. sheets.Select((_, i) => ("worksheet", $"worksheets/{PartOf(i)}")), ("styles", "styles.xml")]));
        WriteRoot(zip, "xl/styles.xml", WorkbookStyles.Sheet());
        var rows = new List<int>();
        foreach (var sheet in sheets)
        {
            using var part = Open(zip, $"xl/worksheets/{PartOf(rows.Count)}");
            rows.Add(SheetWriter.Write(part, sheet, new(subject, day, hasPersonalData), isFirst: rows.Count == 0));
        }

        WriteRoot(zip, "xl/workbook.xml", WorkbookOf(sheets, rows));
    }

    private static Workbook WorkbookOf(IReadOnlyList<ReportSheet> sheets, List<int> rows)
    {
        var names = new DefinedNames();
        for (var i = 0; i < sheets.Count; i++)
        {
            var (filter, titles) = (SheetWriter.FilterRange(sheets[i], rows[i], isAbsolute: true), Text($"$1:${SheetWriter.HeadingRow}"));
            names.Append(
                new DefinedName($"'{sheets[i].Name}'!{filter}") { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)i, Hidden = true },
                new DefinedName($"'{sheets[i].Name}'!{titles}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
        }

        var workbook = new Workbook(
            new BookViews(new WorkbookView { WindowWidth = 28_800, WindowHeight = 15_000, ActiveTab = 0 }),
            new Sheets(sheets.Select((sheet, i) => new Sheet { Name = sheet.Name, SheetId = (uint)i + 1, Id = RelationOf(i) })),
            names);
        workbook.AddNamespaceDeclaration("r", Main);
        return workbook;
    }

    private static string PartOf(int sheet) => Text($"sheet{sheet + 1}.xml");

    private static string RelationOf(int index) => Text($"rId{index + 1}");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static string ContentTypes(int sheets)
    {
        const string Form = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var parts = Enumerable.Range(0, sheets).Select(i => (Part: $"worksheets/{PartOf(i)}", Type: "worksheet"))
            .Prepend((Part: "workbook.xml", Type: "sheet.main")).Append((Part: "styles.xml", Type: "styles"));
        return $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" "
            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + string.Concat(parts.Select(part => $"<Override PartName=\"/xl/{part.Part}\" ContentType=\"{Form}{part.Type}+xml\"/>"))
                + "</Types>";
    }

    private static string Relations(IEnumerable<(string Type, string Target)> relations) =>
        $"<Relationships xmlns=\"{Package}/relationships\">"
        + string.Concat(
            relations.Select((relation, i) =>
                $"<Relationship Id=\"{RelationOf(i)}\" Type=\"{Main}/{relation.Type}\" Target=\"{relation.Target}\"/>"))
        + "</Relationships>";

    private static void WriteText(ZipArchive zip, string name, string xml)
    {
        using var part = Open(zip, name);
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n" + xml));
    }

    private static void WriteRoot(ZipArchive zip, string name, OpenXmlPartRootElement root)
    {
        using var part = Open(zip, name);
        using var writer = OpenXmlWriter.Create(part, Encoding.UTF8);
        writer.WriteStartDocument(standalone: true);
        writer.WriteElement(root);
    }

    private static Stream Open(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = _time;
        return entry.Open();
    }
}
