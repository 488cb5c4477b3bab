using System.Text;
using Dit.Desk.Access;
using Dit.Desk.Pages;
using Dit.Interface.Audit;
using Dit.Interface.Reference;
using Microsoft.AspNetCore.Http;

namespace Dit.Desk.Serving.Endpoints;

/// <summary>
/// Reference data: what is in force, files that are uploaded and checked, and the step that puts them in force. The checked files go
/// to the browser and come back with the reason: nothing is kept between the two, and what is not sent is not done.
/// </summary>
internal static class ReferencePages
{
    private const int MostBytes = 1024 * 1024;

    internal static Task<IResult> FormAsync(Viewer viewer, ReferenceStore store, CancellationToken stop) =>
        FormAsync(viewer, store, null, stop);

    internal static async Task<IResult> DownloadAsync(ReferenceStore store, string name, CancellationToken stop) =>
        await store.FilesAsync(stop) is { } files && files.TryGetValue(name, out var text)
            ? Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", name)
            : Show.Nothing();

    internal static async Task<IResult> CheckAsync(Viewer viewer, ReferenceStore store, GivenReference given,
        HttpRequest request, CancellationToken stop)
    {
        var uploads = (await request.ReadFormAsync(stop)).Files.Where(file => file.FileName.Length > 0).ToList();
        var names = uploads.Select(file => ReferenceReader.NameOf(file.FileName)).ToList();
        var refusal = uploads.Count == 0 ? "Choose at least one file"
            : names.Contains(null) ? $"A file must be named {string.Join(", ", ReferenceReader.FileNames)}"
            : names.Distinct().Count() < names.Count ? "Choose each file once"
            : uploads.Sum(file => file.Length) > MostBytes ? "The files are larger than 1 MB together" : null;
        if (refusal is not null) return await FormAsync(viewer, store, refusal, stop);
        var files = new Dictionary<string, BinaryData>(StringComparer.Ordinal);
        foreach (var (file, name) in uploads.Zip(names))
        {
            await using var content = file.OpenReadStream();
            files[name!] = await BinaryData.FromStreamAsync(content, stop);
        }

        return CheckPage(viewer, await given.CheckAsync(files, stop), files, null, "", StatusCodes.Status200OK);
    }

    internal static async Task<IResult> ApplyAsync(Viewer viewer, GivenReference given, Operator acts, HttpRequest request,
        CancellationToken stop)
    {
        var form = await request.ReadFormAsync(stop);
        if (Read(form) is not { Count: > 0 } files) return Show.Nothing();
        var reason = form["reason"].ToString().Trim();
        if (OperatorAct.Refusal(reason) is { } refusal)
        {
            var asked = await given.CheckAsync(files, stop);
            return CheckPage(viewer, asked, files, refusal, reason, StatusCodes.Status422UnprocessableEntity);
        }

        var done = await acts.ApplyReferenceAsync(viewer.Asked(reason), files, form["against"].ToString(), stop);
        // Somebody else put other data in force meanwhile: what a person saw is not what would be done.
        if (done.IsStale)
            return CheckPage(viewer, done, files, "The reference data have changed since you looked. Check the changes again", reason,
                StatusCodes.Status409Conflict);
        return Show.Page<Outcome>(new
        {
            Viewer = viewer,
            Here = "/desk/operate",
            Heading = done.Faults.Count > 0 ? "Not done" : "Done",
            Words = done.Faults.Count > 0 ? $"{Plural.Of(done.Faults.Count, "line is", "lines are")} wrong. Nothing has changed."
                : $"{Plural.Of(done.Changes.Count, "row")} changed. The reference data are in force.",
            Back = "/desk/operate/reference",
            BackWords = "Go to the reference data",
        });
    }

    private static async Task<IResult> FormAsync(Viewer viewer, ReferenceStore store, string? error, CancellationToken stop)
    {
        var files = await store.FilesAsync(stop) ?? new Dictionary<string, string>();
        IReadOnlyList<(string, int)> inForce =
            [.. ReferenceReader.FileNames.Where(files.ContainsKey).Select(name => (name, RowsOf(files[name])))];
        return Show.Page<ReferencePage>(
            new { Viewer = viewer, InForce = inForce, Error = error },
            error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult CheckPage(Viewer viewer, ReferenceAnswer answer, Dictionary<string, BinaryData> files, string? error,
        string reason, int status) => Show.Page<ReferenceCheck>(
        new
        {
            Viewer = viewer,
            Answer = answer,
            Files = (IReadOnlyList<(string, string)>)[.. files.OrderBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => (file.Key, Convert.ToBase64String(file.Value)))],
            Error = error,
            Reason = reason,
        },
        status);

    // The heading is no row; neither is an empty line.
    private static int RowsOf(string text) => Math.Max(0, text.Split('\n').Count(line => line.Trim().Length > 0) - 1);

    // Null for a form that no page of ours made.
    private static Dictionary<string, BinaryData>? Read(IFormCollection form)
    {
        var files = new Dictionary<string, BinaryData>(StringComparer.Ordinal);
        foreach (var name in ReferenceReader.FileNames.Where(form.ContainsKey))
        {
            var bytes = new byte[form[name].ToString().Length];
            if (!Convert.TryFromBase64String(form[name].ToString(), bytes, out var length)) return null;
            files[name] = BinaryData.FromBytes(bytes.AsMemory(0, length));
        }

        return files;
    }
}
