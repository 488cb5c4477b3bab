using Dit.Core.Notices;
using Dit.Core.People.Updates;
using Dit.Core.Positions.Extracts;
using Dit.Interface.Notices;

namespace Dit.Interface.Extracts;

/// <summary>
/// Makes the extract of one body. A day without changes costs five calls: how its files stand, the number, the bytes decided, the bytes
/// published, and the note that they are. The picture of what was sent stands as it is, and its mark says that nothing differs from it.
/// </summary>
public sealed class BodyExtract(SentPictures pictures, PersonExtract persons, SentExtracts ledger, Publisher publisher, NoticeBoard board)
{
    /// <summary>Makes the body's extract of a business date, if it is not out yet.</summary>
    /// <param name="read">Reads what extracts are made from; not asked when this one is out.</param>
    /// <param name="stop">Stops the work; doing it again completes it.</param>
    /// <returns>The file and its rows; null when it was out before.</returns>
    internal async Task<(OutboundFile File, int Rows)?> RunAsync(DeaneryBody body, DateOnly day, Func<Task<ExtractDay>> read,
        CancellationToken stop)
    {
        var standing = await ledger.StandingAsync(body, day, stop);
        if (standing.Bound is { IsPublished: true }) return null;
        var about = await read();
        var (kept, gone) = await SplitAsync(standing.SendAgain, stop);
        var now = about.Positions.Of(body);
        var said = SentPictures.Of(now);
        var last = await LastAsync(about.Sent.GetValueOrDefault(body.Code), now, said.Mark, kept, stop);
        var told = await persons.BeforeAsync(body, about, kept, stop);
        var plan = ExtractPlan.Make(body, last, now, full: gone.Count > 0 || standing.IsFullDue);
        var updates = await persons.PlanAsync(plan, told, about, stop);
        var file = await ledger.BindAsync(standing, plan.Kind, body, day, stop);
        var sink = publisher.Decide(file);
        var (created, before) = (file.Created, file.PreviousRun);
        var rows = await ExtractFile.WriteAsync(plan, file.Name, created, before, updates.Records, new SinkStream(sink), stop);
        var toldAfter = updates.After;
        if (!await sink.CommitAsync(stop))
        {
            // A run before this one decided the bytes and did not come to its end: what it decided is what is sent.
            (var after, rows) = await DecidedAsync(file, last ?? SentPicture.Empty, stop);
            (said, toldAfter) = (SentPictures.Of(after), await persons.AfterAsync(file, told, about, stop));
        }

        await KeepAsync(body, about, said, toldAfter, stop);
        await board.PostAsync(gone.Select(lost => ReceiptAlerts.NotRepeatable(lost.Name, file.Name, NoticeOrder.Timers)), day, stop);
        foreach (var failed in standing.SendAgain) await ledger.NoteSentAgainAsync(failed, stop);
        if (file.Name.Kind == FileKind.Rmf) await ledger.NoteFullSentAsync(standing, stop);
        await publisher.PublishAsync(file, rows, stop, sink);
        return (file, rows);
    }

    // What TIS could not load of an earlier file is due again with this one.
    private async Task<SentPicture?> LastAsync(SentHead? head, SentPicture now, string mark, IReadOnlyList<OutboundFile> failed,
        CancellationToken stop)
    {
        if (head is null) return null;
        // An equal picture need not be read.
        var last = head.Mark == mark ? now : await pictures.ReadAsync(head, stop);
        foreach (var file in failed)
        {
            await using var content = await publisher.OpenAsync(file, stop);
            last = last.TakeBack(await ExtractFile.ReadAsync(content, stop));
        }

        return last;
    }

    // The picture of positions says whether this day is the body's first, and which blob of people is the newest: so it comes last.
    private async Task KeepAsync(DeaneryBody body, ExtractDay about, KeptPicture said, SentPeople told, CancellationToken stop)
    {
        var (people, peopleMark) = await persons.PutAsync(body, about, told, stop);
        var head = new SentHead(SentPictures.NameOf(body, about.Day), said.Mark, people, peopleMark);
        if (about.Sent.GetValueOrDefault(body.Code) is { } last && head == last with { Name = head.Name }) return;
        await pictures.PutAsync(head, said, stop);
    }

    private async Task<(SentPicture After, int Rows)> DecidedAsync(OutboundFile file, SentPicture last, CancellationToken stop)
    {
        await using var decided = await publisher.OpenAsync(file, stop);
        var after = last.Apply(await ExtractFile.ReadAsync(decided, stop));
        await using var counted = await publisher.OpenAsync(file, stop);
        return (after, await ExtractFile.CountAsync(counted, stop));
    }

    // A failure may be reported after the raw file's time: then nobody can say what it held, and a full file says all there is.
    private async Task<(List<OutboundFile> Kept, List<OutboundFile> Gone)> SplitAsync(IReadOnlyList<OutboundFile> failed,
        CancellationToken stop)
    {
        var (kept, gone) = (new List<OutboundFile>(), new List<OutboundFile>());
        foreach (var file in failed) (await publisher.IsKeptAsync(file, stop) ? kept : gone).Add(file);
        return (kept, gone);
    }
}
