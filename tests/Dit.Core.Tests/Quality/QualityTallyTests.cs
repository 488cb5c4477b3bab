using Dit.Core.Applicants;
using Dit.Core.Quality;
using Dit.Core.Tests.Placements;

namespace Dit.Core.Tests.Quality;

public sealed class QualityTallyTests
{
    [Fact]
    public void Of_Notifications_CountsWhatRejectedAndNotWhatWarned()
    {
        var decided = new PlacementScene().Decide(
            NotText.Withdraws("Okafor", "Ada", "7123456"), NotText.Withdraws("Bell", "Cy", "7.5"), NotText.Rotates("Bell", "Nowak")
                .With("NextPlacementWte", "7.5"));
        var tally = new QualityTally();
        foreach (var outcome in decided.Outcomes) tally.Add(outcome);

        var quality = Assert.Single(tally.Of(new(2026, 5, 6)).Employers);

        Assert.Equal(("", 3, 2), (quality.Vpd, quality.Rows, quality.Rejected));
        Assert.Equal([KeyValuePair.Create("N030", 2)], quality.Causes!);
        Assert.Equal(1, quality.Findings["N007"]);
    }

    [Fact]
    public void Of_ApplicantRow_CountsEachCauseOnce()
    {
        var tally = new QualityTally();
        RowMessage[] messages =
            [new("A002", Severity.Error, "one"), new("A002", Severity.Error, "two"), new("A032", Severity.Warning, "three")];
        tally.Add(new RowOutcome { Ordinal = 1, Line = 2, Vpd = "431", Result = RowResult.Rejected, Messages = messages });
        tally.Add(new RowOutcome
        {
            Ordinal = 2,
            Line = 3,
            Vpd = "431",
            Result = RowResult.Accepted,
            Messages =
            [new("A002", Severity.Warning, "left out")]
        });

        var quality = Assert.Single(tally.Of(new(2026, 5, 6)).Employers);

        Assert.Equal([KeyValuePair.Create("A002", 1)], quality.Causes!);
        Assert.Equal(3, quality.Findings["A002"]);
    }
}
