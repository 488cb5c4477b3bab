using Dit.Core.Codes;
using Dit.Core.Positions;
using Dit.Core.Positions.Findings;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.Positions.Findings;

/// <summary>P004: two or more people on a SINGLE post, now or at the next rotation.</summary>
public sealed class SharedSinglePostTests
{
    private static readonly DateOnly _rotation = new(2026, 8, 5);

    [Theory]
    [InlineData(PositionType.Single, true)]
    [InlineData(PositionType.Shared, false)]
    [InlineData(PositionType.None, false)]
    [InlineData(PositionType.Pooled, false)]
    public void P004_TwoHoldersNow_OnlyOnSingle(PositionType type, bool found) =>
        Assert.Equal(found, IsFound(new Placement([Person("1"), Person("2")], []), type));

    [Fact]
    public void P004_OneHolderWithTwoAssignments_IsNone() => Assert.False(IsFound(new Placement([Person("1"), Person("1")], [])));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void P004_HolderUntilTheRotation_LastDayBelongs(int lastDay, bool found) =>
        Assert.Equal(found, IsFound(new Placement([Person("1") with { End = _rotation.AddDays(lastDay) }], [Applicant("7000001")])));

    [Fact]
    public void P004_TwoApplicantsForTheNextRotation_IsFound() =>
        Assert.True(IsFound(new Placement([], [Applicant("7000001"), Applicant("7000002")])));

    [Fact]
    public void P004_ApplicantsOneAfterTheOther_IsNone()
    {
        var first = Applicant("7000001") with { End = _rotation.AddDays(30) };
        Assert.False(IsFound(new Placement([], [first, Applicant("7000002") with { Start = _rotation.AddDays(31) }])));
    }

    [Fact]
    public void P004_HolderIsTheApplicantToo_IsNone() =>
        Assert.False(IsFound(new Placement([Person("1", "7000001")], [Applicant("7000001")])));

    [Theory]
    [InlineData(true, "4 May 2026")]
    [InlineData(false, "5 August 2026")]
    public void P004_CrowdedNowAndLater_NamesTheFirstDay(bool isCrowdedNow, string day)
    {
        var position = Live() with { Type = PositionType.Single };
        var placement = new Placement(isCrowdedNow ? [Person("1"), Person("2")] : [Person("1")], [Applicant("7000001")]);

        var finding = PositionFindings.Of(Book(position), Directory(position), Config, _ => placement, Day).Single();

        Assert.Contains($"hold the post on {day}:", finding.Words, StringComparison.Ordinal);
    }

    private static bool IsFound(Placement placement, PositionType type = PositionType.Single)
    {
        var position = Live() with { Type = type };
        return PositionFindings.Of(Book(position), Directory(position), Config, _ => placement, Day).Any(finding => finding.Rule == "P004");
    }

    [Fact]
    public void P004_TwoPersonRecordsOfOnePerson_IsNone() =>
        Assert.False(IsFound(new Placement([Person("1", "7000001"), Person("2", "7000001")], [])));

    private static Incumbent Person(string id, string? gmc = null) =>
        new() { Person = new() { EsrId = id, GmcNumbers = gmc is null ? [] : [GmcNumber.Read(gmc)!.Value] } };

    private static Incumbent Applicant(string gmc) =>
        new() { Person = new() { GmcNumbers = [GmcNumber.Read(gmc)!.Value] }, Start = _rotation };
}
