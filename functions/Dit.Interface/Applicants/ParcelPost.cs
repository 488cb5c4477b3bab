using Dit.Core.Applicants;
using Dit.Core.Placements;
using Dit.Interface.Books;
using Dit.Interface.Notices;
using Dit.Interface.Placements;
using Dit.Interface.Reference;
using Dit.Interface.Replays;

namespace Dit.Interface.Applicants;

/// <summary>
/// Tells the employers of a parcel what came for them in a file: one digest per employer and kind. Rejected rows whose
/// position nobody has go to every employer that has their DPN live, in the same digest as its own, else to the body's office.
/// </summary>
public sealed class ParcelPost(Outcomes outcomes, EsrBooks books, ReferenceStore reference, NoticeBoard board, PlacementPost post)
{
    /// <summary>Posts a parcel's notices; doing it again changes nothing.</summary>
    internal async Task PostAsync(FileEntry entry, IReadOnlyList<Parcel> parcels, Parcel parcel, CancellationToken stop)
    {
        var day = entry.GivenOn;
        var order = NoticeOrder.Of(entry.FileName);
        // The parcel with the rows without employer speaks to those that have no rows of their own in the file.
        var elsewhere = parcels.SelectMany(other => other.Employers).OfType<Vpd>().ToHashSet();
        var news = new ParcelNews(
            await books.DirectoryAsync(day, stop), await reference.CurrentAsync(stop), day,
            vpd => parcel.Employers.Contains(vpd) || (parcel.Employers[0] is null && vpd is { } other && !elsewhere.Contains(other)));
        var told = await ReadAsync(entry.Run, parcels, parcel.Number, news, stop);
        if (parcel.Number > 0 && parcels[0].Employers[0] is null) await ReadAsync(entry.Run, parcels, 0, news, stop);
        await board.PostAsync(ReplayNotices.Of(entry.Run, news.Digests(entry.FileName!, order, entry.Run.IsReplay)), day, stop);
        await post.PostAsync(entry, told.Concat(news.NewDpns), stop);
        outcomes.Forget(entry.Run, parcel.Number);
    }

    /// <summary>Gathers a parcel's rows.</summary>
    /// <returns>What notifications that had waited for applicants of this parcel mean for their employers.</returns>
    private async Task<IReadOnlyList<PlacementEvent>> ReadAsync(RunId run, IReadOnlyList<Parcel> parcels, int parcel, ParcelNews news,
        CancellationToken stop)
    {
        var told = new List<PlacementEvent>();
        await foreach (var line in outcomes.ReadAsync(run, parcel, stop, parcels.Count))
        {
            if (line.Told is not null) told.Add(line.Told);
            if (line.Outcome is not { } outcome || outcome.Event == RowEvent.None) continue;
            // The employer already had a notice when this row failed first.
            if (run.IsReplay && outcome.Event == RowEvent.Rejected) continue;
            news.Add(outcome);
        }

        return told;
    }
}
