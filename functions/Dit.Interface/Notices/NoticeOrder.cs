namespace Dit.Interface.Notices;

/// <summary>
/// The order of a day's notices: what ESR's files gave, then the timers', then TIS's files by date, number and name (command.md).
/// </summary>
internal static class NoticeOrder
{
    /// <summary>Notices about reference data.</summary>
    internal const string First = "0";

    /// <summary>Notices of the timers.</summary>
    internal const string Timers = "2";

    /// <summary>Notices about the state at the day's end.</summary>
    internal const string DayEnd = "4";

    /// <summary>Notices about a file.</summary>
    internal static string Of(InterfaceFileName? file) => file is null
        ? "9"
        : string.Create(CultureInfo.InvariantCulture, $"{(file.IsGo ? '1' : '3')}-{file.Date:yyyyMMdd}-{file.Sequence:D8}-{file.Stream}");
}
