namespace Dit.Core.Positions.Extracts;

/// <summary>What a receiver does with a position (interface-files.md, section 6).</summary>
public enum ExtractAction
{
    /// <summary>C: it is new, or something of it changed.</summary>
    Change,
    /// <summary>D: it was sent before and no longer qualifies.</summary>
    Delete,
}
