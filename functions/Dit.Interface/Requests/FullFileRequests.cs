using Dit.Core.Files.Sequences;
using Dit.Interface.Extracts;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;

namespace Dit.Interface.Requests;

/// <summary>
/// Asks ESR for an employer's full file (GDR): once per gap that has stood for a business day, and when an operator says so
/// (interface-files.md, section 5) [X]. The request lies in <c>esr-outbound/&lt;vpd&gt;/</c>.
/// </summary>
public sealed partial class FullFileRequests(DueGaps gaps, OutboundLedger ledger, Publisher publisher, ReferenceStore reference,
    TimeProvider clock, ILogger<FullFileRequests> log)
{
    /// <summary>Asks for what is due; a timer may ask as often as it likes.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        foreach (var gap in await gaps.ListAsync(stop)) await SendAsync(gap.Vpd, gap.Cause, day, stop);
    }

    /// <summary>Asks for a full file by an operator's word, at most once a day and employer: ESR sends one for each request.</summary>
    /// <param name="stop">Stops the work; doing it again on the same day changes nothing.</param>
    /// <returns>What was done, or why nothing was, in one sentence; and whether ESR is asked.</returns>
    internal async Task<(bool IsAsked, string Words)> AskAsync(string employer, CancellationToken stop)
    {
        if (!Vpd.TryParse(employer, out var vpd))
            return (false, $"{employer} is not a VPD (a number of one to six digits), and not a deanery body of the reference data.");
        if (await reference.FindAsync(stop) is not { } known) return (false, "No reference data are in force: employers are not known.");
        if (!known.Employers.ContainsKey(vpd)) return (false, $"VPD {vpd} is not in employers.csv.");
        var (day, cause) = (BusinessDate.Today(clock), $"request-{FileDate.Write(BusinessDate.Today(clock))}");
        if (await ledger.FindRequestAsync(vpd, cause, stop) is { IsPublished: true } before)
            return (true, $"ESR was asked for a full file of VPD {vpd} today already, with {before.Name.Canonical}.");
        var (file, paused) = await SendAsync(vpd, cause, day, stop);
        return (true, paused is not null
            ? $"{file.Name.Canonical} waits: {paused} is paused. It goes to ESR when the pause is over."
            : $"ESR is asked for a full file of VPD {vpd}, with {file.Name.Canonical} in esr-outbound/{vpd}.");
    }

    // The request, and what is paused for which it waits; null when it waits for nothing.
    private async Task<(OutboundFile File, string? Paused)> SendAsync(Vpd vpd, string cause, DateOnly day, CancellationToken stop)
    {
        var file = await ledger.BindRequestAsync(vpd, cause, day, stop);
        if (file.IsPublished) return (file, null);
        var sink = publisher.Decide(file);
        await sink.WriteAsync(FullFileRequest.Write(file.Name, file.Created), stop);
        await sink.CommitAsync(stop);
        var paused = await publisher.PublishAsync(file, rows: 0, stop, sink);
        LogAsked(vpd, file.Name.Canonical, cause);
        return (file, paused);
    }

    [LoggerMessage(EventId = 310, EventName = "FullFileRequested", Level = LogLevel.Information,
        Message = "ESR is asked for a full file of {Vpd} with {File}, for {Cause}")]
    private partial void LogAsked(Vpd vpd, string file, string cause);
}

/// <summary>The gaps in employers' files for which ESR is to be asked, as the lanes show them.</summary>
public sealed class DueGaps(LaneTable lanes, ReferenceStore reference, Pauses pauses, TimeProvider clock)
{
    /// <summary>The gaps that hold a file now and have stood for long enough. A paused employer's waits for the end of the pause.</summary>
    internal async Task<IReadOnlyList<Gap>> ListAsync(CancellationToken stop)
    {
        var (known, set) = (await reference.CurrentAsync(stop), await pauses.CurrentAsync(stop));
        return
        [
            .. from lane in await lanes.OpenAsync(stop)
               where RunId.IsOfEmployer(lane.Name)
               let gap = Gap.Of(Vpd.Parse(lane.Name["GO-".Length..]), lane.Lane)
               where gap is not null && gap.IsDue(clock.GetUtcNow(), known.Calendar) && known.IsOn(gap.Vpd)
                   && set.OfEmployer(gap.Vpd) is null
               select gap,
        ];
    }
}
