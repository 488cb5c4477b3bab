namespace Dit.Core.Placements;

/// <summary>
/// Newest wins, by file date then number (interface-files.md, section 4). Numbers of different streams cannot be compared: on
/// one date an APP and a DNC count as equally new, and the one that is taken later counts.
/// </summary>
internal static class NewestWins
{
    /// <summary>True when what a file said is newer than the file in hand.</summary>
    internal static bool IsNewer(string lastFile, DateOnly lastDate, InterfaceFileName file)
    {
        if (lastDate != file.Date) return lastDate > file.Date;
        return InterfaceFileName.Read(lastFile) is { } last && last.Stream == file.Stream && last.Sequence > file.Sequence;
    }
}
