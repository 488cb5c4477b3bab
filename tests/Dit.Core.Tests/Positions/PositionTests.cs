using Dit.Core.Files;
using Dit.Core.Positions;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.Positions;

/// <summary>What a POA row says (interface-files.md, section 5).</summary>
public sealed class PositionTests
{
    [Fact]
    public void Read_FullRow_IsThePosition()
    {
        var expected = Live() with
        {
            To = new DateOnly(2026, 12, 31),
            LastUpdate = "20260503 181500",
            BudgetedFte = 0.65m,
            ManagingBody = "WMD",
        };

        Assert.Equal(expected, Read());
    }

    [Theory]
    [InlineData("Active", HiringStatus.Active)]
    [InlineData(" FROZEN ", HiringStatus.Frozen)]
    [InlineData("eliminated", HiringStatus.Eliminated)]
    [InlineData("1", HiringStatus.Unknown)]
    [InlineData("Thawed", HiringStatus.Unknown)]
    [InlineData("", HiringStatus.Unknown)]
    public void Read_HiringStatus_IsAWordInAnyCase(string written, HiringStatus status) =>
        Assert.Equal(status, Read(status: written).Status);

    [Theory]
    [InlineData("SINGLE", PositionType.Single)]
    [InlineData("2", PositionType.None)]
    [InlineData("", PositionType.None)]
    public void Read_PositionType_IsAWordInAnyCase(string written, PositionType type) => Assert.Equal(type, Read(type: written).Type);

    [Fact]
    public void Read_BlankNumbersAndDates_AreNone()
    {
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        record.Load($"POA~1001{new string('~', 23)}", 2);

        var position = Position.Read(Trust, record);

        Assert.Equal((1001L, null, null, null, null),
            (position.Id.Value, position.Number, position.From, position.To, position.BudgetedFte));
    }

    private static Position Read(string status = "Active", string type = "Shared")
    {
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        record.Load(
            "POA~1001~20200101~20261231~5001~5001|Specialty Registrar|021|Cardiology|~0.65~~Medical and Dental~Specialty Registrar~021~MN37"
                + $"~3~~77~{status}~{type}~~~ wmd/rrk01/021/str/001 ~wmd~RRK02~20260503 181500~~L", 2);
        return Position.Read(Trust, record);
    }
}
