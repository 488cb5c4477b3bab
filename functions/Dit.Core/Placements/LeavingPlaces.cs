namespace Dit.Core.Placements;

/// <summary>What a withdrawal or a replacement makes of the places that name the trainee.</summary>
internal static class LeavingPlaces
{
    /// <summary>Changes those of which no newer file spoke; true when there is one.</summary>
    internal static bool Change(NotificationRow row, Trainee trainee, List<RotationSlot> places, PlacementBook book)
    {
        var hasChanged = false;
        foreach (var place in places.Where(place => !place.IsNewerThan(book.File)))
        {
            hasChanged = true;
            var entry = book.Said(place.Entry);
            var isNext = entry.Next?.IsSameAs(trainee) == true;
            book.After.Change(place, row.Type == NotificationType.Replacement ? ReplacedIn(entry, row, isNext)
                : isNext ? WithoutNext(entry)
                : entry with { Current = null, CurrentEnd = null, CurrentWte = null, CurrentNextVpd = "" });
        }

        return hasChanged;
    }

    /// <summary>The place with its holder alone.</summary>
    internal static RotationEntry WithoutNext(RotationEntry entry) => entry with
    {
        Next = null,
        NextStart = null,
        NextEnd = null,
        NextWte = null,
        NextCurrentVpd = "",
        NextGrade = "",
        IsVacant = true,
    };

    private static RotationEntry ReplacedIn(RotationEntry entry, NotificationRow row, bool isNext) => entry with
    {
        Next = row.Replacement,
        NextStart = row.ReplacementHire ?? (isNext ? entry.NextStart : null),
        NextEnd = null,
        NextWte = row.NextWte,
        NextCurrentVpd = row.Text(NotificationColumns.ReplacementVpd),
        NextGrade = "",
        IsVacant = false,
    };
}
