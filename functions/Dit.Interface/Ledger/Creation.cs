namespace Dit.Interface.Ledger;

/// <summary>
/// When a file of ours says it was made: its business date with a fixed time for its type (command.md), so that doing a run again gives the
/// same bytes.
/// </summary>
internal static class Creation
{
    internal static string Of(FileKind kind, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd} {TimeOf(kind)}");

    private static string TimeOf(FileKind kind) => kind switch
    {
        FileKind.Rmf or FileKind.Rmc => "130000",
        FileKind.GoRequest => "120000",
        _ => "180000",
    };
}
