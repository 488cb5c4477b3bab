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
