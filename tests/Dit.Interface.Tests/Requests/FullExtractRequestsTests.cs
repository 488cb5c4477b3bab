using Dit.Core.Codes;
using Dit.Interface.Audit;
using Dit.Interface.Ledger;
using Dit.Interface.Requests;
using Dit.Interface.Tests.Esr;

namespace Dit.Interface.Tests.Requests;

/// <summary>RMF on request (rules.md, The daily extract): one file a day, the next holds everything, the one after only changes.</summary>
public sealed class FullExtractRequestsTests
{
    private static readonly DeaneryBody _body = DeaneryBody.Parse("WMD");

    [Fact]
    public async Task Ask_Body_ItsNextExtractAloneIsAFullOne()
    {
        await using var rig = await Rig.StartOwnAsync();
        var story = await FirstDayAsync(rig);
        story.On(new(2026, 5, 5));

        Assert.Equal((true, "The extract of WMD of 5 May 2026 will hold every position (RMF)."), await AskAsync(rig));
        Assert.True((await AskAsync(rig)).IsAsked);

        Assert.Equal((FileKind.Rmf, "2001 C, 2002 C"), await ExtractAsync(rig, story));
        // The medical trainees too, of whom nothing changed.
        Assert.Contains("PERS First 2001 Active Assignment", await story.ExtractAsync());
        story.On(new(2026, 5, 6));
        Assert.Equal((FileKind.Rmc, ""), await ExtractAsync(rig, story));
    }

    [Fact]
    public async Task Ask_AfterTodaysExtract_IsOfTomorrow()
    {
        await using var rig = await Rig.StartOwnAsync();
        var story = await FirstDayAsync(rig);

        Assert.Equal("The extract of WMD of 5 May 2026 will hold every position (RMF).", (await AskAsync(rig)).Words);

        story.On(new(2026, 5, 5));
        Assert.Equal((FileKind.Rmf, "2001 C, 2002 C"), await ExtractAsync(rig, story));
    }

    [Fact]
    public async Task Ask_WhileTheDaysFileHasANumberOfChanges_LeavesItSoAndIsOfTheNext()
    {
        await using var rig = await Rig.StartOwnAsync();
        var story = await FirstDayAsync(rig);
        story.On(new(2026, 5, 5));
        // A host died after the number was taken.
        await rig.Job<OutboundLedger>().BindAsync(FileKind.Rmc, _body, "extract-20260505", story.Day, default);

        Assert.Contains("6 May 2026", (await AskAsync(rig)).Words, StringComparison.Ordinal);

        Assert.Equal((FileKind.Rmc, ""), await ExtractAsync(rig, story));
        story.On(new(2026, 5, 6));
        Assert.Equal((FileKind.Rmf, "2001 C, 2002 C"), await ExtractAsync(rig, story));
    }

    [Fact]
    public async Task Ask_WhatIsNoBodyOfTheReferenceData_IsRefused()
    {
        await using var rig = await Rig.StartOwnAsync();
        await rig.GiveReferenceAsync();

        Assert.Null(await rig.Job<FullExtractRequests>().FindAsync("ZZZ", default));
        Assert.Null(await rig.Job<FullExtractRequests>().FindAsync("Smith", default));
        Assert.False((await rig.Job<FileActs>().RequestFullAsync(new(Actor.OfMachine("m", "u")), "ZZZ", default)).IsAsked);
    }

    private static Task<(bool IsAsked, string Words)> AskAsync(Rig rig) =>
        rig.Job<FileActs>().RequestFullAsync(new(Actor.OfMachine("m", "u")), "wmd", default);

    private static async Task<(FileKind Kind, string Positions)> ExtractAsync(Rig rig, EsrStory story)
    {
        var rows = await story.ExtractAsync();
        var file = (await rig.Job<SentExtracts>().FindAsync(_body, story.Day, default))!;
        var positions = rows.Select(row => row.Split(' ')).Where(words => words[0] is "2001" or "2002")
            .Select(words => $"{words[0]} {words[1]}");
        return (file.Name.Kind, string.Join(", ", positions));
    }

    private static async Task<EsrStory> FirstDayAsync(Rig rig)
    {
        await rig.GiveReferenceAsync();
        var story = new EsrStory(rig, "431");
        story.On(new(2026, 5, 4));
        await story.TellAsync('F', EsrStory.Position(2001), EsrStory.Position(2002),
            EsrStory.Person(900, "20200101", "", "First"), EsrStory.Assignment(900, 2001, "20200101", ""));
        Assert.Equal((FileKind.Rmf, "2001 C, 2002 C"), await ExtractAsync(rig, story));
        return story;
    }
}
