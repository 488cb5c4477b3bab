using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Core.Placements;
using Dit.Core.Positions;
using Dit.Core.Reference;
using Dit.Interface.Books;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Placements;
using Dit.Interface.Reference;
using Dit.Interface.Replays;

namespace Dit.Interface.Applicants;

/// <summary>
/// Tells the employers of a parcel what came for them in a file: one digest per employer and kind. Rejected rows whose
/// position nobody has go to every employer that has their DPN live, in the same digest as its own, else to the body's office.
/// </summary>
public sealed class Notify(FileLedger ledger, RunBook runs, Outcomes outcomes, EsrBooks books, ReferenceStore reference, NoticeBoard board, PlacementPost post, TisFileEnd end)
{
    /// <summary>The most rows of one kind that a digest lists; beyond that the file itself is the place to look.</summary>
    private const int MostListed = 2_000;

    /// <summary>Notifies a parcel; with the last one, the file is done.</summary>
    public async Task NotifyAsync(RunId run, int number, CancellationToken stop)
    {
        var progress = await runs.ReadAsync(run, stop);
        var parcels = Parcels.Make(progress.Groups);
        if (!progress.Notified.Contains(number))
        {
            await PostAsync(await ledger.GetAsync(run, stop), parcels, parcels[number], stop);
            await runs.MarkNotifiedAsync(run, number, stop);
            if (parcels.Count > 1) progress = await runs.ReadAsync(run, stop);
        }

        if (parcels.Count == 1 || progress.Notified.Count == parcels.Count) await end.CloseAsync(run, stop);
    }

    private async Task PostAsync(FileEntry entry, IReadOnlyList<Parcel> parcels, Parcel parcel, CancellationToken stop)
    {
        var known = await reference.CurrentAsync(stop);
        var day = entry.GivenOn;
        var unplaced = parcels[0].Employers[0] is null ? await ReadAsync(entry.Run, 0, stop) : [];
        var routed = Route(unplaced, await books.DirectoryAsync(stop), known, day);
        var digests = new List<Notice>();
        var order = NoticeOrder.Of(entry.FileName);
        if (parcel.Employers[0] is null)
        {
            var elsewhere = parcels.SelectMany(other => other.Employers).OfType<Vpd>().ToHashSet();
            foreach (var (vpd, rows) in routed.ByEmployer.Where(pair => !elsewhere.Contains(pair.Key)))
                digests.AddRange(ApplicantDigests.Write(vpd, entry.FileName!, day, rows, order));
            if (ApplicantDigests.WriteForBody(entry.FileName!.Body!.Value, entry.FileName, day, routed.ForBody, order) is { } notice) digests.Add(notice);
        }
        else
        {
            var own = (await ReadAsync(entry.Run, parcel.Number, stop)).ToLookup(outcome => outcome.Vpd);
            foreach (var vpd in parcel.Employers.OfType<Vpd>())
                digests.AddRange(ApplicantDigests.Write(vpd, entry.FileName!, day, own[vpd.Text].Concat(routed.ByEmployer.GetValueOrDefault(vpd, [])), order));
            if (!entry.Run.IsReplay) digests.AddRange(VolumeAlerts(entry, own, order));
        }

        await board.PostAsync(ReplayNotices.Of(entry.Run, digests), day, stop);
        await post.PostAsync(entry, await ToldAsync(entry.Run, parcel.Number, stop), stop);
    }

    /// <summary>What notifications that had waited for applicants of this parcel mean for their employers.</summary>
    private async Task<IReadOnlyList<PlacementEvent>> ToldAsync(RunId run, int parcel, CancellationToken stop)
    {
        var told = new List<PlacementEvent>();
        await foreach (var line in outcomes.ReadAsync(run, parcel, stop))
            if (line.Told is not null) told.Add(line.Told);
        return told;
    }

    /// <summary>Reads what notices need, at most so many rows of a kind per employer.</summary>
    private async Task<IReadOnlyList<RowOutcome>> ReadAsync(RunId run, int parcel, CancellationToken stop)
    {
        var rows = new List<RowOutcome>();
        var counts = new Dictionary<(string?, RowEvent), int>();
        var alerts = new HashSet<(string?, DpnCount)>();
        await foreach (var line in outcomes.ReadAsync(run, parcel, stop))
        {
            if (line.Outcome is not { } outcome || outcome.Event == RowEvent.None) continue;
            // Of a row that fails again the employer was told when it failed first.
            if (run.IsReplay && outcome.Event == RowEvent.Rejected) continue;
            var count = counts[(outcome.Vpd, outcome.Event)] = counts.GetValueOrDefault((outcome.Vpd, outcome.Event)) + 1;
            var isNewAlert = outcome.TooOften is not null && alerts.Add((outcome.Vpd, outcome.TooOften));
            if (count <= MostListed || isNewAlert) rows.Add(outcome);
        }

        return rows;
    }

    private static (Dictionary<Vpd, List<RowOutcome>> ByEmployer, List<RowOutcome> ForBody) Route(
        IReadOnlyList<RowOutcome> unplaced, PositionDirectory directory, ReferenceData known, DateOnly day)
    {
        var byEmployer = new Dictionary<Vpd, List<RowOutcome>>();
        var forBody = new List<RowOutcome>();
        foreach (var outcome in unplaced)
        {
            var employers = directory.WithDpn(outcome.Dpn).Where(position => LiveRule.IsLive(position, known, day)).Select(position => position.Vpd).Distinct().ToList();
            if (employers.Count == 0) forBody.Add(outcome);
            foreach (var vpd in employers)
            {
                if (!byEmployer.TryGetValue(vpd, out var rows)) byEmployer[vpd] = rows = [];
                rows.Add(outcome);
            }
        }

        return (byEmployer, forBody);
    }

    private static IEnumerable<Notice> VolumeAlerts(FileEntry entry, ILookup<string?, RowOutcome> own, string order) =>
        own.SelectMany(rows => rows.Select(row => row.TooOften).OfType<DpnCount>().Distinct()
            .Select(count => Alerts.TooManyRowsForDpn(entry.FileName!, Vpd.Parse(rows.Key!), count.Dpn, count.Rows, order)));
}
