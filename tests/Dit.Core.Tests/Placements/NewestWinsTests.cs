using Dit.Core.Codes;
using Dit.Core.Placements;

namespace Dit.Core.Tests.Placements;

public class NewestWinsTests
{
    private static readonly InterfaceFileName _file = InterfaceFileName.Read("DE_WMD_DNC_20260505_00000012.DAT")!;

    [Theory]
    [InlineData("DE_WMD_DNC_20260506_00000001.DAT", true)]
    [InlineData("DE_WMD_DNC_20260504_00000099.DAT", false)]
    [InlineData("DE_WMD_DNC_20260505_00000013.DAT", true)]
    [InlineData("DE_WMD_DNC_20260505_00000012.DAT", false)]
    [InlineData("DE_WMD_DNC_20260505_00000011.DAT", false)]
    [InlineData("DE_WMD_APP_20260505_00000013.DAT", false)]
    public void IsNewer_ByDateThenByNumberOfTheSameStream(string last, bool isNewer) =>
        Assert.Equal(isNewer, NewestWins.IsNewer(last, InterfaceFileName.Read(last)!.Date, _file));
}
