namespace Dit.Interface.Reports.Workbooks;

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
