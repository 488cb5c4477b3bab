using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Placements;

/// <summary>Where the columns of a notification stand, from 0; taken from the layout, so that it stays the one place.</summary>
internal static class NotificationColumns
{
    internal static readonly RecordLayout Layout = TisLayouts.Notification;

    internal static readonly int Type = Layout["NotificationTitleCode"];
    internal static readonly int Dpn = Layout["DeaneryPostNumber"];
    internal static readonly int HostLead = Layout["HostLeadStatus"];
    internal static readonly int NewLocation = Layout["NewTrainingPositionLocation"];
    internal static readonly int CurrentLastName = Layout["CurrentLastName"];
    internal static readonly int CurrentEnd = Layout["CurrentProjectedEndDate"];
    internal static readonly int CurrentNextVpd = Layout["CurrentNextPlacementVpd"];
    internal static readonly int CurrentWte = Layout["CurrentWte"];
    internal static readonly int NextLastName = Layout["NextLastName"];
    internal static readonly int NextCurrentVpd = Layout["NextCurrentPlacementVpd"];
    internal static readonly int NextStart = Layout["NextProjectedStartDate"];
    internal static readonly int NextGrade = Layout["NextGrade"];
    internal static readonly int WithdrawnLastName = Layout["WithdrawnLastName"];
    internal static readonly int WithdrawnReason = Layout["WithdrawnReason"];
    internal static readonly int ReplacementLastName = Layout["ReplacementLastName"];
    internal static readonly int ReplacementVpd = Layout["ReplacementCurrentPlacementVpd"];
    internal static readonly int ReplacementHire = Layout["ReplacementProjectedHireDate"];
    internal static readonly int ChangedHire = Layout["ChangedHireDate"];
    internal static readonly int ChangedEnd = Layout["ChangedEndDate"];
    internal static readonly int Specialty = Layout["PostSpecialty"];
    internal static readonly int NextWte = Layout["NextPlacementWte"];
    internal static readonly int Vacant = Layout["PostVacantAtNextRotation"];
    internal static readonly int Delete = Layout["RotationPostDeleteIndicator"];

    /// <summary>True when a notification of this type is about the column; a bad value in another column is left out.</summary>
    internal static bool Matters(int column, NotificationType? type) => type switch
    {
        NotificationType.Rotation => column == CurrentEnd || column == NextStart || column == Vacant || column == Delete,
        NotificationType.Replacement => column == ReplacementHire,
        NotificationType.DateChange => column == ChangedHire || column == ChangedEnd,
        _ => false,
    };
}
