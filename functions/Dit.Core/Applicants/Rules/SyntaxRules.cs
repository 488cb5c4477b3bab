using Dit.Core.Files;

namespace Dit.Core.Applicants.Rules;

/// <summary>A001 and A002: what a row shows by itself. Their findings are made column by column while the row is read.</summary>
internal static class SyntaxRules
{
    /// <summary>How much of a value that fails its row is kept for the confirmation and the notice.</summary>
    internal const int LongestEcho = 150;

    internal static readonly RowRule EmptyColumn = RowRule.Fail("A001", "a mandatory column is empty");

    internal static readonly RowRule BadValue = RowRule.FailOrWarn(
        "A002",
        "the row is not 41 columns beginning with APP, a value is too long, a date, id or enumeration does not parse, "
        + "or columns have slipped");

    /// <summary>True for the columns in which a bad value fails the row: the mandatory ones and the projected dates.</summary>
    internal static bool FailsRow(Column column) => column.Mandatory || column.Name is "ProjectedHireDate" or "ProjectedEndDate";
}
