using System.Collections.Concurrent;
using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Placements;
using Dit.Core.Placements.Grid;
using Dit.Core.Positions;
using Dit.Core.Quality;
using Dit.Core.Reference;
using Dit.Interface.Applicants;
using Dit.Interface.Books;
using Dit.Interface.Ledger;
using Dit.Interface.Placements;
using Dit.Interface.Reference;
using Dit.Interface.Reports.Quality;

namespace Dit.Interface.Answers;

/// <summary>Answers what a body was sent, what it answered, and how its posts stand in TIS and in ESR.</summary>
public sealed class BodyAnswer(OutboundLedger outbound, EsrBooks books, RotationBooks rotations, ReferenceStore reference,
    ApplicantStore applicants, QualityBook quality, TimeProvider clock)
{
    private const int MostExtracts = 14;
    private const int KeptDays = 30;
    private const int SideBySide = 8;

    /// <summary>The bodies that may be seen, by code.</summary>
    public async Task<IReadOnlyList<Body>> ListAsync(Sight sight, CancellationToken stop) =>
        [.. (await reference.CurrentAsync(stop)).Bodies.Values.Where(body => sight.Sees(body.Code)).OrderBy(body => body.Code)];

    /// <summary>A body; null when there is none that may be seen.</summary>
    public async Task<BodyView?> AskAsync(DeaneryBody code, Sight sight, CancellationToken stop)
    {
        var known = await reference.CurrentAsync(stop);
        if (!sight.Sees(code) || !known.Bodies.TryGetValue(code, out var body)) return null;
        var today = BusinessDate.Today(clock);
        var extracts = (await outbound.ExtractsAsync(code, today.AddDays(-KeptDays), stop)).Values.OrderByDescending(file => file.Name.Date)
            .ThenByDescending(file => file.Name.Sequence).Take(MostExtracts);
        var picture = await rotations.PictureAsync(code, stop);
        var positions = (await books.DirectoryAsync(today, stop)).Books.SelectMany(book => book.Positions.Values)
            .Where(position => IsOf(position, code, known)).ToList();
        return new(body, [.. extracts], [.. Reconcile(picture, positions, known, today)], picture.Entries);
    }

    /// <summary>A body with the last applicant of each post, as the reconciliation lists them: a call for each of its employers.</summary>
    public async Task<BodyView?> WithApplicantsAsync(DeaneryBody code, Sight sight, CancellationToken stop)
    {
        if (await AskAsync(code, sight, stop) is not { } view) return null;
        var newest = new ConcurrentDictionary<string, ApplicantRecord>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(view.Posts.SelectMany(post => post.Employers).Distinct(),
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = stop }, async (vpd, token) =>
        {
            foreach (var record in await applicants.OfAsync(Vpd.Parse(vpd), token))
                newest.AddOrUpdate(record.GivenDpn, record, (_, other) => IsNewer(record, other) ? record : other);
        });
        return view
            with
        {
            Posts = [
                .. view.Posts.Select(post => newest.TryGetValue(post.Dpn, out var record)
                    ? post with { LastApplicant = $"{GridWords.Of(record.State)}, {record.Vpd}, start {record.ProjectedHire:dd/MM/yyyy}" }
                        : post)]
        };
    }

    /// <summary>A body's data quality over eight weeks; null when there is no such body that may be seen.</summary>
    public async Task<(Body Body, QualityReport Report)?> QualityAsync(DeaneryBody code, Sight sight, CancellationToken stop)
    {
        if (!sight.Sees(code) || !(await reference.CurrentAsync(stop)).Bodies.TryGetValue(code, out var body)) return null;
        return (body, QualityReport.OfBody(await quality.SumAsync(code, new QualityWeeks(BusinessDate.Today(clock)), stop)));
    }

    private static bool IsNewer(ApplicantRecord one, ApplicantRecord other) =>
        (one.State == ApplicantState.PreferredApplicant, one.CreatedOn).CompareTo(
            (other.State == ApplicantState.PreferredApplicant, other.CreatedOn)) > 0;

    private static bool IsOf(Position position, DeaneryBody body, ReferenceData known) =>
        position.UsableDpn is { } dpn
            && (position.ManagingBody.Length > 0 ? known.BodyOfField(position.ManagingBody) : known.BodyOfPrefix(dpn.Prefix)) == body;

    private static IEnumerable<PostReconciled> Reconcile(RotationPicture picture, IReadOnlyList<Position> positions, ReferenceData known,
        DateOnly today)
    {
        var inEsr = positions.ToLookup(position => position.Dpn, StringComparer.Ordinal);
        var inTis = picture.Entries.Select(entry => entry.Dpn).ToHashSet(StringComparer.Ordinal);
        foreach (var dpn in inTis.Concat(inEsr.Select(post => post.Key)).Distinct().Order(StringComparer.Ordinal))
            yield return new(dpn, inTis.Contains(dpn), [.. inEsr[dpn].Select(position => position.Vpd.Text).Distinct()],
                Words([.. inEsr[dpn]], inTis.Contains(dpn), known, today));
    }

    private static string Words(IReadOnlyList<Position> positions, bool isInTis, ReferenceData known, DateOnly today)
    {
        if (positions.Count == 0) return "not in ESR: the employer must enter the DPN on its position";
        var states = positions.Select(position => LiveRule.Check(position, known, today)).ToList();
        if (states.TrueForAll(state => state is Liveness.NotLive)) return $"removed: {((Liveness.NotLive)states[0]).Words}";
        return isInTis ? "matched" : "not mentioned by TIS yet";
    }
}
