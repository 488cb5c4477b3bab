using Dit.Core.Files;
using Dit.Interface.Answers;
using Dit.Interface.Applicants;
using Dit.Interface.Audit;
using Dit.Interface.Backup;
using Dit.Interface.Books;
using Dit.Interface.Delivery;
using Dit.Interface.Esr;
using Dit.Interface.Extracts;
using Dit.Interface.Hosting;
using Dit.Interface.Intake;
using Dit.Interface.Journal;
using Dit.Interface.Ledger;
using Dit.Interface.Measures;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Placements;
using Dit.Interface.Purging;
using Dit.Interface.Receipts;
using Dit.Interface.Reference;
using Dit.Interface.Replays;
using Dit.Interface.Reports;
using Dit.Interface.Reports.Duplicates;
using Dit.Interface.Reports.Grids;
using Dit.Interface.Reports.Lists;
using Dit.Interface.Reports.Quality;
using Dit.Interface.Requests;
using Dit.Interface.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dit.Interface;

/// <summary>All jobs of the interface, for a host's container.</summary>
public static class InterfaceServices
{
    /// <summary>
    /// Adds the jobs. The host adds <see cref="Storage.DitStorage"/>, <see cref="IWorkOutbox"/> and logging; it may add its
    /// own <see cref="TimeProvider"/>, <see cref="DeskAddress"/>, <see cref="FileLimits"/>, <see cref="UploadRules"/> and
    /// <see cref="INoticeSender"/>.
    /// </summary>
    public static IServiceCollection AddDitInterface(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new FileLimits());
        services.TryAddSingleton(new UploadRules());
        services.TryAddSingleton<INoticeSender, NoDelivery>();
        services.TryAddSingleton(new DeskAddress(null));
        return services
            .AddSingleton<FileLedger>().AddSingleton<RecentFiles>().AddSingleton<OutboundLedger>().AddSingleton<Lanes>()
                .AddSingleton<LedgerUpgrade>().AddSingleton<EmployersWithNews>()
            .AddReference().AddSingleton<EsrBooks>().AddSingleton<EsrRecords>().AddSingleton<DoctorLoad>()
            .AddSingleton<FileArchive>().AddSingleton<QuarantineRoom>().AddSingleton<Traffic>().AddSingleton<InboundDrops>()
                .AddSingleton<LostConfirmations>().AddSingleton<Receive>().AddSingleton<Scans>().AddSingleton<Start>()
                    .AddSingleton<GoLoad>().AddSingleton<Sweeper>().AddSingleton<MissingFiles>().AddSingleton<Release>()
            .AddSingleton<Pauses>().AddSingleton<PausedWork>().AddSingleton<WaitingNotices>()
            .AddSingleton<RowSelection>().AddSingleton<FileRows>().AddSingleton<ApplicantTrial>().AddSingleton<ApplicantLoad>()
                .AddSingleton<ApplicantAnswers>().AddSingleton<NotificationAnswers>().AddSingleton<Trial>().AddSingleton<ReplayOfDone>()
                    .AddSingleton<ReplayOfQuarantined>().AddSingleton<Replay>()
            .AddSingleton<RunBook>().AddSingleton<Outcomes>().AddSingleton<ApplicantStore>()
            .AddSingleton<Validate>().AddSingleton<Match>().AddSingleton<Confirm>().AddSingleton<Applicants.Notify>()
                .AddSingleton<FileEnd>().AddSingleton<Lifecycle>()
            .AddSingleton<TisRows>().AddSingleton<ReceiptLoad>().AddSingleton<ReceiptWatch>()
            .AddSingleton<RotationBooks>().AddSingleton<NotificationPlanner>().AddSingleton<NotificationLoad>()
                .AddSingleton<PlacementPost>()
            .AddSingleton<SentPictures>().AddSingleton<SentPeopleBook>().AddSingleton<PersonExtract>().AddSingleton<Publisher>()
                .AddSingleton<ExtractDays>().AddSingleton<BodyExtract>().AddSingleton<DailyExtract>().AddSingleton<ExtractWatch>()
                    .AddSingleton<IGaps, LaneGaps>().AddSingleton<FullFileRequests>()
            .AddSingleton<NoticeBoard>().AddSingleton<NoticeRows>().AddSingleton<Reassign>().AddSingleton<SendLedger>()
                .AddSingleton<Settlement>().AddSingleton<DeliveryOrders>().AddSingleton<Deliver>().AddSingleton<DeliveryWatch>()
                    .AddSingleton<WeeklyNotices>().AddSingleton<FindingsBook>().AddSingleton<QualityNotices>().AddSingleton<DayMarks>()
                        .AddSingleton<CutOffs>()
            .AddSingleton<DeadLetterBook>().AddSingleton<DeadLetters>().AddSingleton<PutBack>().AddSingleton<Backlog>()
                .AddSingleton<Health>()
            .AddSingleton<DuplicateApplicantReport>().AddSingleton<RotationGrids>().AddSingleton<QualityBook>()
                .AddSingleton<DataQualityReport>().AddSingleton<DayReports>()
            .AddSingleton<JournalTable>().AddSingleton<NameBook>().AddSingleton<JournalUpgrade>()
            .AddSingleton<Sights>().AddSingleton<TodayAnswer>().AddSingleton<FilesAnswer>().AddSingleton<FileAnswer>()
            .AddSingleton<FindAnswer>().AddSingleton<DoctorAnswer>().AddSingleton<InboxAnswer>().AddSingleton<EmployerAnswer>()
            .AddSingleton<BodyAnswer>().AddSingleton<OperateAnswer>().AddSingleton<DirectHireList>().AddSingleton<EmployerLists>()
            .AddSingleton<TimedRunner>().AddSingleton<TimedWork>().AddSingleton<WorkLimit>().AddSingleton<LimitedWork>()
            .AddSingleton<TableBackup>().AddSingleton<AuditBook>().AddSingleton<AuditDoor>().AddSingleton<Operator>()
            .AddSingleton<RunsInUse>().AddSingleton<PurgeBlobs>().AddSingleton<PurgeRows>().AddSingleton<Purge>()
            .AddSingleton<WorkRouter>().AddSingleton<IWorkHandler>(provider => provider.GetRequiredService<WorkRouter>());
    }
}
