namespace Dit.Core.Placements;

/// <summary>Whose dates a type 4 changes to what; null where a date stays.</summary>
internal sealed record DateChange(Trainee Trainee, DateOnly? Start, DateOnly? End)
{
    /// <summary>
    /// With both trainees named, the hire date is the next one's and the end date the current one's; with one, both dates are
    /// theirs [D].
    /// </summary>
    internal static IReadOnlyList<DateChange> Of(NotificationRow row)
    {
        if (row.Next is not { Identity.IsIdentified: true } next || row.Current is not { Identity.IsIdentified: true } current || next.IsSameAs(current))
            return [new DateChange(row.Subject!, row.ChangedHire, row.ChangedEnd)];
        var changes = new List<DateChange>();
        if (row.ChangedHire is { } start) changes.Add(new DateChange(next, start, null));
        if (row.ChangedEnd is { } end) changes.Add(new DateChange(current, null, end));
        return changes;
    }
}
