using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Tests.Commands;

/// <summary>The filters of <c>files</c>, <c>show</c> and <c>notices</c>, and how <c>find</c> says that nothing is known.</summary>
public sealed class ListVerbTests : IDisposable
{
    private readonly CommandRig _dit = new();
    private readonly string _folder = CommandRig.NewStore();

    public void Dispose()
    {
        _dit.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("files")]
    [InlineData("notices")]
    public async Task List_WithFilters_AsksForWhatWasSaid(string verb)
    {
        var operations = new FakeOperations();

        Assert.Equal(ExitCode.Done,
            await CallAsync(operations, verb, "--date", "2026-05-04", "--body", "WMD", "--status", "held", "--rejected", "--open"));
        Assert.Equal(ExitCode.Done,
            await CallAsync(operations, verb, "--from", "2026-05-04", "--until", "2026-05-06", "--employer", "431"));

        Assert.Equal(
            [
                new() { From = new(2026, 5, 4), Until = new(2026, 5, 4), Body = "WMD", Status = "held", Rejected = true, Open = true },
                new ListQuestion { From = new(2026, 5, 4), Until = new(2026, 5, 6), Employer = "431" },
            ],
            operations.Lists);
    }

    [Theory]
    [InlineData("--date", "yesterday")]
    [InlineData("--date", "2026-05-04", "--from", "2026-05-04")]
    [InlineData("--from", "2026-05-05", "--until", "2026-05-04")]
    public async Task List_DaysThatMakeNoSense_AreOneSentenceAndTwo(params string[] options)
    {
        Assert.Equal(ExitCode.WrongInput, await CallAsync(new FakeOperations(), ["files", .. options]));
        Assert.Single(_dit.Errors);
    }

    [Fact]
    public async Task Find_WordsWithoutQuotes_AreOneText()
    {
        var operations = new FakeOperations();

        Assert.Equal(ExitCode.Done, await CallAsync(operations, "find", "van", "der", "Berg", "01/02/1990"));

        Assert.Equal(["find van der Berg 01/02/1990"], operations.Asked);
    }

    [Fact]
    public async Task Find_WhatIsNotKnown_SaysSoAndEndsWithOne()
    {
        Assert.Equal(ExitCode.NotDone, await CallAsync(new FakeOperations(), "find", "nobody"));

        Assert.Equal(["Nothing was found for nobody."], _dit.Errors);
    }

    private Task<int> CallAsync(FakeOperations operations, params string[] arguments) =>
        _dit.CallAsync(operations, TimeProvider.System, [.. arguments, "--data", _folder]);
}
