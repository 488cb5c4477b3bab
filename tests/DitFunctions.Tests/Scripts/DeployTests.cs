using System.IO.Compression;
using Dit.Interface.Hosting;
using Dit.Interface.Tests.Consistency;

namespace DitFunctions.Tests.Scripts;

/// <summary>infra/deploy.sh: what a plan says, what it goes on without, where it ends, and which commit it has tested.</summary>
public sealed class DeployTests : IDisposable
{
    private readonly FakeCloud _cloud = new();
    private readonly string _package;

    public DeployTests()
    {
        _cloud.Write("infra/deploy.sh", Repository.Read("infra/deploy.sh"));
        _cloud.Write("infra/build.sh", "");
        _cloud.Write("infra/smoke.sh", "echo \"smoke $*\" >> \"$FAKE/calls\"");
        _cloud.Write("artifacts/bicep/1/linux/bicep", "");
        _cloud.Put("dotnet", "exit \"$APPLIED\"");
        _cloud.Put("az", """
            case "$*" in
              "functionapp list"*) echo app ;;
              *"account list"*ditstate*) echo ditstate ;;
              *"account list"*ditdrop*) echo ditdrop ;;
              *"keys list"*) echo true ;;
              *"blob list"*) if [[ -n "$REACHED" ]]; then echo 0; else exit 1; fi ;;
            esac
            """);
        _package = Path.Combine(_cloud.Folder, "app.zip");
        using var zip = ZipFile.Open(_package, ZipArchiveMode.Create);
        zip.CreateEntryFromFile(Path.Combine(Published.Folder, "Dit.Interface.dll"), "Dit.Interface.dll");
    }

    public void Dispose() => _cloud.Dispose();

    [Theory]
    [InlineData("", "0", 0, false)]
    [InlineData("1", "1", 5, false)]
    [InlineData("1", "2", 1, false)]
    [InlineData("1", "0", 1, true)]
    public async Task Reference_PutInForceOrNot_TheCodeIsDeployedAndItsOwnCommitIsTested(
        string reached, string applied, int tries, bool isInForce)
    {
        _cloud.Set("REACHED", reached);
        _cloud.Set("APPLIED", applied);

        var (code, said) = await RunAsync("--package", _package, "--reference", "folder");

        Assert.True(code == 0, said);
        Assert.Equal(isInForce, !said.Contains("no reference data were put in force", StringComparison.Ordinal));
        Assert.Equal(tries,
            _cloud.Calls.Split('\n').Count(call => call.Contains("config apply folder --reason", StringComparison.Ordinal)));
        Assert.Contains("source config-zip", _cloud.Calls, StringComparison.Ordinal);
        Assert.Contains($"smoke app {BuildCommit.Text}", _cloud.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resources_Alone_EndBeforeTheCode()
    {
        var (code, said) = await RunAsync("--resources");
        Assert.True(code == 0, said);
        Assert.Contains("deployment group create", _cloud.Calls, StringComparison.Ordinal);
        Assert.DoesNotContain("config-zip", _cloud.Calls, StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet", _cloud.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_WithoutSecrets_AsksForNoRightToWriteAndNamesWhatItLeavesOut()
    {
        _cloud.Set("DIT_NOTIFY_KEY", "");
        _cloud.Set("DIT_ALERT_WEBHOOKS", "");
        var (code, said) = await RunAsync("--plan");
        Assert.True(code == 0, said);
        Assert.Contains("--validation-level ProviderNoRbac", _cloud.Calls, StringComparison.Ordinal);
        Assert.DoesNotContain("create", _cloud.Calls, StringComparison.Ordinal);
        Assert.Contains("because DIT_NOTIFY_KEY is a secret", said, StringComparison.Ordinal);
        Assert.Contains("DIT_ALERT_WEBHOOKS is a secret", said, StringComparison.Ordinal);
        Assert.Contains("the event subscriptions", said, StringComparison.Ordinal);
    }

    private Task<(int Code, string Said)> RunAsync(params string[] arguments) =>
        _cloud.RunAsync(Path.Combine(_cloud.Folder, "infra/deploy.sh"), arguments);
}
