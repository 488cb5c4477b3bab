using Dit.Core.Applicants.Rules;
using Dit.Core.Notices;
using Dit.Interface.Reference;
using Dit.Interface.Reports.Quality;

namespace Dit.Interface.Notices;

/// <summary>Tells a body's office of a cause that rejected three or more of its rows in seven days, and not again for seven days.</summary>
public sealed class QualityNotices(QualityBook quality, ReferenceStore reference, NoticeBoard board)
{
    private static readonly HashSet<string> _rejecting = [.. ApplicantRules.All.Where(rule => rule.Effect is RuleEffect.Fail or RuleEffect.FailOrWarn).Select(rule => rule.Id)];

    /// <summary>Looks at the seven days up to a business date; a second time changes nothing.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        foreach (var body in (await reference.CurrentAsync(stop)).Bodies.Values.Where(body => body.Enabled).Select(body => body.Code).Order())
        {
            var counts = new List<RejectionCount>();
            await foreach (var file in quality.FilesAsync(body, day.AddDays(1 - RepeatedCause.Window), day, stop))
                counts.AddRange(file.Employers.SelectMany(employer => employer.Findings).Where(finding => _rejecting.Contains(finding.Key)).Select(finding => new RejectionCount(file.Day, finding.Key, finding.Value)));
            var told = await quality.ToldAsync(body, stop);
            var causes = RepeatedCause.Of(counts, day, rule => told.TryGetValue(rule, out var last) && last < day ? last : null);
            await board.PostAsync(causes.Select(cause => DataQualityNotice.Write(body, day, cause, NoticeOrder.DayEnd)), day, stop);
            foreach (var cause in causes) told[cause.Rule] = day;
            if (causes.Count > 0) await quality.PutToldAsync(body, told, stop);
        }
    }
}
