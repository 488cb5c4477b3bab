using Dit.Core.Applicants;

namespace Dit.Interface.Applicants;

/// <summary>
/// A row on its way through a run: a line of a slice blob that begins with the row's ordinal, its line in the file and a
/// mark, and holds what of the row may be kept. The mark is empty for a row of the right shape, or says that its columns have slipped;
/// else it is the number of columns that the row had, or says that the row is broken.
/// </summary>
internal static class SliceRows
{
    private const string Broken = "B";
    private const string Slipped = "S";

    internal static string Write(FileRecord record, int ordinal)
    {
        var isWhole = KeptRow.IsWhole(record);
        var hasSlipped = isWhole && KeptRow.HasSlipped(record);
        var row = KeptRow.Of(record, hasSlipped);
        if (isWhole)
            return string.Create(CultureInfo.InvariantCulture, $"{ordinal},{record.Line},{(hasSlipped ? Slipped : "")},{row}");
        // A row of another shape could break the frame; quoted, it is one field.
        var mark = record.IsBroken ? Broken : record.Count.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $"{ordinal},{record.Line},{mark},\"{row.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }

    /// <summary>Reads a line of a slice blob into the record that the rules read.</summary>
    /// <returns>The row's ordinal.</returns>
    internal static int Load(FileRecord frame, FileRecord row, in RawRecord line)
    {
        frame.Load(line);
        var ordinal = int.Parse(frame[0], NumberStyles.None, CultureInfo.InvariantCulture);
        var fileLine = int.Parse(frame[1], NumberStyles.None, CultureInfo.InvariantCulture);
        var mark = frame[2];
        var hasSlipped = mark.SequenceEqual(Slipped);
        if (mark.IsEmpty || hasSlipped)
            row.Load(frame.Raw[(frame[0].Length + frame[1].Length + mark.Length + 3)..], fileLine, hasSlipped: hasSlipped);
        else if (mark.SequenceEqual(Broken)) row.Load(frame[3], fileLine, isBroken: true);
        else row.Load(frame[3], fileLine, cameWith: int.Parse(mark, NumberStyles.None, CultureInfo.InvariantCulture));
        return ordinal;
    }
}
