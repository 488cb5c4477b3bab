using Dit.Core.Notices;
using Dit.Core.Placements;
using Dit.Interface.Notices;
using Dit.Interface.Replays;

namespace Dit.Interface.Placements;

/// <summary>Posts what a file's notifications mean for each employer, and for the body's office of a DPN that nobody has.</summary>
public sealed class PlacementPost(NoticeBoard board)
{
    /// <summary>Posts the digests of a file: one for each employer and kind.</summary>
    /// <param name="events">All events, in the order of the file.</param>
    /// <param name="stop">Stops between notices; doing it again changes nothing.</param>
    public async Task PostAsync(FileEntry entry, IEnumerable<PlacementEvent> events, CancellationToken stop)
    {
        var (file, day) = (entry.FileName!, entry.GivenOn);
        var order = NoticeOrder.Of(file);
        var notices = new List<Notice>();
        foreach (var employer in events.GroupBy(told => told.Vpd))
        {
            if (employer.Key is { } vpd) notices.AddRange(PlacementDigests.Write(Vpd.Parse(vpd), file, day, employer, order));
            else if (PlacementDigests.WriteForBody(file.Body!.Value, file, day, employer, order) is { } forBody) notices.Add(forBody);
        }

        await board.PostAsync(ReplayNotices.Of(entry.Run, notices), day, stop);
    }
}
