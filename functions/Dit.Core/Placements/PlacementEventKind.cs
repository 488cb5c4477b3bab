namespace Dit.Core.Placements;

/// <summary>What a notification tells the Medical Staffing Officers.</summary>
public enum PlacementEventKind
{
    /// <summary>Type 4: the hire date.</summary>
    StartDateChanged,
    /// <summary>Type 4: the end date.</summary>
    EndDateChanged,
    /// <summary>Type 2.</summary>
    Withdrawn,
    /// <summary>Type 3.</summary>
    Replaced,
    /// <summary>Type 1.</summary>
    Rotation,
    /// <summary>Type 5.</summary>
    NewDpn,
}
