using Dit.Core.Applicants;
using Dit.Core.People;
using Dit.Core.Placements.Rules;
using Dit.Core.Positions;

namespace Dit.Core.Placements;

/// <summary>A DPN with all that is known of it: who has it live, or why nobody has. Looked up once a file.</summary>
/// <param name="Employers">The employers that have it live, host and lead, in the order of the VPDs.</param>
/// <param name="Fault">Why a notification about it fails; null when it does not.</param>
internal sealed record Post(string Dpn, IReadOnlyList<PostAtEmployer> Employers, RowMessage? Fault)
{
    internal static Post Of(string dpn, NotificationCase file, IReadOnlyDictionary<Vpd, EmployerBook> books)
    {
        var positions = file.Directory.WithDpn(dpn).ToList();
        if (positions.Count == 0)
            return new Post(dpn, [], NotificationRules.UnknownDpn.Says("no position in ESR carries this DPN"));
        var states = positions.ConvertAll(position => (Position: position, State: LiveRule.Check(position, file.Reference, file.Today)));
        var live = states.Where(state => state.State is Liveness.Live).Select(state => state.Position).ToList();
        if (live.Count == 0)
            return new Post(dpn, [], WhyNotLive([.. states.Select(state => (Liveness.NotLive)state.State)], states[0].Position));
        var bodies = states.Select(state => state.State).OfType<Liveness.Live>().Select(state => state.Body).Distinct().ToList();
        if (!bodies.Contains(file.File.Body.GetValueOrDefault()))
            return new Post(dpn, [], NotificationRules.OtherBody.Says(
                $"the positions with this DPN belong to {string.Join(" and ", bodies)}, not to {file.File.Body}"));
        var employers = live.GroupBy(position => position.Vpd).OrderBy(group => group.Key).Select(group => new PostAtEmployer(
            group.MinBy(position => position.Id)!,
            positions.Where(position => position.Vpd == group.Key),
            books.GetValueOrDefault(group.Key) ?? new EmployerBook(new EmployerFacts(group.Key, PeopleBook.Empty(group.Key), [])),
            file.Today));
        return new Post(dpn, [.. employers], null);
    }

    private static RowMessage WhyNotLive(IReadOnlyList<Liveness.NotLive> reasons, Position first)
    {
        if (reasons.FirstOrDefault(reason => reason.Reason == NotLiveReason.EmployerOff) is { } off)
            return NotificationRules.EmployerOff.Says(off.Words);
        if (reasons.FirstOrDefault(reason => reason.IsForItsBody) is { } body)
            return NotificationRules.OtherBody.Says($"the position cannot be routed: {body.Words}");
        return NotificationRules.NotLive.Says(
            $"no position with this DPN is live; position {first.Id} of VPD {first.Vpd}: {reasons[0].Words}");
    }
}
