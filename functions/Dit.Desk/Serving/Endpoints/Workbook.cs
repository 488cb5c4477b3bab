using Dit.Interface.Reports.Workbooks;
using Microsoft.AspNetCore.Http;

namespace Dit.Desk.Serving.Endpoints;

/// <summary>Spreadsheets as answers.</summary>
internal static class Workbook
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static IResult Of(string name, string title, DateOnly day, IReadOnlyList<ReportSheet> sheets)
    {
        using var bytes = new MemoryStream();
        WorkbookWriter.Write(bytes, title, day, sheets);
        return Of(name, bytes);
    }

    internal static IResult Of(string name, MemoryStream bytes) => Results.File(bytes.ToArray(), Type, name);
}
