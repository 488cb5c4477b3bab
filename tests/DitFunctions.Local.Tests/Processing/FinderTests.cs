using DitFunctions.Local.Commands;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Tests.Operating;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>What <c>dit find</c> answers: the life of an applicant, or why there is none.</summary>
public sealed class FinderTests
{
    private const string File = "DE_WMD_APP_20260504_00000001.DAT";

    [Fact]
    public async Task Find_ApplicantRejectedOrUnknown_TellsItsLifeOrWhyNot()
    {
        using var region = new Region();
        region.DropApp(File, Region.Row(1000, "1000001"), Region.Row(1009, "1000002", (2, "\"20260901\"")));
        await using var account = await EmptyStorage.OpenAsync();
        await Rig.ProcessAsync(account.ConnectionString, ProcessFolder.Read(region.Input), region.Output);
        await using var session = await StorageSession.OpenAsync(new(account.ConnectionString, null, MayJoin: true), null, default);
        async Task<List<string>> FindAsync(string text) =>
            [.. (await OperatorHand.FindAsync(text, session)).Pages.Where(page =>
                page.Title is "What happened" or "Why there is no open applicant").SelectMany(page => page.Rows)
                    .Select(row => string.Join(' ', row.TakeLast(2)))];

        Assert.Equal([$"2026-05-04 created as Preferred Applicant by {File}"], await FindAsync("1000"));
        Assert.StartsWith($"TooEarly Row 2 of {File}, on 4 May 2026, was too early (A021)", (await FindAsync("1009"))[0],
            StringComparison.Ordinal);
        Assert.StartsWith("TooEarly Row 2", (await FindAsync("1000002"))[0], StringComparison.Ordinal);
        Assert.Equal(["DpnUnknown", "NotSent"], (await FindAsync("wmd/none/1/STR/001")).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task Find_ApplicantWhomEsrShowsAsHired_NamesTheFileThatShowsIt()
    {
        const string hire = "GO_431_DIT_GOC_20260506_00000011.DAT";
        using var region = new Region();
        region.DropApp(File, Region.Row(1000, "7000900", (2, "\"20260506\"")));
        region.Drop("2026-05-06", "esr-inbound", hire,
            Region.Go(hire, [Doctor.Person(900), Doctor.Registration(900), Doctor.Assignment(900, 1000, start: "20260506")]));
        await using var account = await EmptyStorage.OpenAsync();
        await Rig.ProcessAsync(account.ConnectionString, ProcessFolder.Read(region.Input), region.Output);
        await using var session = await StorageSession.OpenAsync(new(account.ConnectionString, null, MayJoin: true), null, default);

        var (_, pages) = await OperatorHand.FindAsync("7000900", session);

        Assert.Equal(
            [$"2026-05-04 created as Preferred Applicant by {File}",
                $"2026-05-06 Hired: ESR shows the person on the position since {hire}"],
            pages.Single(page => page.Title == "What happened").Rows.Select(row => string.Join(' ', row.TakeLast(2))));
    }

    [Theory]
    [InlineData("1000")]
    [InlineData("WMD/RRK01/034/STR/1000")]
    public async Task Find_StorageWithoutAnything_IsOneSentenceAndNoTrace(string wanted)
    {
        await using var account = await EmptyStorage.OpenAsync();
        await using var session = await StorageSession.OpenAsync(new(account.ConnectionString, null, MayJoin: true), null, default);
        await session.PrepareAsync(default);

        var wrong =
            await Assert.ThrowsAsync<CannotProceedException>(() =>
                OperatorHand.FindAsync(wanted, session));

        Assert.StartsWith("Nothing has been processed in this storage yet", wrong.Message, StringComparison.Ordinal);
    }
}
