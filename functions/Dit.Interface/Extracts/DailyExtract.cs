using System.Collections.Concurrent;
using System.Globalization;
using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Core.Positions.Extracts;
using Dit.Core.Reference;
using Dit.Interface.Books;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using Microsoft.Extensions.Logging;

namespace Dit.Interface.Extracts;

/// <summary>
/// The daily extract of each body (rules.md): once per business date and body, RMF on the body's first day, RMC after. A day
/// that was missed, also for a pause, is caught up by the next run with one file. Doing a day again changes nothing.
/// </summary>
public sealed partial class DailyExtract(
    EsrBooks books, ReferenceStore reference, SentPictures pictures, PersonExtract persons, OutboundLedger ledger, Publisher publisher,
        NoticeBoard board, Pauses pauses, TimeProvider clock, ILogger<DailyExtract> log)
{
    private const int SideBySide = 4;

    /// <summary>How long before it is due a day's extract is made: by 13:00 for 14:30 (rules.md, The daily extract).</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(90);

    /// <summary>What an extract is for, in the ledger: its business date.</summary>
    internal static string CauseOf(DateOnly day) => "extract-" + day.ToString(FileDate.Format, CultureInfo.InvariantCulture);

    /// <summary>Makes today's extracts when their time has come; a timer may ask as often as it likes.</summary>
    public async Task RunDueAsync(CancellationToken stop)
    {
        var today = BusinessDate.Today(clock);
        var due = (await reference.CurrentAsync(stop)).Schedules.Of(DailyStream.Rmc).CutOffOf(today);
        if (clock.GetUtcNow() >= due - Ahead) await RunAsync(today, stop);
    }

    /// <summary>Makes the extracts of a business date for every body that is on.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        var known = await reference.CurrentAsync(stop);
        var set = await pauses.CurrentAsync(stop);
        var failed = new ConcurrentBag<Exception>();
        var bodies = known.Bodies.Values.Where(body => body.Enabled && set.OfOutbound(body.Code) is null).Select(body => body.Code).Order();
        // Bodies share nothing but what is read; each waits for storage more than it works.
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = stop },
            async (body, token) =>
        {
            try
            {
                await RunAsync(body, day, token);
            }
            catch (Exception fault) when (!token.IsCancellationRequested)
            {
                // One body's fault must not keep the others waiting; all of them are thrown below.
                LogFailed(body.Code, day, fault);
                failed.Add(fault);
            }
        });

        if (!failed.IsEmpty) throw new AggregateException($"The extract of {Plural.Of(failed.Count, "body", "bodies")} could not be "
            + "made.", failed);
    }

    private async Task RunAsync(DeaneryBody body, DateOnly day, CancellationToken stop)
    {
        var cause = CauseOf(day);
        if (await ledger.FindAsync(body, cause, stop) is { IsPublished: true }) return;
        var again = await ledger.SendAgainAsync(body, stop);
        var (kept, gone) = await SplitAsync(again, stop);
        var (directory, known) = (await books.DirectoryAsync(day, stop), await reference.CurrentAsync(stop));
        var last = await TakeBackAsync(await pictures.BeforeAsync(body, day, stop), kept, stop);
        var told = await persons.BeforeAsync(body, day, kept, directory, stop);
        var plan = ExtractPlan.Make(body, last, directory, known, day, full: gone.Count > 0);
        var updates = await persons.PlanAsync(plan, told, directory, known, day, stop);
        var file = await ledger.BindAsync(plan.Kind, body, cause, day, Creation.Of(plan.Kind, day), stop);
        var sink = publisher.Decide(file);
        int rows;
        await using (var stream =
            new SinkStream(sink)) rows = await ExtractFile.WriteAsync(plan, file.Name, file.Created, file.PreviousRun, updates.Records,
                stream, stop);
        var (after, toldAfter) = (plan.After, updates.After);
        if (!await sink.CommitAsync(stop))
        {
            // A run before this one decided the bytes and did not come to its end: what it decided is what is sent.
            (after, rows) = await DecidedAsync(file, last ?? SentPicture.Empty, stop);
            toldAfter = await persons.AfterAsync(file, told, directory, stop);
        }

        // The picture of positions says whether this day is the body's first, so it comes last.
        await persons.PutAsync(body, day, toldAfter, stop);
        await pictures.PutAsync(body, day, after, stop);
        await board.PostAsync(gone.Select(lost => ReceiptAlerts.NotRepeatable(lost.Name, file.Name, NoticeOrder.Timers)), day, stop);
        foreach (var failed in again) await ledger.NoteSentAgainAsync(failed, stop);
        await publisher.PublishAsync(file, rows, stop);
        LogSent(file.Name.Canonical, rows);
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

    // What TIS could not load of an earlier file is due again with this one.
    private async Task<SentPicture?> TakeBackAsync(SentPicture? last, IReadOnlyList<OutboundFile> failed, CancellationToken stop)
    {
        foreach (var file in failed)
        {
            await using var content = await publisher.OpenAsync(file, stop);
            last = last?.TakeBack(await ExtractFile.ReadAsync(content, stop));
        }

        return last;
    }

    [LoggerMessage(EventId = 301, EventName = "ExtractFailed", Level = LogLevel.Error,
        Message = "The extract of {File} for {Day} could not be published; the next tick tries again")]
    private partial void LogFailed(string file, DateOnly day, Exception fault);

    [LoggerMessage(EventId = 300, EventName = "ExtractSent", Level = LogLevel.Information,
        Message = "{File} is published with {Rows} rows")]
    private partial void LogSent(string file, int rows);
}
