using System.Text;
using Dit.Core.Applicants.Rules;
using Dit.Core.Placements.Rules;

namespace Dit.Core.Tests;

/// <summary>
/// functions/Dit.Core/RULES.md is written from the code. To write it again: run this test with DIT_WRITE_CATALOGUE=1.
/// </summary>
public class RuleCatalogueTests
{
    [Fact]
    public void Catalogue_InTheRepository_IsWhatTheCodeSays()
    {
        var file = Path.Combine(Root(), "functions", "Dit.Core", "RULES.md");
        var catalogue = Catalogue();
        if (Environment.GetEnvironmentVariable("DIT_WRITE_CATALOGUE") == "1") File.WriteAllText(file, catalogue);

        Assert.Equal(catalogue, File.ReadAllText(file));
    }

    private static string Catalogue()
    {
        var text = new StringBuilder("# Rules\n\nWritten from the code by RuleCatalogueTests; do not edit.\n");
        Table(text, "Applicants (APP)", "Effect", ApplicantRules.All.Select(rule => (rule.Id, rule.Effect.ToString(), rule.Meaning)));
        Table(text, "Positions", "Severity",
            Dit.Core.Positions.Findings.PositionRules.All.Select(rule =>
                (rule.Id, rule.Severity.ToString() + (rule.KeepsOut ? ", not sent" : ""), rule.About)));
        Table(text, "Rows of ESR's files (GO)", "Effect",
            Dit.Core.Positions.EsrRowRule.All.Select(rule => (rule.Id, "Reject", rule.Meaning)));
        Table(text, "Notifications (DNC, DNF)", "Effect",
            NotificationRules.All.Select(rule => (rule.Id, rule.Effect.ToString(), rule.Meaning)));
        return text.ToString();
    }

    private static void Table(StringBuilder text, string title, string effect,
        IEnumerable<(string Id, string Effect, string Meaning)> rules)
    {
        text.Append("\n## ").Append(title).Append("\n\n| id | ").Append(effect.ToLowerInvariant()).Append(" | meaning |\n|---|---|---|\n");
        foreach (var (id, what, meaning) in rules) text.Append("| ").Append(id).Append(" | ").Append(what).Append(" | ").Append(meaning)
            .Append(" |\n");
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DitFunctions.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
