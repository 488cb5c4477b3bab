using System.CommandLine;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Tests.Commands;

/// <summary>The filters of <c>files</c>, <c>show</c> and <c>notices</c>.</summary>
public sealed class ListVerbTests
{
    [Fact]
    public void Read_Filters_AreWhatWasSaid()
    {
        Assert.Equal(
            new() { From = new(2026, 5, 4), Until = new(2026, 5, 4), Body = "WMD", Status = "held", Rejected = true, Open = true },
            Read("--date", "2026-05-04", "--body", "WMD", "--status", "held", "--rejected", "--open"));
        Assert.Equal(
            new ListQuestion { From = new(2026, 5, 4), Until = new(2026, 5, 6), Employer = "431" },
            Read("--from", "2026-05-04", "--until", "2026-05-06", "--vpd", "431"));
    }

    [Theory]
    [InlineData("--date", "yesterday")]
    [InlineData("--date", "2026-05-04", "--from", "2026-05-04")]
    [InlineData("--from", "2026-05-05", "--until", "2026-05-04")]
    public async Task List_DaysThatMakeNoSense_AreOneSentenceAndTwo(params string[] options)
    {
        using var dit = new CommandRig();
        await using var account = await EmptyStorage.OpenAsync();

        Assert.Equal(ExitCode.WrongInput, await dit.CallAsync(["files", .. options, "--storage", account.ConnectionString]));

        Assert.Single(dit.Errors);
    }

    private static ListQuestion Read(params string[] arguments)
    {
        var (filters, verb) = (new ListOptions("Files", "held"), new Command("files"));
        filters.AddTo(verb);
        return filters.Read(verb.Parse(arguments));
    }
}
