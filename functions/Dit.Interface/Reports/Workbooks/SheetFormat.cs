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

    /// <summary>A count or an id: digits without separators.</summary>
    Whole,

    /// <summary>A share, 0.125 as 12.5%.</summary>
    Share,
}
