namespace Dit.Interface.Reports.Workbooks;

/// <summary>How a cell's value is shown.</summary>
public enum SheetFormat
{
    /// <summary>Text on as many lines as it needs.</summary>
    Text,

    /// <summary>A day as dd/mm/yyyy.</summary>
    Date,

    /// <summary>A number with up to two decimals, such as an FTE.</summary>
    Number,

    /// <summary>A count: digits without separators.</summary>
    Whole,

    /// <summary>An id of digits, which nobody adds up.</summary>
    Id,

    /// <summary>A share, 0.125 as 12.5%.</summary>
    Share,
}
