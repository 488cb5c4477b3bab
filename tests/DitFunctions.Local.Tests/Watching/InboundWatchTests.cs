using Azure.Storage.Blobs;
using Dit.Core.Files;
using Dit.Interface.Intake;
using Dit.Interface.Storage;
using DitFunctions.Local.Azurite;
using DitFunctions.Local.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DitFunctions.Local.Tests.Watching;

public sealed class InboundWatchTests : IAsyncLifetime
{
    private readonly List<string> _received = [];
    private AzuriteServer? _azurite;
    private Dit.Interface.Tests.Rig? _rig;

    public async Task InitializeAsync()
    {
        _azurite = await AzuriteServer.StartPrivateAsync(null, CancellationToken.None);
        _rig = await Dit.Interface.Tests.Rig.StartAsync(_azurite.ConnectionString,
            services => services.AddSingleton(new UploadRules { Settle = TimeSpan.Zero }));
    }

    public async Task DisposeAsync()
    {
        await _rig!.DisposeAsync();
        await _azurite!.DisposeAsync();
    }

    [Fact]
    public async Task Look_NewThenKnownThenChangedThenGoneAndBack_HandsOnEachContentOnce()
    {
        var watch = Watch((drop, _) => Receive(drop));
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

        Assert.Equal(["esr-inbound/b.DAT", "tis-inbound/a.DAT", "tis-inbound/a.DAT", "tis-inbound/a.DAT"], _received);
    }

    [Fact]
    public async Task Look_DropOfTheFolders_IsLeftToThem()
    {
        var watch = Watch((drop, _) => Receive(drop));
        await Drop.PutAsync(Blob(Containers.TisInbound, "folder.DAT"), new MemoryStream("1"u8.ToArray()), "8dc0-1", CancellationToken.None);
        await Blob(Containers.TisInbound, "other.DAT").UploadAsync(new BinaryData("1"));

        Assert.Equal(1, await watch.LookAsync(CancellationToken.None));

        Assert.Equal(["tis-inbound/other.DAT"], _received);
    }

    [Fact]
    public async Task Look_OneCannotBeReceived_HandsOnTheOthersAndThatOneAgain()
    {
        var away = true;
        var watch = Watch((drop, _) => drop.Name == "a.DAT" && away ? throw new IOException("away") : Receive(drop));
        await Blob(Containers.TisInbound, "a.DAT").UploadAsync(new BinaryData("1"));
        await Blob(Containers.TisInbound, "b.DAT").UploadAsync(new BinaryData("1"));

        Assert.Equal(1, await watch.LookAsync(CancellationToken.None));
        away = false;
        Assert.Equal(1, await watch.LookAsync(CancellationToken.None));

        Assert.Equal(["tis-inbound/b.DAT", "tis-inbound/a.DAT"], _received);
    }

    private InboundWatch Watch(Func<Drop, CancellationToken, Task> received) =>
        new(_rig!.Job<InboundDrops>(), received, new FakeTimeProvider(), NullLogger<InboundWatch>.Instance);

    private BlobClient Blob(string container, string name) => _rig!.Storage.Container(container).GetBlobClient(name);

    private Task Receive(Drop drop)
    {
        _received.Add($"{drop.Door}/{drop.Name}");
        return Task.CompletedTask;
    }
}
