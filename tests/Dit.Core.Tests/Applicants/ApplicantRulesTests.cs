using CsCheck;
using Dit.Core.Applicants;
using Dit.Core.Applicants.Rules;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Tests.Applicants;

public class ApplicantRulesTests
{
    private static readonly string[] _ids =
    [
        "A001", "A002", "A003", "A010", "A011", "A012", "A013", "A014", "A015", "A016", "A020", "A021", "A022", "A030", "A031", "A032",
        "A040", "A041", "A042", "A043", "A044", "A045", "A050", "A060", "M010", "S001", "S002",
    ];

    [Fact]
    public void All_HoldsEveryRuleOnceInOrderOfId() => Assert.Equal(_ids, ApplicantRules.All.Select(rule => rule.Id));

    [Fact]
    public void All_EveryRule_SaysWhatItMeansInOneLine() =>
        Assert.All(ApplicantRules.All, rule => Assert.Matches("^[^\r\n]{10,200}$", rule.Meaning));

    [Theory]
    [InlineData("A002", RuleEffect.FailOrWarn)]
    [InlineData("A021", RuleEffect.Fail)]
    [InlineData("A030", RuleEffect.Warn)]
    [InlineData("A060", RuleEffect.Warn)]
    [InlineData("A043", RuleEffect.Inform)]
    [InlineData("S002", RuleEffect.Inform)]
    public void All_Effects_AreThoseOfTheRules(string id, RuleEffect effect) =>
        Assert.Equal(effect, ApplicantRules.All.Single(rule => rule.Id == id).Effect);

    [Fact]
    public void Decide_AnyTwoRows_KeepTheShapeOfAnOutcome()
    {
        var columns = TisLayouts.Applicant.Columns.Select(column => column.Name).Skip(1).ToArray();
        var value =
            Gen.OneOf(Gen.String[0, 40], Gen.OneOf("", "UNKNOWN", "20260720", "19900314", "1000001", "5001", "\uD800", "GMC", "7123456"));
        var spoiled = Gen.Select(Gen.OneOf(columns), value).Array[0, 5]
            .Select(changes => changes.Aggregate(new RowText(), (row, change) => row.With(change.Item1, change.Item2)));

        Gen.Select(spoiled, spoiled).Sample((one, other) =>
        {
            var decided = new Scene { People = [Scene.Ada, Scene.Other], Assignments = [Scene.Employs(Scene.Other)] }.Decide(one, other);
            foreach (var outcome in decided.Outcomes) AssertShape(outcome);
            Assert.All(decided.Changed, record => Assert.All(record.Values.Skip(32).Take(4), Assert.Empty));
        });
    }

    private static void AssertShape(RowOutcome outcome)
    {
        var first = outcome.Messages[0];
        Assert.Equal(outcome.Result == RowResult.Rejected, first.Severity == Severity.Error);
        Assert.Equal(outcome.Result == RowResult.Rejected, outcome.ApplicantNumber.Length == 0);
        Assert.Equal(outcome.Result != RowResult.Rejected, outcome.Messages.Count(message => message.Severity == Severity.Info) == 1);
        Assert.All(outcome.Messages, message => Assert.InRange(message.Text.Length, 6, 200));
        var warnings = outcome.Messages.Where(message => message.Severity == Severity.Warning).Select(message => message.Rule).ToList();
        Assert.Equal(warnings.Order(StringComparer.Ordinal), warnings);
    }
}
