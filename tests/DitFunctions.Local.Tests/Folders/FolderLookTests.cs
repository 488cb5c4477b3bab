using Dit.Core.Files;
using DitFunctions.Local.Folders;
using DitFunctions.Local.Tests.Sample;
using Microsoft.Extensions.Time.Testing;

namespace DitFunctions.Local.Tests.Folders;

/// <summary>A watched folder: uploads in pieces, with a look at every step.</summary>
public sealed class FolderLookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly FolderLook _look;

    public FolderLookTests() => _look = new FolderLook(_folder.Path, new UploadRules(), _clock);

    public void Dispose()
    {
        _look.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Look_EmptyThenAppendedThenLeftAlone_IsWholeAfterThreeMinutesAndTwoEqualLooks()
    {
        await File.WriteAllTextAsync(At("a.DAT"), "");
        Assert.Equal(UploadState.Empty, State("a.DAT"));
        for (var piece = 0; piece < 3; piece++)
        {
            await File.AppendAllTextAsync(At("a.DAT"), "HDR");
            Assert.Equal(UploadState.Young, State("a.DAT"));
        }

        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(UploadState.Whole, State("a.DAT"));
        await File.AppendAllTextAsync(At("a.DAT"), "TRL");
        // Its client sets the time of the original: old, and yet changed since the last look.
        File.SetLastWriteTimeUtc(At("a.DAT"), DateTime.UtcNow.AddDays(-1));
        Assert.Equal(UploadState.Young, State("a.DAT"));
        Assert.Equal(UploadState.Whole, State("a.DAT"));
    }

    [Fact]
    public async Task Look_RenamedAtTheEndOfTheUpload_IsWholeAtOnce()
    {
        await File.WriteAllTextAsync(At("a.DAT.filepart"), "HDR");
        Assert.Equal(UploadState.NamedUnfinished, State("a.DAT.filepart"));
        File.Move(At("a.DAT.filepart"), At("a.DAT"));

        var state = State("a.DAT");
        // The system tells of a renaming in its own time.
        for (var tries = 0; state != UploadState.Whole && tries < 1_000; tries++)
        {
            await Task.Delay(10);
            state = State("a.DAT");
        }

        Assert.Equal(UploadState.Whole, state);
    }

    [Fact]
    public async Task Look_TimeInTheFuture_CountsFromTheFirstLook()
    {
        await File.WriteAllTextAsync(At("a.DAT"), "HDR");
        File.SetLastWriteTimeUtc(At("a.DAT"), DateTime.UtcNow.AddDays(1));
        Assert.Equal(UploadState.Young, State("a.DAT"));

        _clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(UploadState.Whole, State("a.DAT"));
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private UploadState State(string name) => Assert.Single(_look.Look(), file => file.Name == name).State;
}
