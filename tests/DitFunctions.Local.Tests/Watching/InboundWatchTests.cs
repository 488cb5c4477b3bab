using Azure.Storage.Blobs;
using Dit.Interface.Storage;
using DitFunctions.Local.Azurite;
using DitFunctions.Local.Watching;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DitFunctions.Local.Tests.Watching;

public sealed class InboundWatchTests : IAsyncLifetime
{
    private readonly List<string> _received = [];
    private AzuriteServer? _azurite;
    private DitStorage? _storage;

    public async Task InitializeAsync()
    {
        _azurite = await AzuriteServer.StartPrivateAsync(null, CancellationToken.None);
        _storage = DitStorage.FromConnectionString(_azurite.ConnectionString);
        await _storage.CreateMissingAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await _azurite!.DisposeAsync();

    [Fact]
    public async Task Look_NewThenKnownThenChangedThenGoneAndBack_HandsOnEachContentOnce()
    {
        var watch = Watch((container, blob, _) => Receive(container, blob));
        await Blob(Containers.TisInbound, "a.DAT").UploadAsync(new BinaryData("1"));
        await Blob(Containers.EsrInbound, "b.DAT").UploadAsync(new BinaryData("1"));

        Assert.Equal(2, await watch.LookAsync(CancellationToken.None));
        Assert.Equal(0, await watch.LookAsync(CancellationToken.None));
        await Blob(Containers.TisInbound, "a.DAT").UploadAsync(new BinaryData("2"), overwrite: true);
        Assert.Equal(1, await watch.LookAsync(CancellationToken.None));
        await Blob(Containers.TisInbound, "a.DAT").DeleteAsync();
        Assert.Equal(0, await watch.LookAsync(CancellationToken.None));
        await Blob(Containers.TisInbound, "a.DAT").UploadAsync(new BinaryData("2"));
        Assert.Equal(1, await watch.LookAsync(CancellationToken.None));

        Assert.Equal(["tis-inbound/a.DAT", "esr-inbound/b.DAT", "tis-inbound/a.DAT", "tis-inbound/a.DAT"], _received);
    }

    [Fact]
    public async Task Look_OneCannotBeReceived_HandsOnTheOthersAndThatOneAgain()
    {
        var away = true;
        var watch = Watch((container, blob, _) => blob == "a.DAT" && away ? throw new IOException("away") : Receive(container, blob));
        await Blob(Containers.TisInbound, "a.DAT").UploadAsync(new BinaryData("1"));
        await Blob(Containers.TisInbound, "b.DAT").UploadAsync(new BinaryData("1"));

        Assert.Equal(1, await watch.LookAsync(CancellationToken.None));
        away = false;
        Assert.Equal(1, await watch.LookAsync(CancellationToken.None));

        Assert.Equal(["tis-inbound/b.DAT", "tis-inbound/a.DAT"], _received);
    }

    private InboundWatch Watch(Func<string, string, CancellationToken, Task> received) =>
        new(_storage!, received, new FakeTimeProvider(), NullLogger<InboundWatch>.Instance);

    private BlobClient Blob(string container, string name) => _storage!.Container(container).GetBlobClient(name);

    private Task Receive(string container, string blob)
    {
        _received.Add($"{container}/{blob}");
        return Task.CompletedTask;
    }
}
