using Dit.Core.Quality;
using Dit.Core.Reference;
using Dit.Interface.Reference;
using Dit.Interface.Reports.Quality;

namespace Dit.Interface.Answers;

/// <summary>Answers how good a body's data were.</summary>
public sealed class QualityAnswer(ReferenceStore reference, QualityBook quality, TimeProvider clock)
{
    /// <summary>A body's data quality over eight weeks; null when there is no such body that may be seen.</summary>
    public async Task<(Body Body, QualityReport Report)?> AskAsync(DeaneryBody code, Sight sight, CancellationToken stop)
    {
        if (!sight.Sees(code) || !(await reference.CurrentAsync(stop)).Bodies.TryGetValue(code, out var body)) return null;
        return (body, QualityReport.OfBody(await quality.SumAsync(code, new QualityWeeks(BusinessDate.Today(clock)), stop)));
    }
}
