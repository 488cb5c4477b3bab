namespace Dit.Core.Placements;

/// <summary>Notes what waits for an applicant.</summary>
internal static class PendingNotes
{
    internal static string IdOf(NotificationRow row, PostAtEmployer at, PendingKind kind, PlacementBook book) => string.Create(
        CultureInfo.InvariantCulture, $"{book.File.Canonical[..^4]}-{row.Ordinal:D7}-{at.Vpd}-{kind}");

    internal static PendingChange Of(NotificationRow row, PostAtEmployer at, Trainee trainee, PendingKind kind, PlacementBook book) => new()
    {
        Id = IdOf(row, at, kind, book),
        Kind = kind,
        Vpd = at.Vpd.Text,
        Dpn = row.Dpn,
        Trainee = trainee,
        Ordinal = row.Ordinal,
        File = book.File.Canonical,
        FileDate = book.File.Date,
        FileSequence = book.File.Sequence,
        Since = book.Today,
    };
}
