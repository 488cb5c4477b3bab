using Dit.Interface.Intake;
using Dit.Interface.Reference;

namespace Dit.Interface.Answers;

/// <summary>Answers which files came today and which are missing, by kind and sender. A question of those who see all.</summary>
public sealed class SendersAnswer(RecentFiles files, ReferenceStore reference, TimeProvider clock)
{
    /// <summary>The status of the day's files of one kind, by sender; null when there is no such kind.</summary>
    public async Task<StreamToday?> AskAsync(string stream, CancellationToken stop) =>
        (await ReadAsync(stop)).Streams.FirstOrDefault(one => one.Stream == stream);

    /// <summary>The same of every kind, with what it was made from.</summary>
    internal async Task<(IReadOnlyList<StreamToday> Streams, ReferenceData Known, IReadOnlyList<FileEntry> Files)> ReadAsync(
        CancellationToken stop)
    {
        var (known, day, entries) = (await reference.KnownAsync(stop), BusinessDate.Today(clock), await files.ReadAsync(stop));
        var today = entries.Where(entry => entry.ReceivedOn == day && entry is { Run.IsReplay: false, FileName: not null })
            .ToLookup(entry => InboundKind.Of(entry.FileName!.Kind));
        var employers = known.Employers.Values.Select(employer => (employer.Vpd.Text, employer.Name, employer.Enabled)).ToList();
        var bodies = known.Bodies.Values.Select(body => (body.Code.Code, body.Name, body.Enabled)).ToList();
        return ([.. InboundKind.All.Select(kind => Of(kind, kind.IsOfEsr ? employers : bodies, today[kind], known, day))], known, entries);
    }

    private StreamToday Of(InboundKind kind, IReadOnlyList<(string Code, string Name, bool IsOn)> senders, IEnumerable<FileEntry> entries,
        ReferenceData known, DateOnly day)
    {
        var came = entries.ToLookup(entry => entry.FileName!.Vpd?.Text ?? entry.FileName.Body!.Value.Code, StringComparer.Ordinal);
        var schedule = kind.Due is { } due ? known.Schedules.Of(due) : null;
        var isDay = schedule is null || schedule.Days.Include(day, known.Calendar);
        var isPast = schedule is not null && clock.GetUtcNow() >= schedule.CutOffOf(day);
        var names = senders.ToDictionary(sender => sender.Code, StringComparer.Ordinal);
        return new(kind, schedule?.CutOff,
            [.. senders.Where(sender => sender.IsOn && isDay).Select(sender => sender.Code).Union(came.Select(sender => sender.Key))
                .Order(StringComparer.Ordinal).Select(RowOf)]);

        SenderToday RowOf(string code)
        {
            var (_, name, isOn) = names.GetValueOrDefault(code);
            var row = new SenderToday(code, name ?? "", isDay && isOn, false, [.. came[code]]);
            return row with { IsLate = isPast && row.IsMissing };
        }
    }
}
