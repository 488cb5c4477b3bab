using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Core.Positions.Extracts;

namespace Dit.Core.Tests.Notices;

public class ReceiptAlertsTests
{
    [Fact]
    public void Failed_CountsAndWords_AreTold() => Assert.Contains(
        "received 12, loaded 10, failed 2. TIS's words: two bad rows What to do",
        Text(new() { Ordinal = 1, Line = 2, Received = 12, Loaded = 10, Failed = 2, Message = "two bad rows" }), StringComparison.Ordinal);

    [Fact]
    public void Failed_NeitherCountsNorWords_InventsNone() => Assert.Contains(
        "received (not said), loaded (not said), failed (not said). What to do", Text(new() { Ordinal = 1, Line = 2 }),
        StringComparison.Ordinal);

    private static string Text(ReceiptRow row) => ReceiptAlerts.Failed(
        InterfaceFileName.Read("DE_WMD_RMC_20260505_00000002.DAT")!, InterfaceFileName.Read("DE_WMD_RTC_20260506_00000007.DAT")!, row)
        .Text.Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' ');
}
