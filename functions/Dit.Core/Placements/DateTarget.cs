using Dit.Core.Applicants;

namespace Dit.Core.Placements;

/// <summary>Whose dates a type 4 changes to what; null where a date stays.</summary>
/// <param name="Start">The changed hire date.</param>
/// <param name="End">The changed end date.</param>
/// <param name="AsNext">True when the dates may be those of a placement to come.</param>
/// <param name="AsCurrent">True when the dates may be those of the place that the trainee holds.</param>
internal sealed record DateChange(Trainee Trainee, DateOnly? Start, DateOnly? End, bool AsNext, bool AsCurrent)
{
    /// <summary>
    /// With a changed hire date both dates are the next trainee's, with an end date alone it is the current one's (interface-files.md,
    /// section 9). Where TIS names only the other of the two, the dates are theirs, whichever place they have [D].
    /// </summary>
    internal static DateChange Of(NotificationRow row)
    {
        var isOfNext = row.IsOfNext;
        var isNamed = (isOfNext ? row.Next : row.Current) is not null;
        return new(row.Subject!, row.ChangedHire, row.ChangedEnd, AsNext: isOfNext || !isNamed, AsCurrent: !isOfNext || !isNamed);
    }
}

/// <summary>Whom at one employer a change of dates is about: an applicant, a holder, or somebody of whom a picture told it.</summary>
internal sealed record DateTarget(
    PostAtEmployer At, DateChange Change, PostApplicant? Applicant, PostHolder? Holder, RotationEntry? Told, bool IsSuperseded)
{
    /// <summary>True when ESR or an applicant record shows the trainee.</summary>
    internal bool IsKnown => Applicant is not null || Holder is not null;

    internal DateOnly? OldStart => this switch
    {
        { Applicant: { } applicant } => applicant.Record.ProjectedHire,
        { Holder: { } holder } => holder.Assignment.Start,
        _ => IsNext ? Told!.NextStart : null,
    };

    internal DateOnly? OldEnd => this switch
    {
        { Applicant: { } applicant } => applicant.Record.ProjectedEnd,
        { Holder: { } holder } => holder.Assignment.End,
        _ => IsNext ? Told!.NextEnd : Told?.CurrentEnd,
    };

    internal bool IsReversed => (IsKnown || Told is not null) && (Change.End ?? OldEnd) <= (Change.Start ?? OldStart);

    private bool IsNext => Told?.Next?.IsSameAs(Change.Trainee) == true && Change.AsNext;

    /// <summary>An open applicant, else the holder; one who was withdrawn or replaced is nobody whose dates could change.</summary>
    internal static DateTarget Find(PostAtEmployer at, DateChange change, string dpn, PlacementBook book)
    {
        var told = (change.AsNext ? book.ToldOfNext(dpn, change.Trainee) : null)
            ?? (change.AsCurrent ? book.ToldOfCurrent(dpn, change.Trainee) : null);
        var applicant = at.Applicant(change.Trainee);
        var holder = at.Holder(change.Trainee);
        var state = applicant is null ? (ApplicantState?)null : ApplicantLifecycle.StateOn(applicant.Record, at.People, book.Today);
        if (state is not (ApplicantState.PreferredApplicant or ApplicantState.Lapsed)) applicant = null;
        // Who is on the post and has a start yet to come as well: an end date alone is the holder's.
        if (applicant is not null && holder is not null && change.Start is null) applicant = null;
        // Who is on the post and is announced as the next as well: the dates of the next are not those of the assignment.
        if (holder?.Assignment.Start <= book.Today && change is { AsCurrent: false } && told is not null) holder = null;
        var isSuperseded = applicant is not null && book.IsNewer(applicant.Record);
        return new DateTarget(at, change, applicant, applicant is null ? holder : null, told, isSuperseded);
    }

    /// <summary>Does it, and says what is to be told: an event for each date that is another.</summary>
    internal IReadOnlyList<PlacementEvent> Apply(NotificationRow row, PlacementBook book)
    {
        var isStart = Change.Start is { } start && start != OldStart;
        var isEnd = Change.End is { } end && end != OldEnd;
        if (IsSuperseded || (!isStart && !isEnd)) return [];
        var about = PlacementBook.EventOf(PlacementEventKind.StartDateChanged, row, At, Change.Trainee) with
        {
            Trainee = Applicant?.Trainee ?? Holder?.Trainee ?? Change.Trainee,
            ApplicantNumber = Applicant?.Record.Number ?? "",
            IsHolder = Holder is not null,
            OldStart = OldStart,
            NewStart = Change.Start ?? OldStart,
            OldEnd = OldEnd,
            NewEnd = Change.End ?? OldEnd,
        };
        var (file, date) = (book.File.Canonical, book.File.Date);
        if (Applicant is not null)
            book.Change(Applicant, ApplicantChanges.ChangeDates(Applicant.Record, Change.Start, Change.End, file, date, book.Today));
        PlacementEvent[] both = [about, about with { Kind = PlacementEventKind.EndDateChanged }];
        return [.. both.Where(told => told.Kind == PlacementEventKind.StartDateChanged ? isStart : isEnd)];
    }
}
