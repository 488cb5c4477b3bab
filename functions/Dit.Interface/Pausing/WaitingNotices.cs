using System.Text.Json.Serialization;
using Dit.Core.Notices;
using Dit.Interface.Delivery;

namespace Dit.Interface.Pausing;

/// <summary>Keeps notices while their address is paused, and posts them, in their order, when it is not.</summary>
public sealed class WaitingNotices(DitStorage storage, Pauses pauses, INoticeSender sender, DeliveryOrders orders)
{
    private const string Folder = "notices-waiting/";
    private readonly BlobContainerClient _books = storage.Container(Containers.Books);

    /// <summary>Keeps a notice; the same again changes nothing.</summary>
    internal Task KeepAsync(WaitingNotice notice, CancellationToken stop) =>
        _books.GetBlobClient(Folder + notice.Path).PutJsonAsync(notice, WaitingNoticeJson.Default.WaitingNotice, stop);

    /// <summary>How many notices wait.</summary>
    public async Task<int> CountAsync(CancellationToken stop) => (await _books.NamesAsync(Folder, stop)).Count;

    /// <summary>Puts what waits no longer where notices lie, and sends it on.</summary>
    public async Task ReleaseAsync(CancellationToken stop)
    {
        var set = await pauses.CurrentAsync(stop);
        foreach (var name in await _books.NamesAsync(Folder, stop))
        {
            var blob = _books.GetBlobClient(name);
            if (await blob.TryReadJsonAsync(WaitingNoticeJson.Default.WaitingNotice, stop) is not { } notice) continue;
            var address = NoticeAddress.Read(notice.Folder);
            if (set.OfNotices(address) is not null) continue;
            // The message before the text, as the board has it; what waited goes last.
            if (sender.IsOn) await orders.GiveAsync(address, notice.Id, stop);
            await storage.Container(Containers.Notifications).GetBlobClient(notice.Path)
                .TryCreateAsync(BinaryData.FromString(notice.Text), stop);
            await blob.DeleteIfExistsAsync(cancellationToken: stop);
        }
    }
}

/// <summary>A notice that was posted while its address was paused. Personal data: lives in the books container only.</summary>
/// <param name="Id">The notice's id.</param>
/// <param name="Folder">The folder of its address.</param>
/// <param name="Path">Where its text goes in the notifications container.</param>
/// <param name="Text">Its text.</param>
internal sealed record WaitingNotice(string Id, string Folder, string Path, string Text);

/// <summary>How waiting notices are serialised.</summary>
[JsonSerializable(typeof(WaitingNotice))]
internal sealed partial class WaitingNoticeJson : JsonSerializerContext;
