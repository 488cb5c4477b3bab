using Dit.Interface.Answers;
using Dit.Interface.Reference;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Operating;

/// <summary>Where a doctor, a post or a file is, and why not, as pages for people.</summary>
internal sealed class FindPages(OperatorJobs jobs)
{
    private static readonly string[] _doctorColumns = ["Doctor", "Born", "GMC", "VPD", "Start", "Status"];
    private static readonly string[] _lifeColumns = ["Applicant", "On", "What"];
    private static readonly string[] _positionColumns = ["Position", "Number", "VPD", "DPN", "Status"];
    private static readonly string[] _reasonColumns = ["Cause", "Why"];

    /// <summary>What is known by a text; false when nothing is.</summary>
    internal async Task<(bool IsKnown, IReadOnlyList<Listing> Pages)> FindAsync(string text, CancellationToken stop)
    {
        if (FindAnswer.Refusal(text) is { } refusal) throw new WrongInputException($"{refusal}.");
        if (!await jobs.Job<ReferenceStore>().HasSetAsync(stop))
            throw new CannotProceedException(
                "Nothing has been processed in this storage yet. Check that --data or --storage names the one that 'dit process' or 'dit "
                    + "run' works on.");
        var found = await jobs.Job<FindAnswer>().AskAsync(text, Sight.Everything, stop);
        List<Listing> pages = [];
        if (found.Files.Count > 0) pages.AddRange(await new LedgerPages(jobs).ShowAsync(text.Trim(), ListQuestion.All, stop));
        if (found.Doctors.Count > 0) pages.Add(Doctors(found));
        var lives =
            found.Doctors.SelectMany(doctor =>
                doctor.Life.Select(step => (IReadOnlyList<string>)[doctor.Number, Date(step.On), step.Words])).ToList();
        if (lives.Count > 0) pages.Add(new("What happened", _lifeColumns, lives));
        if (found.Positions.Count > 0) pages.Add(new("Positions", _positionColumns, [.. found.Positions.Select(Row)]));
        if (found.Reasons.Count > 0)
            pages.Add(
                new("Why there is no open applicant", _reasonColumns,
                    [.. found.Reasons.Select(reason => (IReadOnlyList<string>)[reason.Cause.ToString(), reason.Words])]));
        return (!found.IsEmpty, pages);
    }

    private static Listing Doctors(FoundView found) => new("Doctors", _doctorColumns, [.. found.Doctors.Select(Row)])
    {
        Details = [.. found.Doctors.Select(Details)],
        Note = found.HasMore ? "There are more results. Add the first name or the date of birth." : "",
    };

    private static IReadOnlyList<string> Row(FoundDoctor doctor) =>
        [doctor.Name, Date(doctor.Born), doctor.Gmc, doctor.Vpd, Date(doctor.Start), doctor.Status];

    private static IReadOnlyList<string> Details(FoundDoctor doctor)
    {
        var post = $"position {doctor.Position}{(doctor.Dpn.Length > 0 ? $", {doctor.Dpn}" : "")}";
        return doctor.Number.Length > 0 ? [$"applicant {doctor.Number}, {post}"] : [post, doctor.Words];
    }

    private static IReadOnlyList<string> Row(FoundPosition position) =>
        [position.Id, position.Number?.ToString(CultureInfo.InvariantCulture) ?? "", position.Vpd, position.Dpn, position.Words];

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
