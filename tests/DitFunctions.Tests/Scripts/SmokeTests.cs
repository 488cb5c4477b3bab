using Dit.Interface.Tests.Consistency;

namespace DitFunctions.Tests.Scripts;

/// <summary>infra/smoke.sh passes on the package that was deployed and on no other, and on a file that came in by its event.</summary>
public sealed class SmokeTests : IDisposable
{
    private const string New = "1111111111111111111111111111111111111111";
    private const string Old = "2222222222222222222222222222222222222222";
    private readonly FakeCloud _cloud = new();

    public SmokeTests()
    {
        // The script sleeps for 10 seconds at a time once the sweep may have come.
        _cloud.Put("sleep", "if [[ \"$1\" == 10 ]]; then touch \"$FAKE/swept\"; fi\nexec /bin/sleep 0.02");
        _cloud.Put("curl", """case "$*" in *ipify*) echo 203.0.113.9 ;; *) printf 'Healthy\nCommit %s' "$HEALTH" ;; esac""");
        _cloud.Put("az", """
            case "$*" in
              "functionapp show"*) echo app.example ;;
              *"log-analytics query"*) if [[ "$*" == *"$TICKS"* ]]; then echo 1; else echo 0; fi ;;
              *"appsettings list"*SettleSeconds*) echo "$SETTLE" ;;
              *"appsettings list"*AwaitScan*) echo "$SCAN" ;;
              *"account list"*) echo account ;;
              *"blob download"*) while [[ "$1" != --file ]]; do shift; done; echo 'CAN,Smoke test,CAN,false' > "$2" ;;
              *"blob list"*tis-inbound*)
                if [[ -n "$EVENTS" || -e "$FAKE/swept" ]]; then touch "$FAKE/taken"; echo 0; else echo 1; fi ;;
              *"blob list"*tis-outbound*) if [[ -e "$FAKE/taken" ]]; then echo 1; else echo 0; fi ;;
            esac
            """);
        _cloud.Set("HEALTH", New);
        _cloud.Set("TICKS", New);
        _cloud.Set("SCAN", "False");
        _cloud.Set("EVENTS", "1");
        _cloud.Set("SETTLE", "60");
        _cloud.Set("DIT_CANARY_BODY", "CAN");
    }

    public void Dispose() => _cloud.Dispose();

    [Fact]
    public async Task Smoke_OfThePackageThatWasDeployed_PassesAndShutsWhatItOpened()
    {
        var (code, said) = await RunAsync();
        Assert.True(code == 0, said);
        Assert.Contains("network-rule add --resource-group group --account-name account --ip-address 203.0.113.9", _cloud.Calls,
            StringComparison.Ordinal);
        AssertShut();
    }

    [Theory]
    [InlineData("HEALTH", "does not answer that it is healthy at 1111")]
    [InlineData("TICKS", "no timer of 1111")]
    public async Task Smoke_OfThePackageBefore_Fails(string variable, string sentence)
    {
        _cloud.Set(variable, Old);
        var (code, said) = await RunAsync();
        Assert.Equal(1, code);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.Contains("access-restriction remove", _cloud.Calls, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("False", 1, "Event Grid's event did not arrive")]
    [InlineData("True", 0, "the sweep may have taken the canary file")]
    public async Task Smoke_AFileThatTheSweepTook_DoesNotShowEventGrid(string scans, int expected, string sentence)
    {
        _cloud.Set("EVENTS", "");
        _cloud.Set("SETTLE", "1");
        _cloud.Set("SCAN", scans);
        var (code, said) = await RunAsync();
        Assert.Equal(expected, code);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        AssertShut();
    }

    private Task<(int Code, string Said)> RunAsync() => _cloud.RunAsync(Path.Combine(Repository.Root, "infra/smoke.sh"), "app", New);

    private void AssertShut()
    {
        Assert.Contains("access-restriction remove", _cloud.Calls, StringComparison.Ordinal);
        Assert.Contains("network-rule remove --resource-group group --account-name account --ip-address 203.0.113.9", _cloud.Calls,
            StringComparison.Ordinal);
    }
}
