namespace Dit.Core.Placements;

/// <summary>A place on a post while a file is decided.</summary>
internal sealed class RotationSlot(RotationEntry entry)
{
    internal RotationEntry Entry { get; set; } = entry;

    internal bool IsGone { get; set; }

    /// <summary>Its place among those of its post.</summary>
    internal int Order { get; set; }

    /// <summary>True when this file said it.</summary>
    internal bool IsOf(InterfaceFileName file) => Entry.File == file.Canonical;

    /// <summary>True when a newer file than the one in hand spoke of the place.</summary>
    internal bool IsNewerThan(InterfaceFileName file) => NewestWins.IsNewer(Entry.File, Entry.FileDate, file);
}
