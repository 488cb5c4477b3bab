using Dit.Core.Codes;
using Dit.Interface.Applicants;
using Dit.Interface.Delivery;
using Dit.Interface.Extracts;
using Dit.Interface.Intake;
using Dit.Interface.Notices;
using Dit.Interface.Receipts;
using Dit.Interface.Reports;
using Dit.Interface.Requests;

namespace Dit.Interface.Work;

/// <summary>What is looked at several times a day, on every host: to add a job is to add a line here.</summary>
public sealed class DailyWork(
    TimedRunner runner, ExtractWatch extracts, Lifecycle lifecycle, ReceiptWatch receipts, MissingFiles missing, FullFileRequests requests, QualityNotices quality,
    DayReports reports, DeliveryWatch delivery, TimeProvider clock)
{
    /// <summary>The jobs, in their order.</summary>
    public IReadOnlyList<TimedJob> Jobs { get; } =
    [
        new("late-extracts", extracts.RunDueAsync),
        new("applicants", stop => lifecycle.RunAsync(BusinessDate.Today(clock), stop)),
        new("receipts", stop => receipts.RunAsync(BusinessDate.Today(clock), stop)),
        new("missing-files", missing.RunDueAsync),
        new("full-file-requests", stop => requests.RunAsync(BusinessDate.Today(clock), stop)),
        new("quality-notices", stop => quality.RunAsync(BusinessDate.Today(clock), stop)),
        new("reports", reports.RunDueAsync),
        new("delivery", delivery.RunAsync),
    ];

    /// <summary>Runs all of them, each alone.</summary>
    /// <exception cref="AggregateException">Some failed; the others were run.</exception>
    public Task RunAsync(CancellationToken stop) => runner.RunAsync(Jobs, stop);
}
