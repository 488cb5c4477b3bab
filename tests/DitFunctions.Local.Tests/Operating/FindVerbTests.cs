using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Tests.Operating;

/// <summary><c>find</c>, <c>files</c>, <c>show</c> and <c>notices</c> as a person types them, over a region that was processed.</summary>
public sealed class FindVerbTests(FoundRegion region) : IClassFixture<FoundRegion>
{
    [Theory]
    [InlineData("Ashby Ann")]
    [InlineData("Ann Ashby")]
    [InlineData("ashby, ann")]
    [InlineData("Ashby 01/01/1992")]
    [InlineData("7000012")]
    [InlineData("C7000012")]
    [InlineData(FoundRegion.Dpn)]
    [InlineData("1000")]
    public async Task Find_ADoctorByEachThing_TellsTheLife(string text)
    {
        var (code, output, _) = await region.CallAsync("find", text);

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Ann Ashby", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoe", output, StringComparison.Ordinal);
        Assert.Contains($"created as Preferred Applicant by", output, StringComparison.Ordinal);
        Assert.Contains(FoundRegion.File, output, StringComparison.Ordinal);
        Assert.All(output.Split(Environment.NewLine), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Find_WordsWithoutQuotes_AreOneText()
    {
        var (code, output, _) = await region.CallAsync("find", "Ashby", "Ann");

        Assert.Equal(ExitCode.Done, code);
        Assert.DoesNotContain("Zoe", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_BySurname_ShowsEachPersonOfTheName()
    {
        var (_, output, _) = await region.CallAsync("find", "ASHBY");

        Assert.Contains("Ann Ashby", output, StringComparison.Ordinal);
        Assert.Contains("Zoe Ashby", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_ByApplicantNumber_IsTheDoctor()
    {
        var (_, life, _) = await region.CallAsync("find", "7000014");
        var number = life.Split("applicant ")[1].Split(',')[0];

        Assert.Contains("Zoe Ashby", (await region.CallAsync("find", number)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_PositionNumber_IsThePositionAndItsDoctor()
    {
        // The region numbers position 1001 with 1002, which is the id of another: both are shown.
        var (_, output, _) = await region.CallAsync("find", "1002");

        Assert.Contains("Zoe Ashby", output, StringComparison.Ordinal);
        Assert.Contains("WMD/RRK01/034/STR/1001", output, StringComparison.Ordinal);
        Assert.Contains("WMD/RRK01/034/STR/1002", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_DpnOnWhichSomebodyIsOpen_TellsOfTheRejectionAndTheLateRowToo()
    {
        var (_, output, _) = await region.CallAsync("find", FoundRegion.Dpn);

        Assert.Contains("Ann Ashby", output, StringComparison.Ordinal);
        Assert.Contains("Bob Birk", output, StringComparison.Ordinal);
        Assert.Contains("A021", output, StringComparison.Ordinal);
        Assert.Contains("Superseded", output, StringComparison.Ordinal);
        Assert.Contains("A043", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Birk", "A021")]
    [InlineData("7000015", "A010")]
    [InlineData("555", "A010")]
    public async Task Find_RejectedDoctor_SaysWhy(string text, string rule)
    {
        var (code, output, _) = await region.CallAsync("find", text);

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Rejected", output, StringComparison.Ordinal);
        Assert.Contains(rule, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_NameWithADirectionMark_IsNotWrittenRaw()
    {
        var (_, output, _) = await region.CallAsync("find", "7000016");

        Assert.Contains("Kim van der \uFFFDBerg", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', output);
    }

    [Theory]
    [InlineData("Nobody")]
    [InlineData("Ashby Bob")]
    [InlineData("Ashby 02/01/1992")]
    [InlineData("7999999")]
    [InlineData("WMD/NONE/1/STR/001")]
    [InlineData("DE_WMD_APP_20260504_00000099.DAT")]
    [InlineData("%_*")]
    [InlineData("' or 1 eq 1")]
    public async Task Find_WhatNobodyIsCalled_SaysSoAndEndsWithOne(string text)
    {
        var (code, _, errors) = await region.CallAsync("find", text);

        Assert.Equal(ExitCode.NotDone, code);
        Assert.Equal([$"Nothing was found for {text}."], errors);
    }

    [Theory]
    [InlineData("x")]
    [InlineData(" ")]
    public async Task Find_TooShort_IsOneSentenceAndTwo(string text)
    {
        var (code, _, errors) = await region.CallAsync("find", text);

        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Single(errors);
    }

    [Fact]
    public async Task Find_TenThousandCharacters_IsOneSentenceAndTwo() =>
        Assert.Equal(ExitCode.WrongInput, (await region.CallAsync("find", new string('a', 10_000))).Code);

    [Fact]
    public async Task Find_FileName_ShowsTheFile()
    {
        var (code, output, _) = await region.CallAsync("find", FoundRegion.File);

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Findings", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("--body wmd", 2)]
    [InlineData("--employer 431", 1)]
    [InlineData("--date 2026-05-05", 1)]
    [InlineData("--from 2026-05-04 --until 2026-05-05", 3)]
    [InlineData("--from 2026-05-06 --until 2026-05-07", 0)]
    [InlineData("--rejected", 1)]
    [InlineData("--status done", 3)]
    [InlineData("--status Done", 3)]
    [InlineData("--status seen-again", 0)]
    [InlineData("--status seenagain", 0)]
    [InlineData("--status held", 0)]
    [InlineData("--open", 0)]
    public async Task Files_WithEachFilter_ShowThoseFiles(string filters, int expected)
    {
        var (code, output, _) = await region.CallAsync(["files", .. filters.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(expected, output.Split(Environment.NewLine).Count(line => line.StartsWith("2026-05-", StringComparison.Ordinal)));
        Assert.All(output.Split(Environment.NewLine), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData("--status", "lost")]
    [InlineData("--status", "3")]
    [InlineData("--status", "-1")]
    [InlineData("--status", "done,held")]
    [InlineData("--status", "")]
    [InlineData("--employer", "trust")]
    [InlineData("--body", "?")]
    public async Task Files_FilterThatMeansNothing_IsOneSentenceAndTwo(params string[] filters)
    {
        var (code, _, errors) = await region.CallAsync(["files", .. filters]);

        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Single(errors);
    }

    [Theory]
    [InlineData("files --open --status done", "A file that is done is at its end: leave out --open, or name another --status.")]
    [InlineData("files --body WMD --employer 431", "A file has one sender: name --body or --employer.")]
    [InlineData("notices --open --status dealt", "A notice that was dealt with is not open: leave out --open or --status.")]
    [InlineData("notices --status lost", "lost is not a status. The statuses are open and dealt.")]
    [InlineData($"show {FoundRegion.File} --rejected --status accepted",
        "A row that is accepted is not rejected: leave out --rejected or --status.")]
    [InlineData($"show {FoundRegion.File} --body YOR", $"{FoundRegion.File} is not a file of the body YOR.")]
    [InlineData($"show {FoundRegion.File} --status accepted,rejected",
        "accepted,rejected is not a status. The statuses are accepted, rejected, duplicate, superseded.")]
    public async Task List_FiltersThatContradictEachOther_AreOneSentenceAndTwo(string call, string sentence)
    {
        var (code, _, errors) = await region.CallAsync(call.Split(' '));

        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Equal(sentence, Assert.Single(errors));
    }

    [Fact]
    public async Task Files_NoneInTheLastDays_StillSaysOfWhichDays()
    {
        var (_, output, _) = await region.CallAsync("files", "--status", "held");

        Assert.StartsWith($"Nothing.{Environment.NewLine}From 2026-", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Ann Ashby;Bob Birk;Zoe Ashby;Cat Croft")]
    [InlineData("--rejected", "Bob Birk;Cat Croft")]
    [InlineData("--status accepted", "Ann Ashby;Zoe Ashby")]
    [InlineData("--employer 431", "Ann Ashby;Bob Birk;Zoe Ashby")]
    [InlineData("--date 2026-09-01", "Bob Birk")]
    [InlineData("--from 2026-09-01 --until 2026-12-31", "Bob Birk")]
    [InlineData("--until 2026-08-31", "Ann Ashby;Zoe Ashby;Cat Croft")]
    [InlineData("--body wmd --rejected", "Bob Birk;Cat Croft")]
    [InlineData("--open", "")]
    public async Task Show_WithEachFilter_ShowsThoseRows(string filters, string expected)
    {
        var (_, output, _) = await region.CallAsync(
            ["show", FoundRegion.File, .. filters.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(expected.Split(';', StringSplitOptions.RemoveEmptyEntries),
            ((string[])["Ann Ashby", "Bob Birk", "Zoe Ashby", "Cat Croft"]).Where(name => output.Contains(name, StringComparison.Ordinal)));
        Assert.All(output.Split(Environment.NewLine), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Notices_WithFilters_ShowThoseNotices()
    {
        var all = await region.CallAsync("notices", "--employer", "431");
        var rejected = await region.CallAsync("notices", "--employer", "431", "--rejected", "--date", "2026-05-04", "--open");

        Assert.Contains("applicants-received", all.Output, StringComparison.Ordinal);
        Assert.Contains("applicants-rejected", rejected.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("applicants-received", rejected.Output, StringComparison.Ordinal);
        Assert.Contains("id DE_WMD_APP_20260504_00000002-431-applicants-rejected", rejected.Output, StringComparison.Ordinal);
        Assert.All(all.Output.Split(Environment.NewLine), line => Assert.True(line.Length <= 80, line));
        Assert.Equal($"Nothing.{Environment.NewLine}", (await region.CallAsync("notices", "--status", "dealt")).Output);
        Assert.Equal($"Nothing.{Environment.NewLine}", (await region.CallAsync("notices", "--from", "2026-06-01")).Output);
    }
}
