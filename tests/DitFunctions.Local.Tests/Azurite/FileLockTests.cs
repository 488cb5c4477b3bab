using DitFunctions.Local.Azurite;

namespace DitFunctions.Local.Tests.Azurite;

public sealed class FileLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dit-test-").FullName;

    private string File => Path.Combine(_folder, "new", "a.lock");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TryTake_Held_ReturnsNull()
    {
        using var held = FileLock.TryTake(File);

        Assert.NotNull(held);
        Assert.Null(FileLock.TryTake(File));
    }

    [Fact]
    public async Task Take_Held_WaitsUntilItIsGivenBack()
    {
        var held = FileLock.TryTake(File);
        var waiting = new TaskCompletionSource();

        var taking = FileLock.TakeAsync(File, waiting.SetResult, CancellationToken.None);
        await waiting.Task;
        Assert.False(taking.IsCompleted);
        held!.Dispose();

        using var taken = await taking;
        Assert.Null(FileLock.TryTake(File));
    }
}
