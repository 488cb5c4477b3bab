namespace Dit.Interface.Reports.Workbooks;

/// <summary>Which columns belong together: their headings have one colour.</summary>
public enum SheetGroup
{
    /// <summary>The first columns.</summary>
    First,

    /// <summary>The second group.</summary>
    Second,

    /// <summary>The third group.</summary>
    Third,
}
