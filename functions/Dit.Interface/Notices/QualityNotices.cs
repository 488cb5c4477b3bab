using Dit.Core.Applicants.Rules;
using Dit.Core.Notices;
using Dit.Core.Quality;
using Dit.Interface.Reference;
using Dit.Interface.Reports.Quality;

namespace Dit.Interface.Notices;

/// <summary>Tells a body's office of a cause that rejected three or more of its rows in seven days, and not again for seven days.</summary>
public sealed class QualityNotices(QualityBook quality, ReferenceStore reference, NoticeBoard board)
{
    // What an earlier version kept does not tell a rejection from a warning of the same rule.
    private static readonly HashSet<string> _rejecting =
        [.. ApplicantRules.All.Where(rule => rule.Effect is RuleEffect.Fail or RuleEffect.FailOrWarn).Select(rule => rule.Id)];

    /// <summary>Looks at the seven days up to a business date; a second time changes nothing.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        foreach (var body in (await reference.CurrentAsync(stop)).Bodies.Values.Where(body => body.Enabled).Select(body => body.Code)
            .Order())
        {
            var counts = new List<RejectionCount>();
            await foreach (var file in quality.FilesAsync(body, day.AddDays(1 - RepeatedCause.Window), day, stop))
                counts.AddRange(file.Employers.SelectMany(CausesOf).Select(cause => new RejectionCount(file.Day, cause.Key, cause.Value)));
            var told = await quality.ToldAsync(body, stop);
            var causes = RepeatedCause.Of(counts, day, rule => told.TryGetValue(rule, out var last) && last < day ? last : null);
            await board.PostAsync(causes.Select(cause => DataQualityNotice.Write(body, day, cause, NoticeOrder.DayEnd)), day, stop);
            foreach (var cause in causes) told[cause.Rule] = day;
            if (causes.Count > 0) await quality.PutToldAsync(body, told, stop);
        }
    }

    private static IEnumerable<KeyValuePair<string, int>> CausesOf(EmployerQuality employer) =>
        employer.Causes ?? employer.Findings.Where(finding => _rejecting.Contains(finding.Key));
}
