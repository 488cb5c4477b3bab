using Dit.Core.Codes;

namespace DitFunctions.Local.Sample;

/// <summary>Gathers what must come out while the files are written.</summary>
internal sealed class ExpectationBook(SamplePlan plan)
{
    internal const string Operators = "operators";
    internal const string Alert = "alert";
    private static readonly string[] _notCounted = ["data-quality", "new-dpn"];
    private readonly List<(int Day, ExpectedFile File)> _files = [];
    private readonly SortedDictionary<string, IReadOnlyList<ExpectedApplicant>>[] _applicants = PerDay<IReadOnlyList<ExpectedApplicant>>(plan);
    private readonly SortedDictionary<string, SortedDictionary<string, int>>[] _notices = PerDay<SortedDictionary<string, int>>(plan);

    /// <summary>The name of a body's extract: the first is full, each kind counts for itself.</summary>
    internal static string ExtractName(SamplePlan plan, SampleBody body, int day)
    {
        var kind = day == 0 ? FileKind.Rmf : FileKind.Rmc;
        return InterfaceFileName.Outbound(kind, DeaneryBody.Parse(body.Code), plan.Calendar.Days[day], day == 0 ? 1 : day).Canonical;
    }

    internal void File(PlannedFile file, FileBalance balance)
    {
        _files.Add((file.Day, Expected(file.Name, file.Status, file.Reason?.ToString(), file.Status == "Done" ? balance : null)));
        if (file.Status == "Done") file.Note(this);
        if (file.Reason is not null) Notice(file.Day, Operators, Alert);
        if (ReplacedOn(file) is { } replaced) Notice(replaced, Operators, Alert);
        if (file.GoesOn is not { } day) return;
        _files.Add((day, Expected(file.Name, "Done", null, balance)));
        // The closing word of the alert that it was held.
        Notice(day, Operators, Alert);
    }

    // A bad file and the good one of its name that comes later, noted in whichever order: the closing word comes with the good one.
    private int? ReplacedOn(PlannedFile file)
    {
        foreach (var (day, other) in _files.Where(noted => noted.File.Name == file.Name))
        {
            if (file.Status == "Done" && other.Status == "Quarantined" && day < file.Day) return file.Day;
            if (file.Status == "Quarantined" && other.Status == "Done" && file.Day < day) return day;
        }

        return null;
    }

    internal void Applicants(int day, string file, IReadOnlyList<ExpectedApplicant> applicants) => _applicants[day].Add(file, applicants);

    internal void Notice(int day, string target, string kind)
    {
        if (!_notices[day].TryGetValue(target, out var kinds)) _notices[day][target] = kinds = new(StringComparer.Ordinal);
        kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
    }

    /// <summary>The weekly notices: every employer has vacant posts, and one of each body a DPN on two posts.</summary>
    internal void Weekly()
    {
        var twice = plan.Findings.Where(finding => finding.Rule == "P001").Select(finding => finding.Vpd).ToHashSet(StringComparer.Ordinal);
        for (var day = 0; day < plan.Days; day++)
        {
            if (plan.Calendar.Days[day].DayOfWeek != DayOfWeek.Monday) continue;
            foreach (var employer in plan.Employers.Where(employer => employer.IsOn)) Notice(day, employer.Vpd.Text, "position-findings");
            foreach (var vpd in twice) Notice(day, vpd, "duplicate-positions");
        }
    }

    internal SampleExpectation Close() =>
        new([.. plan.Calendar.Days.Select((_, day) => Day(day))], plan.Findings, _notCounted);

    private ExpectedDay Day(int day) => new(
        plan.Calendar.Days[day],
        [.. _files.Where(noted => noted.Day == day).Select(noted => noted.File)],
        _applicants[day],
        new SortedDictionary<string, ExpectedExtract>(plan.Bodies.ToDictionary(body => body.Code, body => Extract(body, day)), StringComparer.Ordinal),
        _notices[day].ToDictionary(noted => noted.Key, noted => (IReadOnlyDictionary<string, int>)noted.Value, StringComparer.Ordinal));

    private ExpectedExtract Extract(SampleBody body, int day)
    {
        var (creates, deletes) = plan.Extracts.Of(day, body);
        return new ExpectedExtract(ExtractName(plan, body, day), creates.Count, deletes.Count, [.. creates], [.. deletes]);
    }

    private static ExpectedFile Expected(string name, string status, string? reason, FileBalance? balance) =>
        new(name, status, reason, balance?.Rows, balance?.Accepted, balance?.Rejected, balance?.Duplicates, balance?.Superseded);

    private static SortedDictionary<string, T>[] PerDay<T>(SamplePlan plan) =>
        [.. plan.Calendar.Days.Select(_ => new SortedDictionary<string, T>(StringComparer.Ordinal))];
}
