using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Applicants.Rules;

/// <summary>A001 and A002: what a row shows by itself. Their findings are made column by column while the row is read.</summary>
internal static class SyntaxRules
{
    /// <summary>How much of a value that fails its row is kept for the confirmation and the notice.</summary>
    internal const int LongestEcho = 150;

    internal static readonly ApplicantRule EmptyColumn = ApplicantRule.Fail("A001", "a mandatory column is empty");

    internal static readonly ApplicantRule BadValue = ApplicantRule.FailOrWarn(
        "A002",
        "the row is not 41 columns beginning with APP, a value is too long, a date, id or enumeration does not parse, "
        + "or columns have slipped");

    private static readonly RecordLayout _layout = TisLayouts.Applicant;

    /// <summary>What is wrong with the row's shape; null when it is 41 columns beginning with APP.</summary>
    internal static string? ShapeFault(FileRecord record)
    {
        if (record.IsBroken) return "the row cannot be read: it is longer than a row may be, or a quote in it is never closed";
        if (!record[0].Trim().SequenceEqual(_layout.Type)) return $"the row does not begin with {_layout.Type}";
        return record.CameWith == _layout.Count ? null : $"the row has {record.CameWith} columns, not {_layout.Count}";
    }

    /// <summary>True for the columns in which a bad value fails the row: the mandatory ones and the projected dates.</summary>
    internal static bool FailsRow(Column column) => column.Mandatory || column.Name is "ProjectedHireDate" or "ProjectedEndDate";
}
