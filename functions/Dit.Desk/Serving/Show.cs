using Dit.Interface.Reports.Workbooks;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dit.Desk.Serving;

/// <summary>Pages and spreadsheets as answers.</summary>
internal static class Show
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A page with its parameters.</summary>
    internal static IResult Page<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>A spreadsheet.</summary>
    internal static IResult Workbook(string name, string title, DateOnly day, IReadOnlyList<ReportSheet> sheets)
    {
        using var bytes = new MemoryStream();
        WorkbookWriter.Write(bytes, title, day, sheets);
        return Results.File(bytes.ToArray(), WorkbookType, name);
    }

    /// <summary>What is not there, or is not for the person: both are told the same.</summary>
    internal static IResult Nothing() => Results.NotFound();
}
