using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Applicants;

/// <summary>
/// What of an APP row may be kept behind its raw file: everything but columns 33 to 36, which are special-category data
/// (interface-files.md, section 7). In a row that is not 41 columns nobody knows where those stand: of it the beginning is kept,
/// and how many columns it had. A row of 41 columns that have slipped loses all columns that they may have reached.
/// </summary>
public static class KeptRow
{
    private static readonly int _behindSpecial = TisLayouts.Applicant.Count - ApplicantColumns.FirstSpecial;

    /// <summary>The row's text as it may be kept.</summary>
    public static string Of(FileRecord record) => Of(record, IsWhole(record) && HasSlipped(record));

    /// <summary>The row's text as it may be kept, where it is known whether its columns have slipped.</summary>
    /// <param name="hasSlipped">What <see cref="HasSlipped"/> says of a whole row; false for another.</param>
    public static string Of(FileRecord record, bool hasSlipped)
    {
        if (!IsWhole(record)) return BeginningOf(record);
        return hasSlipped
            ? record.RawWithout(SlippedColumns.First, SlippedColumns.Last)
            : record.RawWithout(ApplicantColumns.FirstSpecial, ApplicantColumns.LastSpecial);
    }

    /// <summary>True for a row that keeps its shape; of another the beginning is kept.</summary>
    public static bool IsWhole(FileRecord record) => TisLayouts.Applicant.FaultOf(record) is null;

    /// <summary>True for a row of the right shape whose columns have slipped: what they may have reached is not kept.</summary>
    public static bool HasSlipped(FileRecord record) => record.HasSlipped || SlippedColumns.In(record);

    /// <summary>A row's text in a file of another kind, as it may be kept: an APP row that strayed there is one all the same.</summary>
    public static string OfOtherKind(FileRecord record) =>
        record[0].Trim().Equals(TisLayouts.Applicant.Type, StringComparison.OrdinalIgnoreCase) ? Of(record) : record.Raw.ToString();

    private static string BeginningOf(FileRecord record)
    {
        // A separator that is missing moves what follows it to the front, one place for each: as many fewer columns are kept. One
        // too many moves it to the back. From a field that may be two, nobody knows.
        var most = Math.Min(ApplicantColumns.FirstSpecial, record.Count - _behindSpecial);
        var kept = 0;
        while (kept < most && record.IsSimple(kept)) kept++;
        return string.Create(CultureInfo.InvariantCulture,
            $"{record.RawUpTo(kept)}{(kept > 0 ? "," : "")}\"({record.Count} columns; {kept} are kept)\"");
    }
}
