using System.Diagnostics.CodeAnalysis;

namespace Dit.Core.Positions;

/// <summary>How many people an ESR position takes [F].</summary>
public enum PositionType
{
    /// <summary>No limit is set.</summary>
    None,
    /// <summary>Several people may share it.</summary>
    Shared,
    /// <summary>One person only.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "ESR's own word.")]
    Single,
    /// <summary>A pool.</summary>
    Pooled,
}
