using System.Collections.Concurrent;
using Dit.Core.Applicants;
using Dit.Core.Placements;
using Dit.Core.Placements.Grid;
using Dit.Core.Positions;
using Dit.Core.Quality;
using Dit.Interface.Applicants;
using Dit.Interface.Books;
using Dit.Interface.Placements;
using Dit.Interface.Reference;
using Dit.Interface.Reports.Quality;

namespace Dit.Interface.Answers;

/// <summary>Answers what a body was sent, what it answered, and how its posts compare in TIS and in ESR.</summary>
public sealed class BodyAnswer(SentExtracts sent, EsrBooks books, RotationBooks rotations, ReferenceStore reference,
    ApplicantStore applicants, TimeProvider clock)
{
    private const int MostExtracts = 14;
    private const int KeptDays = 30;
    private const int MostAtOnce = 8;

    /// <summary>The bodies that may be seen, by code.</summary>
    public async Task<IReadOnlyList<Body>> ListAsync(Sight sight, CancellationToken stop) =>
        [.. (await reference.KnownAsync(stop)).Bodies.Values.Where(body => sight.Sees(body.Code)).OrderBy(body => body.Code)];

    /// <summary>A body; null when there is none that may be seen.</summary>
    public async Task<BodyView?> AskAsync(DeaneryBody code, Sight sight, CancellationToken stop) =>
        await ReadAsync(code, sight, stop) is var (view, _) ? view : null;

    /// <summary>A body with the last applicant of each post, as the reconciliation lists them: a call for each of its employers.</summary>
    public async Task<BodyView?> WithApplicantsAsync(DeaneryBody code, Sight sight, CancellationToken stop)
    {
        if (await ReadAsync(code, sight, stop) is not var (view, positions)) return null;
        // An id is of its employer: nothing says that two employers never have the same.
        var byId = positions.ToDictionary(position => (position.Vpd, position.Id));
        var newest = new ConcurrentDictionary<string, (ApplicantRecord Record, Position On)>(StringComparer.Ordinal);
        await AtOnce.ForEachAsync(MostAtOnce, positions.Select(position => position.Vpd).Distinct(), async (vpd, token) =>
        {
            // A row need not give the DPN: it is that of the position.
            foreach (var record in await applicants.OfAsync(vpd, token))
                if (byId.GetValueOrDefault((vpd, record.Position)) is { } on)
                    newest.AddOrUpdate(on.Dpn, (record, on), (_, other) => Compare((record, on), other) < 0 ? (record, on) : other);
        }, stop);
        return view with
        {
            Posts = [.. view.Posts.Select(post => newest.TryGetValue(post.Dpn, out var last) ? Of(post, last.Record) : post)],
        };
    }

    private async Task<(BodyView View, IReadOnlyList<Position> Positions)?> ReadAsync(DeaneryBody code, Sight sight, CancellationToken stop)
    {
        var known = await reference.KnownAsync(stop);
        if (!sight.Sees(code) || !known.Bodies.TryGetValue(code, out var body)) return null;
        var today = BusinessDate.Today(clock);
        var extracts = (await sent.OfAsync(code, today.AddDays(-KeptDays), stop)).Values.OrderByDescending(file => file.Name.Date)
            .ThenByDescending(file => file.Name.Sequence).Take(MostExtracts);
        var picture = await rotations.PictureAsync(code, stop);
        var positions = (await books.DirectoryAsync(today, stop)).Books.SelectMany(book => book.Positions.Values)
            .Where(position => position.UsableDpn is not null && Routing.BodyOf(position, known) == code).ToList();
        return (new(body, [.. extracts], [.. Reconcile(picture, positions, known, today)], picture.Entries), positions);
    }

    private static PostReconciled Of(PostReconciled post, ApplicantRecord last) =>
        post with { LastApplicant = $"{GridWords.Of(last.State)}, {last.Vpd}, start {last.ProjectedHire:dd/MM/yyyy}" };

    // Open ones first, then the newest; of two that are alike the one on the lower position number.
    private static int Compare((ApplicantRecord Record, Position On) one, (ApplicantRecord Record, Position On) other)
    {
        var newer = (IsOpen(other.Record), other.Record.CreatedOn).CompareTo((IsOpen(one.Record), one.Record.CreatedOn));
        if (newer != 0) return newer;
        var lower = (one.On.Number ?? long.MaxValue, one.On.Id.Value).CompareTo((other.On.Number ?? long.MaxValue, other.On.Id.Value));
        return lower != 0 ? lower : string.CompareOrdinal(one.Record.Number, other.Record.Number);
    }

    private static bool IsOpen(ApplicantRecord record) => record.State == ApplicantState.PreferredApplicant;

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

/// <summary>Answers how good a body's data were.</summary>
public sealed class QualityAnswer(ReferenceStore reference, QualityBook quality, TimeProvider clock)
{
    /// <summary>A body's data quality over eight weeks; null when there is no such body that may be seen.</summary>
    public async Task<(Body Body, QualityReport Report)?> AskAsync(DeaneryBody code, Sight sight, CancellationToken stop)
    {
        if (!sight.Sees(code) || !(await reference.KnownAsync(stop)).Bodies.TryGetValue(code, out var body)) return null;
        return (body, QualityReport.OfBody(await quality.SumAsync(code, new QualityWeeks(BusinessDate.Today(clock)), stop)));
    }
}
