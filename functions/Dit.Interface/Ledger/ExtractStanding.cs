using Azure.Data.Tables;

namespace Dit.Interface.Ledger;

/// <summary>How a body's extracts stand in the ledger before that of a day is made.</summary>
/// <param name="Bound">The day's extract; null while it has no number.</param>
/// <param name="SendAgain">Extracts whose content is to go again, in the order of their numbers.</param>
/// <param name="Counters">The body's counters by row.</param>
internal sealed record ExtractStanding(
    OutboundFile? Bound, IReadOnlyList<OutboundFile> SendAgain, IReadOnlyDictionary<string, TableEntity> Counters)
{
    /// <summary>What an extract is for, in the ledger: its business date.</summary>
    internal static string CauseOf(DateOnly day) => "extract-" + day.ToString(FileDate.Format, CultureInfo.InvariantCulture);
}
