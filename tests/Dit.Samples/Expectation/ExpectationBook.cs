using Dit.Samples.Files;
using Dit.Samples.Lives;

namespace Dit.Samples.Expectation;

/// <summary>Gathers what must come out while the files are written.</summary>
internal sealed class ExpectationBook(SamplePlan plan)
{
    internal const string Operators = "operators";
    internal const string Alert = "alert";
    private static readonly string[] _notCounted = ["data-quality", "new-dpn"];
    private readonly List<(int Day, ExpectedFile File)> _files = [];
    private readonly SortedDictionary<string, IReadOnlyList<ExpectedApplicant>>[] _applicants =
        PerDay<IReadOnlyList<ExpectedApplicant>>(plan);
    private readonly SortedDictionary<string, SortedDictionary<string, int>>[] _notices = PerDay<SortedDictionary<string, int>>(plan);
    private readonly SortedDictionary<string, IReadOnlyList<ExpectedConfirmation>>[] _confirmations =
        PerDay<IReadOnlyList<ExpectedConfirmation>>(plan);
    private readonly SortedDictionary<string, IReadOnlyList<string>>[] _leftOut = PerDay<IReadOnlyList<string>>(plan);

    /// <summary>The applicants as the files have made them so far.</summary>
    internal SampleLives Lives { get; } = new();

    internal DateOnly DateOf(int day) => plan.Calendar.Days[day];

    internal void File(PlannedFile file, FileBalance balance)
    {
        _files.Add((file.Day, Expected(file.Name, file.Status, file.Reason?.ToString(), file.Status == "Done" ? balance : null)));
        if (file.Status == "Done") file.Note(this, file.Day);
        if (file.Reason is not null) Notice(file.Day, Operators, Alert);
        if (ReplacedOn(file) is { } replaced) Notice(replaced, Operators, Alert);
        if (file.GoesOn is not { } day) return;
        _files.Add((day, Expected(file.Name, "Done", null, balance)));
        file.Note(this, day);
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

    internal void Confirmations(int day, string file, IReadOnlyList<ExpectedConfirmation> rows, IReadOnlyList<string> leftOut)
    {
        _confirmations[day].Add(file, rows);
        if (leftOut.Count > 0) _leftOut[day].Add(file, leftOut);
    }

    internal void Notice(int day, string target, string kind)
    {
        if (_notCounted.Contains(kind)) return;
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

    /// <summary>The alerts about extracts that were not acknowledged by the next business day.</summary>
    internal void Receipts()
    {
        for (var day = 1; day < plan.Days; day++)
            foreach (var body in plan.Bodies)
                if (ReceiptPlan.IsMissing(plan, body, day - 1) || ReceiptPlan.IsLate(plan, body, day - 1)) Notice(day, Operators, Alert);
    }

    /// <summary>The applicants whose start has passed without a hire, once ESR's files of the day are loaded.</summary>
    internal void Lapses(int day)
    {
        foreach (var vpd in Lives.Lapse(DateOf(day))) Notice(day, vpd, "applicant-changed");
    }

    internal SampleExpectation Close() =>
        new([.. plan.Calendar.Days.Select((_, day) => Day(day))], plan.Findings, _notCounted, Lives.Eventful());

    private ExpectedDay Day(int day) => new(
        plan.Calendar.Days[day],
        [.. _files.Where(noted => noted.Day == day).Select(noted => noted.File)],
        _applicants[day],
        new SortedDictionary<string, ExpectedExtract>(plan.Bodies.ToDictionary(body => body.Code, body => Extract(body, day)),
            StringComparer.Ordinal),
        _notices[day].ToDictionary(noted => noted.Key, noted => (IReadOnlyDictionary<string, int>)noted.Value, StringComparer.Ordinal),
        _confirmations[day],
        _leftOut[day],
        [.. plan.Covers.SelectMany(cover => cover.GridOn(day))]);

    private ExpectedExtract Extract(SampleBody body, int day)
    {
        var (creates, deletes) = plan.Extracts.Sent(day, body, day > 0 && ReceiptPlan.IsFailed(plan, body, day - 1));
        return new ExpectedExtract(TisDay.ExtractName(body, day, DateOf(day)), creates.Count, deletes.Count, [.. creates], [.. deletes],
            plan.Persons.Of(day, body));
    }

    private static ExpectedFile Expected(string name, string status, string? reason, FileBalance? balance) =>
        new(name, status, reason, balance?.Rows, balance?.Accepted, balance?.Rejected, balance?.Duplicates, balance?.Superseded);

    private static SortedDictionary<string, T>[] PerDay<T>(SamplePlan plan) =>
        [.. plan.Calendar.Days.Select(_ => new SortedDictionary<string, T>(StringComparer.Ordinal))];
}
