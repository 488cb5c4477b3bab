using System.Globalization;
using Dit.Core.Files;

namespace Dit.Interface.Applicants;

/// <summary>
/// A row on its way through a run: a line of a slice blob that begins with the row's ordinal, its line in the file and a
/// mark, and holds the row as it came but with columns 33 to 36 emptied.
/// </summary>
internal static class SliceRows
{
    private const string Broken = "B";
    private const int FirstSpecialCategory = 32;
    private const int LastSpecialCategory = 35;

    internal static string Write(FileRecord record, int ordinal)
    {
        var row = record.RawWithout(FirstSpecialCategory, LastSpecialCategory);
        // A broken row could break the frame; quoted, it is one field.
        var body = record.IsBroken ? $"\"{row.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : row;
        return string.Create(CultureInfo.InvariantCulture, $"{ordinal},{record.Line},{(record.IsBroken ? Broken : "")},{body}");
    }

    /// <summary>Reads a line of a slice blob into the record that the rules read.</summary>
    /// <returns>The row's ordinal.</returns>
    internal static int Load(FileRecord frame, FileRecord row, in RawRecord line)
    {
        frame.Load(line);
        var ordinal = int.Parse(frame[0], NumberStyles.None, CultureInfo.InvariantCulture);
        var fileLine = int.Parse(frame[1], NumberStyles.None, CultureInfo.InvariantCulture);
        if (frame[2].SequenceEqual(Broken))
        {
            row.Load(frame[3], fileLine, isBroken: true);
            return ordinal;
        }

        var prefix = frame[0].Length + frame[1].Length + 3;
        row.Load(frame.Raw[prefix..], fileLine);
        return ordinal;
    }
}
