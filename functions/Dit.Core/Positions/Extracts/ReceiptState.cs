namespace Dit.Core.Positions.Extracts;

/// <summary>What is known of an extract's receipt (RTC).</summary>
public enum ReceiptState
{
    /// <summary>None has come.</summary>
    Awaited,
    /// <summary>TIS loaded the file.</summary>
    Loaded,
    /// <summary>TIS could not load all of it: its content is sent again.</summary>
    Failed,
}
