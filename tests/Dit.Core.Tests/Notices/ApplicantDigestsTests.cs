using Dit.Core.Applicants;
using Dit.Core.Notices;

namespace Dit.Core.Tests.Notices;

public class ApplicantDigestsTests
{
    private static readonly string[] _allFour = ["applicants-received", "applicants-rejected", "applicant-changed", "possible-duplicate"];

    private static readonly RowOutcome[] _rows =
    [
        NoticeSamples.Row(12, RowEvent.Received, "Quintana Vesper", NoticeSamples.Created, new RowMessage("M010", Severity.Warning, "x")),
        NoticeSamples.Row(2, RowEvent.Received, "Ottoline Vesper", NoticeSamples.Created),
        NoticeSamples.Row(5, RowEvent.Rejected, "Peregrine Vesper", new RowMessage("A020", Severity.Error, "Too late")),
        NoticeSamples.Row(7, RowEvent.Changed, "Rosalind Vesper", new RowMessage("A042", Severity.Info, "Updated")),
    ];

    [Theory]
    [InlineData(2_000, "2000 applicants rejected", null)]
    [InlineData(2_001, "2001 applicants rejected", "Only 2,000 of the 2,001 are listed below, 1 is not shown.")]
    [InlineData(5_000, "5000 applicants rejected", "Only 2,000 of the 5,000 are listed below, 3,000 are not shown.")]
    public void Write_MoreRowsThanAreListed_CountsThemAllAndSaysHowManyAreNotShown(int rows, string subject, string? said)
    {
        var notice =
            Assert.Single(
                Write([.. Enumerable.Range(1, rows).Select(ordinal => NoticeSamples.Row(ordinal, RowEvent.Rejected, "Ann Smith"))]));

        Assert.StartsWith(subject, notice.Subject, StringComparison.Ordinal);
        Assert.Equal(Math.Min(rows, DigestRows.MostListed), notice.Text.Split("Ann Smith").Length - 1);
        if (said is not null) Assert.Contains(said, notice.Text, StringComparison.Ordinal);
        else Assert.DoesNotContain("not shown", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_RowsOfEveryEvent_GivesEachKindOnce() => Assert.Equal(_allFour, Write(_rows).Select(notice => notice.Kind.Code));

    [Fact]
    public void Write_RowsOutOfOrder_StandInTheOrderOfTheFile()
    {
        var text = Write(_rows)[0].Text;

        Assert.True(text.IndexOf("1. Ottoline", StringComparison.Ordinal) < text.IndexOf("2. Quintana", StringComparison.Ordinal));
        Assert.Contains("1. Ottoline", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NoRows_GivesNone() => Assert.Empty(Write([]));

    [Fact]
    public void Write_OnlyRowsOfWhichNothingIsTold_GivesNone() =>
        Assert.Empty(Write([NoticeSamples.Row(1, RowEvent.None, "Ann Smith", new RowMessage("A041", Severity.Info, "Unchanged"))]));

    [Fact]
    public void Write_AnyKind_HasNoPersonInIdOrSubject() =>
        Assert.All(Write(_rows), notice => Assert.DoesNotContain("Vesper", notice.Id + notice.Subject, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Write_Twice_GivesTheSameNotices()
    {
        var (once, twice) = (Write(_rows), Write([.. _rows.Reverse()]));

        Assert.Equal(once.Select(notice => notice with { Positions = [] }), twice.Select(notice => notice with { Positions = [] }));
        Assert.Equal(once.SelectMany(notice => notice.Positions), twice.SelectMany(notice => notice.Positions));
    }

    [Fact]
    public void CompareTo_SameOrder_GoesByKind() =>
        Assert.Equal(_allFour, Write(_rows).Reverse().Order().Select(notice => notice.Kind.Code));

    [Fact]
    public void CompareTo_OrderOfTheCaller_GoesFirst()
    {
        var early = Write([_rows[3]], "01")[0];
        var late = Write([_rows[1]], "02")[0];

        Assert.Equal([early, late], new[] { late, early }.Order());
    }

    [Fact]
    public void Write_RowsOfSeveralDates_MatterByTheFirstAndNameTheirPositions()
    {
        RowOutcome[] rows =
        [
            NoticeSamples.Row(1, RowEvent.Received, "Ann Smith", NoticeSamples.Created),
            NoticeSamples.Row(2, RowEvent.Received, "Bob Smith", NoticeSamples.Created)
                with { ProjectedHire = new(2026, 7, 1), PositionId = "7654321", Dpn = "" },
        ];

        var notice = Assert.Single(Write(rows));

        Assert.Equal(new DateOnly(2026, 7, 1), notice.MattersBy);
        Assert.Equal(["position 1234567, DPN WMD/RRK01/085/STR/001", "position 7654321"], notice.Positions);
    }

    private static IReadOnlyList<Notice> Write(RowOutcome[] rows, string order = "") =>
        NoticeSamples.Digests(rows, order);
}
