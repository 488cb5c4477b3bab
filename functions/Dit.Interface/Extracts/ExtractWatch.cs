using Dit.Core.Notices;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Extracts;

/// <summary>
/// Tells the operators of extracts that TIS does not have by the time they are due, 14:30 [E] unless schedules.csv says otherwise:
/// exports that came too late for the 2-day cut-off once went unnoticed. One alert for each body and day; a body that is paused
/// is an operator's own word.
/// </summary>
public sealed partial class ExtractWatch(SentExtracts extracts, ReferenceStore reference, NoticeBoard board, Pauses pauses,
    CutOffs cutOffs, ILogger<ExtractWatch> log)
{
    /// <summary>Looks once a day, when the extracts are due; a timer may ask as often as it likes.</summary>
    public async Task RunDueAsync(CancellationToken stop)
    {
        var known = await reference.CurrentAsync(stop);
        await cutOffs.LookAsync(DailyStream.Rmc, known, (day, token) => LookAsync(day, known, token), stop);
    }

    private async Task LookAsync(DateOnly day, ReferenceData known, CancellationToken stop)
    {
        var set = await pauses.CurrentAsync(stop);
        foreach (var body in set.BodiesThatGetFiles(known))
        {
            if (await extracts.FindAsync(body, day, stop) is { IsPublished: true }) continue;
            LogLate(body.Code, day);
            var alert = Alerts.Alert(
                AlertEvent.ExtractLate,
                $"{day:yyyy-MM-dd}-{body}-extract-late",
                $"Late extract: {body}, {day:dd/MM/yyyy}",
                $"The extract of {body} for {day:dd/MM/yyyy} was not published by {known.Schedules.Of(DailyStream.Rmc).CutOff:HH\\:mm}, "
                    + "when it is due. TIS works with yesterday's positions until it comes.",
                "Look for ExtractFailed in the log. The next tick makes the extract by itself once the cause is fixed; applicants who "
                    + "start in two days may have to be hired directly.",
                NoticeOrder.DayEnd);
            await board.PostAsync([alert], day, stop);
        }
    }

    [LoggerMessage(EventId = 302, EventName = "ExtractLate", Level = LogLevel.Error, Message = "The extract of {Body} for {Day} is late")]
    private partial void LogLate(string body, DateOnly day);
}
