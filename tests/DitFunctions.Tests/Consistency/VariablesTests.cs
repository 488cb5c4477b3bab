using System.Text.RegularExpressions;
using Dit.Interface.Tests.Consistency;

namespace DitFunctions.Tests.Consistency;

/// <summary>The variables of a deployment are the same in the page, the scripts, the workflow and the parameters.</summary>
public sealed partial class VariablesTests
{
    private const string Workflow = ".github/workflows/deploy.yml";

    // What scripts and workflow say to one another, and the variables of the repository that hold all others.
    private static readonly string[] _inner = ["DIT_EVENT_SUBSCRIPTIONS", "DIT_LAST_GOOD_PACKAGE", "DIT_DEV", "DIT_PROD"];

    private static readonly string[] _users =
    [
        "infra/main.bicepparam", "infra/deploy.sh", "infra/smoke.sh", "infra/sign-in.sh", "infra/azure.yaml", Workflow,
    ];

    // The first cells of the table of variables.
    private static readonly string _page = string.Join('\n', Regex
        .Matches(Repository.Read("infra/README.md"), "^\\| (`(?:DIT|AZURE)_[^|]+)\\|", RegexOptions.Multiline)
        .Select(row => row.Groups[1].Value));

    [Fact]
    public void Variables_OnThePage_AreThoseThatAreRead() => Assert.Equal(
        Named(_page, Variable()),
        _users.SelectMany(file => Named(Repository.Read(file), Variable())).Except(_inner).Distinct().Order());

    [Fact]
    public void Parameters_ThatDifferBySite_AreOnThePage() =>
        Assert.Empty(Named(Repository.Read("infra/main.bicepparam"), Variable()).Except(Named(_page, Variable())).Except(_inner));

    [Fact]
    public void Secrets_OnThePage_AreThoseOfWorkflowAndParameters()
    {
        var secrets = Named(_page, new("`(DIT_\\w+)` \\(secret\\)"));
        Assert.Equal(secrets, Named(Repository.Read(Workflow), new("(DIT_\\w+): \\${{ secrets\\.\\1 }}")));
        Assert.Equal(secrets, Named(Repository.Read("infra/build.sh"), new("^unset (.+)$", RegexOptions.Multiline))
            .SelectMany(line => line.Split(' ')).Order());
        var secure = Named(Repository.Read("infra/main.bicep"), new("@secure\\(\\)\\s+param (\\w+)"));
        Assert.Equal(secrets, secure.Select(parameter => Named(Repository.Read("infra/main.bicepparam"),
            new($"param {parameter} = readEnvironmentVariable\\('(\\w+)'")).Single()).Order());
    }

    [Fact]
    public void Workflow_PlanAndDeployment_ReadTheSameOfTheSameCommit()
    {
        var text = Repository.Read(Workflow);
        Assert.Equal(2, Regex.Count(text, "<<< \"\\$SETTINGS\" >> \"\\$GITHUB_ENV\""));
        Assert.Contains("COMMIT: ${{ github.sha }}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("inputs.commit", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ref:", text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Named(string text, Regex pattern) =>
        [.. pattern.Matches(text).Select(match => match.Groups[1].Value).Distinct().Order()];

    [GeneratedRegex(@"\b(DIT_[A-Z]+(?:_[A-Z]+)*)\b")]
    private static partial Regex Variable();
}
