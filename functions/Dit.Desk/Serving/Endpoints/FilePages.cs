using Dit.Core.Applicants;
using Dit.Desk.Access;
using Dit.Desk.Pages;
using Dit.Interface.Answers;
using Dit.Interface.Audit;
using Dit.Interface.Ledger;
using Microsoft.AspNetCore.Http;

namespace Dit.Desk.Serving.Endpoints;

/// <summary>The files, and what became of one.</summary>
internal static class FilePages
{
    // The first and the last days that there are leave no room for the day before or after.
    private const int FirstYear = 1900;
    private const int LastYear = 9000;

    internal static async Task<IResult> FilesAsync(Viewer viewer, FilesAnswer files, string? status, string? kind,
        string? sender, string? from, string? until, CancellationToken stop)
    {
        var question = new FileQuestion
        {
            Status = Enum.TryParse<FileStatus>(status, out var stands) ? stands : null,
            Kind = Filled(kind),
            Sender = Filled(sender)?.ToUpperInvariant(),
            From = Day(from),
            Until = Day(until),
        };
        return Show.Page<Files>(new { Viewer = viewer, Question = question, View = await files.AskAsync(question, stop) });
    }

    internal static async Task<IResult> FileAsync(Viewer viewer, FileAnswer files, AuditDoor door, string run, string? result, int? page,
        CancellationToken stop)
    {
        RowResult? only = Enum.TryParse<RowResult>(result, out var named) ? named : null;
        var number = Math.Clamp(page ?? 1, 1, int.MaxValue / FileAnswer.PageRows);
        if (!RunId.TryParse(run, out var id)
            || await files.AskAsync(id, new() { Result = only, Skip = (number - 1) * FileAnswer.PageRows }, stop) is not { } story)
            return Show.Nothing();
        if (story.Rows.Count > 0) await door.NoteAsync(viewer.Asked(), ActNames.ViewPerson, $"rows of {story.File.Run}", stop);
        return Show.Page<FilePage>(new { Viewer = viewer, Story = story, Result = only, PageNumber = number });
    }

    internal static async Task<IResult> DownloadAsync(Viewer viewer, FileLedger ledger, FileAnswer files,
        AuditDoor door, string run, string part, CancellationToken stop)
    {
        if (!Enum.TryParse<FilePart>(part, ignoreCase: true, out var wanted) || !RunId.TryParse(run, out var id)
            || await ledger.FindAsync(id, stop) is not { } file) return Show.Nothing();
        if (await files.OpenAsync(file, wanted, stop) is not { } content) return Show.Nothing();
        await door.NoteAsync(viewer.Asked(), ActNames.ViewPerson, $"{wanted.ToString().ToLowerInvariant()} of {file.Run}", stop);
        return Results.File(content, "application/octet-stream", NameOf(file, wanted));
    }

    // A partner's name may hold anything; a name of the grammar does not.
    private static string NameOf(FileEntry file, FilePart part) =>
        part == FilePart.Confirmation ? file.Confirmation
            : $"{(part == FilePart.Rejects ? "rejects-" : "")}{file.FileName?.Canonical ?? $"{file.Run}.DAT"}";

    internal static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= FirstYear and <= LastYear ? day : null;
}
