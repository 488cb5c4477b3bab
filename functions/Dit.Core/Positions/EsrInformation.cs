using Dit.Core.Files.Layouts;

namespace Dit.Core.Positions;

/// <summary>
/// Which extra information of ESR is read (interface-files.md, section 5, PIA and ETA): Oracle HR keeps many kinds in one record, told
/// apart by the name of their type.
/// </summary>
public static class EsrInformation
{
    /// <summary>True unless the record is extra information of a type that is not read.</summary>
    /// <param name="informationType">Its InformationType column; not looked at for other records.</param>
    public static bool IsRead(Files.RecordLayout layout, ReadOnlySpan<char> informationType)
    {
        var type = informationType.Trim();
        if (layout == GoLayouts.PositionInformation) return Is(type, "NHS Med", "Post Detail");
        return layout != GoLayouts.PersonInformation || Is(type, "NHS Regs and Mem", "ships");
    }

    // The field's own files have the type in several spellings.
    private static bool Is(ReadOnlySpan<char> type, string begin, string end) =>
        type.StartsWith(begin, StringComparison.OrdinalIgnoreCase) && type.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
