using Dit.Interface.Work;
using DitFunctions.Local.Azurite;

namespace DitFunctions.Local.Tests.Queues;

public sealed class StorageGoneTests
{
    [Fact]
    public async Task Idle_StorageGoesAway_FaultsInOneSentence()
    {
        await using var azurite = await AzuriteServer.StartPrivateAsync(null, CancellationToken.None);
        var begun = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        await using var rig = new PumpRig(azurite.ConnectionString, (_, _) => { begun.SetResult(); return finish.Task; });
        await rig.StartAsync();
        await rig.SendAsync(new WorkMessage(WorkQueues.Match, "run", "part"));
        await begun.Task;
        var idle = rig.IdleAsync();

        await azurite.DisposeAsync();
        finish.SetResult();

        var fault = await Assert.ThrowsAsync<CannotProceedException>(() => idle);
        Assert.Equal("Storage did not answer; running it again is safe.", fault.Message);
    }
}
