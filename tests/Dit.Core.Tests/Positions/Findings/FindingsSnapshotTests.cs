using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Positions.Findings;

namespace Dit.Core.Tests.Positions.Findings;

public sealed class FindingsSnapshotTests
{
    private static readonly DateOnly _monday = new(2026, 5, 4);

    [Fact]
    public void Of_FindingsInAnyOrder_StandByRuleThenPosition()
    {
        var snapshot = FindingsSnapshot.Of(
            [Finding("P005", 20), Finding("P003", 3), Finding("P005", 100), Finding("P003", 100), Finding("P005", 3), Finding("P004", 1)],
            _monday, null);

        Assert.Equal(["P003 3", "P003 100", "P004 1", "P005 3", "P005 20", "P005 100"],
            snapshot.Findings.Select(finding => $"{finding.Rule} {finding.Position}"));
    }

    [Theory]
    [InlineData(1, "1 row:")]
    [InlineData(2, "2 rows:")]
    public void Words_OfBadRows_CountThem(int rows, string words)
    {
        var bad = new BadRows(InterfaceFileName.Read("GO_431_DIT_GOC_20260506_00000014.DAT")!, rows, "line 3: G001 too short");

        Assert.Equal($"GO_431_DIT_GOC_20260506_00000014.DAT, {words} line 3: G001 too short", bad.Words);
    }

    private static PositionFinding Finding(string rule, long position) => new(rule, Severity.Warning, new(position), "", "words");
}
