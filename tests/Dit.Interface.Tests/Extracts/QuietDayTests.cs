using System.IO.Compression;
using Azure.Storage.Blobs.Models;
using Dit.Interface.Extracts;
using Dit.Interface.Storage;
using Dit.Interface.Tests.Esr;

namespace Dit.Interface.Tests.Extracts;

/// <summary>A day on which nothing changed writes no picture and reads none; the next change is still measured by what was sent.</summary>
public sealed class QuietDayTests
{
    private const string Picture = "sent/WMD/20260504";

    // How the body's files stand, its number, the bytes decided, the bytes published, the note; for all bodies the pauses, the
    // reference data, the listings of books and of pictures; and the doctors and people of the one Full Records employer.
    private const int MostCalls = 11;

    [Fact]
    public async Task Run_DaysWithoutChanges_CostFewCallsAndTheNextChangeIsTold()
    {
        await using var rig = await Rig.StartOwnAsync();
        var story = await FirstDayAsync(rig);

        story.On(new(2026, 5, 5));
        var before = rig.Storage.Calls.Blob + rig.Storage.Calls.Table;
        await rig.Job<DailyExtract>().RunAsync(story.Day, default);
        Assert.InRange(rig.Storage.Calls.Blob + rig.Storage.Calls.Table - before, 5, MostCalls);
        Assert.Empty(await story.ExtractAsync());
        Assert.Equal([Picture], await PicturesAsync(rig, "sent/"));
        Assert.Equal(["told/WMD/20260504"], await PicturesAsync(rig, "told/"));

        story.On(new(2026, 5, 6));
        await story.TellAsync('C', EsrStory.Position(2002, step: "4"));
        Assert.Equal(["2002 C 4"], await story.ExtractAsync());
        Assert.Equal([Picture, "sent/WMD/20260506"], await PicturesAsync(rig, "sent/"));

        story.On(new(2026, 5, 7));
        Assert.Empty(await story.ExtractAsync());
    }

    [Fact]
    public async Task Run_OnlyPeopleChanged_ThePictureSaysWhereTheyLie()
    {
        await using var rig = await Rig.StartOwnAsync();
        var story = await FirstDayAsync(rig);

        story.On(new(2026, 5, 5));
        await story.TellAsync('C', EsrStory.Person(901, "20200101", "", "Other"), EsrStory.Assignment(901, 2002, "20200101", ""));
        Assert.Equal(["PERS Other 2002 Active Assignment"], Persons(await story.ExtractAsync()));

        story.On(new(2026, 5, 6));
        Assert.Empty(await story.ExtractAsync());
        Assert.Equal(["told/WMD/20260504", "told/WMD/20260505"], await PicturesAsync(rig, "told/"));
    }

    [Fact]
    public async Task Run_PictureOfTheVersionBefore_IsReadAndRaised()
    {
        await using var rig = await Rig.StartOwnAsync();
        var story = await FirstDayAsync(rig);
        var blob = rig.Storage.Container(Containers.Books).GetBlobClient(Picture);
        await using var packed = new GZipStream((await blob.DownloadContentAsync()).Value.Content.ToStream(), CompressionMode.Decompress);
        // Lines as they are, and nothing noted on the blob.
        await blob.UploadAsync(await BinaryData.FromStreamAsync(packed), new BlobUploadOptions());

        story.On(new(2026, 5, 5));
        Assert.Empty(await story.ExtractAsync());
        Assert.Equal([Picture, "sent/WMD/20260505"], await PicturesAsync(rig, "sent/"));

        story.On(new(2026, 5, 6));
        Assert.Empty(await story.ExtractAsync());
        Assert.Equal([Picture, "sent/WMD/20260505"], await PicturesAsync(rig, "sent/"));
    }

    private static async Task<EsrStory> FirstDayAsync(Rig rig)
    {
        await rig.GiveReferenceAsync();
        var story = new EsrStory(rig, "431");
        story.On(new(2026, 5, 4));
        await story.TellAsync('F', EsrStory.Position(2001), EsrStory.Position(2002),
            EsrStory.Person(900, "20200101", "", "First"), EsrStory.Assignment(900, 2001, "20200101", ""));
        Assert.Equal(["PERS First 2001 Active Assignment"], Persons(await story.ExtractAsync()));
        return story;
    }

    private static IEnumerable<string> Persons(IEnumerable<string> rows) =>
        rows.Where(row => row.StartsWith("PERS", StringComparison.Ordinal));

    private static async Task<List<string>> PicturesAsync(Rig rig, string folder)
    {
        var names = new List<string>();
        await foreach (var blob in rig.Storage.Container(Containers.Books).GetBlobsAsync(new GetBlobsOptions { Prefix = folder }, default))
            names.Add(blob.Name);
        return names;
    }
}
