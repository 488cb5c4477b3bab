using DitFunctions.Local.Commands;
using DitFunctions.Local.Tests.Processing;
using DitFunctions.Local.Tests.Sample;

namespace DitFunctions.Local.Tests.Commands;

public sealed class DitCommandTests : IDisposable
{
    private readonly CommandRig _dit = new();

    public void Dispose() => _dit.Dispose();

    [Theory]
    [InlineData("'dit process' does not take '--frob'; 'dit process --help' tells what it takes.", "process", "--in", "a", "--out", "b",
        "--frob")]
    [InlineData("'dit' does not take '--frob'; 'dit --help' tells what it takes.", "--frob")]
    [InlineData("'dit files' does not take 'more'; 'dit files --help' tells what it takes.", "files", "more")]
    [InlineData("There is no verb 'frob'; 'dit --help' lists them.", "frob")]
    [InlineData("Name a verb; 'dit --help' lists them.")]
    [InlineData("Option '--in' is required; 'dit process --help' tells more.", "process", "--out", "b")]
    [InlineData("Required argument missing for option: '--in'; 'dit process --help' tells more.", "process", "--out", "b", "--in")]
    [InlineData("Required argument 'FILE' missing for command: 'show'; 'dit show --help' tells more.", "show")]
    [InlineData("--seed takes a whole number, not 'x'; 'dit sample --help' tells more.", "sample", "--out", "b", "--seed", "x")]
    [InlineData("--start takes a date such as 2026-05-04, not '4 May'; 'dit sample --help' tells more.", "sample", "--out", "b", "--start",
        "4 May")]
    [InlineData("There is no folder no-such-folder.", "process", "--in", "no-such-folder", "--out", "b")]
    [InlineData("--storage is neither a connection string nor an account's address such as https://NAME.blob.core.windows.net.", "files",
        "--storage", "x")]
    public async Task Run_WrongCall_IsOneSentenceAndTwo(string sentence, params string[] arguments)
    {
        var code = await _dit.CallAsync(arguments);

        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Equal([sentence], _dit.Errors);
        Assert.Empty(_dit.Output);
    }

    [Fact]
    public async Task Run_Help_ListsTheVerbs()
    {
        var code = await _dit.CallAsync("--help");

        Assert.Equal(ExitCode.Done, code);
        foreach (var verb in (string[])["demo", "process", "run", "sample", "find", "files", "show", "release", "request-full", "replay",
            "pause", "resume", "dead-letters", "notices", "reassign", "purge", "config", "doctor", "put", "desk", "restore", "audit"])
            Assert.Matches($@"(?m)^  {verb}\b.*  \S", _dit.Output);
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("process")]
    [InlineData("run")]
    [InlineData("sample")]
    [InlineData("find")]
    [InlineData("files")]
    [InlineData("show")]
    [InlineData("release")]
    [InlineData("request-full")]
    [InlineData("config check")]
    [InlineData("config apply")]
    [InlineData("doctor")]
    public async Task Run_VerbHelp_HasAnExampleAndTheStorageOptions(string verb)
    {
        var code = await _dit.CallAsync([.. verb.Split(' '), "--help"]);

        Assert.Equal(ExitCode.Done, code);
        Assert.Empty(_dit.Errors);
        Assert.Matches($@"Examples:\r?\n  dit {verb}", _dit.Output);
        Assert.Equal(verb != "sample", _dit.Output.Contains("--storage", StringComparison.Ordinal));
        Assert.All(_dit.Output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 100, line));
    }

    [Theory]
    [InlineData("full", ExitCode.Done, "would be the first set.")]
    [InlineData("perhaps", ExitCode.WrongInput, "Refused: 1 fault; nothing changes.")]
    public async Task Run_ConfigCheck_WithoutStorageYet_ReadsTheFolderAlone(string mode, int expected, string last)
    {
        var nowhere = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var region = new Region();
        region.Config("employers.csv", $"vpd,ods_code,name,mode,enabled\n431,RRK,A Trust,{mode},true\n");

        Assert.Equal(expected, await _dit.CallAsync("config", "check", Path.Combine(region.Input, "config"), "--data", nowhere));

        Assert.EndsWith($"{last}{Environment.NewLine}", _dit.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nowhere));
    }

    [Fact]
    public async Task Run_Sample_IsAsWasAsked()
    {
        using var folder = new TemporaryFolder();

        var code = await _dit.CallAsync(
            "sample", "--out", folder.Path, "--seed", "7", "--employers", "3", "--trainees", "30", "--days", "2", "--start", "2026-05-05");

        Assert.Equal(ExitCode.Done, code);
        Assert.EndsWith("made with --seed 7 --employers 3 --trainees 30 --days 2 --start 2026-05-05",
            File.ReadLines(Path.Combine(folder.Path, "sample.txt")).First(), StringComparison.Ordinal);
    }
}
