using Dit.Core.Applicants;
using Dit.Core.Identity;
using Dit.Core.Positions;

namespace Dit.Core.Placements;

/// <summary>Notifications that wait for their applicants, by employer, DPN and trainee.</summary>
public sealed class PendingChanges
{
    private readonly Dictionary<(string Vpd, string Dpn), PersonIndex<PendingChange>> _byPost = [];
    private readonly Dictionary<string, (string Number, Sameness Sameness)> _takers = new(StringComparer.Ordinal);

    /// <summary>Makes a look-up; what has waited too long is the caller's to leave out (<see cref="PendingChange.Waits"/>).</summary>
    public PendingChanges(IEnumerable<PendingChange> waiting)
    {
        foreach (var change in waiting)
            _byPost.GetOrAdd((change.Vpd, change.Dpn), static () => new(static change => change.Trainee.Identity)).Add(change);
    }

    /// <summary>
    /// Takes note of an applicant who has just come, before anything is applied. What waited is about one person: of several whom it may
    /// mean it goes to the surest, by the GMC number before the names, and of equals to the first.
    /// </summary>
    /// <param name="created">The new record (S001, S002).</param>
    public void Expect(ApplicantRecord created, Position position)
    {
        if (!_byPost.TryGetValue((created.Vpd.Text, position.Dpn), out var index)) return;
        foreach (var change in index.All(created.Person))
        {
            var sameness = change.Trainee.Identity.CompareWith(created.Person);
            if (!_takers.TryGetValue(change.Id, out var taker) || sameness > taker.Sameness)
                _takers[change.Id] = (created.Number, sameness);
        }
    }

    /// <summary>
    /// Applies what waited for an applicant who has just come, oldest first; without any, the record is as it was. Of several who have
    /// come, all are expected before the first is asked for (<see cref="Expect"/>).
    /// </summary>
    /// <param name="created">The new record (S001, S002).</param>
    /// <param name="held">The employer's record with an applicant number; null when there is none.</param>
    public PendingOutcome ApplyTo(ApplicantRecord created, Position position, Func<string, ApplicantRecord?> held, DateOnly today)
    {
        if (!_byPost.TryGetValue((created.Vpd.Text, position.Dpn), out var index)) return new(created, [], [], []);
        Expect(created, position);
        var (record, trainee) = (created, Trainee.Of(created));
        var others = new List<ApplicantRecord>();
        var events = new List<PlacementEvent>();
        var applied = new List<PendingChange>();
        foreach (var change in InOrder(index.All(created.Person)).Where(change => change.Waits(today)))
        {
            if (_takers[change.Id].Number != created.Number) continue;
            // Nobody takes it away who comes later.
            _takers[change.Id] = (created.Number, Sameness.EsrRecord);
            applied.Add(change);
            var before = record;
            record = Apply(record, change, today);
            if (change.Kind != PendingKind.ComesInstead) events.AddRange(EventsOf(change, before, record, position, trainee));
            else if (held(change.OldNumber) is { } old) others.Add(old with { ReplacedBy = record.Number });
        }

        return new(record, others, events, applied);
    }

    private static IEnumerable<PendingChange> InOrder(IEnumerable<PendingChange> changes) =>
        changes.OrderBy(change => change.FileDate).ThenBy(change => change.FileSequence).ThenBy(change => change.Ordinal);

    private static ApplicantRecord Apply(ApplicantRecord record, PendingChange change, DateOnly today) => change.Kind switch
    {
        PendingKind.Withdrawal => ApplicantChanges.Withdraw(record, change.File, change.FileDate, today),
        PendingKind.Replacement => ApplicantChanges.Replace(record, "", change.File, change.FileDate, today),
        PendingKind.ComesInstead => ApplicantChanges.ComeInstead(record, change.OldNumber, change.File, today),
        _ when (change.NewEnd ?? record.ProjectedEnd) <= (change.NewStart ?? record.ProjectedHire) => record,
        _ => ApplicantChanges.ChangeDates(record, change.NewStart, change.NewEnd, change.File, change.FileDate, today),
    };

    private static IEnumerable<PlacementEvent> EventsOf(PendingChange change, ApplicantRecord before, ApplicantRecord after,
        Position position, Trainee trainee)
    {
        var about = new PlacementEvent
        {
            Kind = PlacementEventKind.Withdrawn,
            Vpd = change.Vpd,
            Ordinal = change.Ordinal,
            Dpn = change.Dpn,
            PositionId = position.Id.ToString(),
            PositionName = position.Name,
            HostLead = position.HostLead,
            Trainee = trainee,
            ApplicantNumber = after.Number,
            OldStart = before.ProjectedHire,
            NewStart = after.ProjectedHire,
            OldEnd = before.ProjectedEnd,
            NewEnd = after.ProjectedEnd,
            Reason = change.Reason,
            Replacement = change.Replacement,
            WaitedIn = change.File,
        };
        if (change.Kind == PendingKind.Withdrawal) yield return about;
        else if (change.Kind == PendingKind.Replacement) yield return about with { Kind = PlacementEventKind.Replaced };
        if (change.Kind != PendingKind.DateChange) yield break;
        if (before.ProjectedHire != after.ProjectedHire) yield return about with { Kind = PlacementEventKind.StartDateChanged };
        if (before.ProjectedEnd != after.ProjectedEnd) yield return about with { Kind = PlacementEventKind.EndDateChanged };
    }
}

/// <summary>What came of the notifications that waited for an applicant.</summary>
/// <param name="Record">The new applicant with all that waited applied.</param>
/// <param name="Others">Other records that changed with it: one whose place it takes.</param>
/// <param name="Events">What the employer is told; the file that said so is the cause, not the APP file.</param>
/// <param name="Applied">The changes that wait no longer.</param>
public sealed record PendingOutcome(
    ApplicantRecord Record, IReadOnlyList<ApplicantRecord> Others, IReadOnlyList<PlacementEvent> Events,
        IReadOnlyList<PendingChange> Applied);
