namespace Dit.Interface.Reports.Workbooks;

/// <summary>A cell: a text, or a number with a format that may mean a day.</summary>
/// <param name="Text">The text; empty for a number and for an empty cell.</param>
/// <param name="Number">The number; null for a text and for an empty cell.</param>
/// <param name="Format">How it is shown.</param>
/// <param name="Tone">Its colour.</param>
public readonly record struct SheetCell(string Text, decimal? Number, SheetFormat Format, SheetTone Tone)
{
    // Before this day spreadsheets count a 29 February 1900 that never was.
    private static readonly DateOnly _firstSafeDay = new(1900, 3, 1);
    private static readonly DateOnly _dayZero = new(1899, 12, 30);

    /// <summary>An empty cell.</summary>
    public static SheetCell Empty { get; } = Of("");

    /// <summary>A text.</summary>
    public static SheetCell Of(string? text, SheetTone tone = SheetTone.Plain) => new(text ?? "", null, SheetFormat.Text, tone);

    /// <summary>A day, as a real date; empty when null. A day that spreadsheets cannot count is written as text.</summary>
    public static SheetCell Of(DateOnly? day, SheetTone tone = SheetTone.Plain) => day switch
    {
        null => new("", null, SheetFormat.Date, tone),
        { } early when early < _firstSafeDay =>
            new(early.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), null, SheetFormat.Date, tone),
        { } known => new("", known.DayNumber - _dayZero.DayNumber, SheetFormat.Date, tone),
    };

    /// <summary>A number with up to two decimals; empty when null.</summary>
    public static SheetCell Of(decimal? number, SheetTone tone = SheetTone.Plain) => new("", number, SheetFormat.Number, tone);

    /// <summary>A count; empty when null.</summary>
    public static SheetCell Of(int? count, SheetTone tone = SheetTone.Plain) => new("", count, SheetFormat.Whole, tone);

    /// <summary>An id of at most fifteen digits, which a spreadsheet holds exactly; empty when null.</summary>
    public static SheetCell Id(long? id, SheetTone tone = SheetTone.Plain) => new("", id, SheetFormat.Id, tone);

    /// <summary>A share of one; empty when null.</summary>
    public static SheetCell Share(decimal? share, SheetTone tone = SheetTone.Plain) => new("", share, SheetFormat.Share, tone);
}

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

/// <summary>What a cell's colour says; the cell's words say it too.</summary>
public enum SheetTone
{
    /// <summary>Nothing.</summary>
    Plain,
    /// <summary>A place is empty, or somebody should look.</summary>
    Amber,
    /// <summary>Something happens soon, or is for information.</summary>
    Blue,
    /// <summary>Somebody is away.</summary>
    Lilac,
    /// <summary>Something is wrong, or may be.</summary>
    Red,
    /// <summary>Something is done.</summary>
    Green,
}
