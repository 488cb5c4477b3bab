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
    /// Adds the jobs, room by room. The host adds <see cref="Storage.DitStorage"/>, <see cref="IWorkOutbox"/> and logging; it may add its
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
        return services.AddReference().AddLedger().AddJournal().AddIntake().AddEsr().AddApplicants().AddPlacements().AddExtracts()
            .AddNotices().AddPausing().AddReplays().AddReports().AddAnswers().AddAudit().AddPurging().AddWork();
    }

    private static IServiceCollection AddReference(this IServiceCollection services) => services
        .AddSingleton<ReferenceStore>().AddSingleton<ConfigContainer>().AddSingleton<ReferenceWatch>().AddSingleton<GivenReference>();

    private static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddSingleton<FileLedger>().AddSingleton<LooseEntries>().AddSingleton<RecentFiles>().AddSingleton<OutboundLedger>()
        .AddSingleton<SentExtracts>().AddSingleton<LaneTable>().AddSingleton<LedgerUpgrade>();

    private static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<InboundDrops>().AddSingleton<Examine>().AddSingleton<Receive>().AddSingleton<Scans>().AddSingleton<FileArchive>()
        .AddSingleton<QuarantineRoom>().AddSingleton<LaneEntry>().AddSingleton<KnownDrops>().AddSingleton<TakeIn>()
        .AddSingleton<LaneViews>().AddSingleton<LaneNews>().AddSingleton<Traffic>().AddSingleton<Start>().AddSingleton<Release>()
        .AddSingleton<FileEnd>().AddSingleton<TisRows>()
        .AddSingleton<LostConfirmations>().AddSingleton<LostAnswers>().AddSingleton<MissingFiles>()
        .AddSingleton<MissingAlerts>().AddSingleton<LaneDrive>().AddSingleton<UnfinishedWork>().AddSingleton<Sweeper>();

    private static IServiceCollection AddEsr(this IServiceCollection services) => services
        .AddSingleton<EsrBooks>().AddSingleton<EsrRecords>().AddSingleton<DoctorLoad>().AddSingleton<GoBooks>().AddSingleton<GoGate>()
        .AddSingleton<GoEnd>().AddSingleton<GoLoad>();

    private static IServiceCollection AddPlacements(this IServiceCollection services) => services
        .AddSingleton<RotationBooks>().AddSingleton<PlacementRecords>().AddSingleton<NotificationPlanner>().AddSingleton<NotificationLoad>()
        .AddSingleton<NotificationConfirm>().AddSingleton<NotificationAnswers>().AddSingleton<PlacementPost>();

    private static IServiceCollection AddExtracts(this IServiceCollection services) => services
        .AddSingleton<SentPictures>().AddSingleton<SentPeopleBook>().AddSingleton<PersonExtract>().AddSingleton<Publisher>()
        .AddSingleton<ExtractDays>().AddSingleton<BodyExtract>().AddSingleton<DailyExtract>().AddSingleton<ExtractWatch>()
        .AddSingleton<ReceiptLoad>().AddSingleton<ReceiptWatch>().AddSingleton<DueGaps>().AddSingleton<FullFileRequests>()
        .AddSingleton<FullExtractRequests>();

    private static IServiceCollection AddPausing(this IServiceCollection services) => services
        .AddSingleton<Pauses>().AddSingleton<PausedWork>().AddSingleton<WaitingNotices>();

    private static IServiceCollection AddReplays(this IServiceCollection services) => services
        .AddSingleton<RowSelection>().AddSingleton<ApplicantTrial>().AddSingleton<Trial>().AddSingleton<ReplayOfDone>()
        .AddSingleton<ReplayOfQuarantined>().AddSingleton<Replay>();

    private static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<DuplicateApplicantReport>().AddSingleton<RotationGrids>().AddSingleton<QualityBook>()
        .AddSingleton<DataQualityReport>().AddSingleton<DayReports>().AddSingleton<DirectHireList>().AddSingleton<EmployerLists>();

    private static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddSingleton<Sights>().AddSingleton<SendersAnswer>().AddSingleton<TodayAnswer>().AddSingleton<FilesAnswer>()
        .AddSingleton<FileAnswer>().AddSingleton<FindAnswer>().AddSingleton<DoctorAnswer>().AddSingleton<InboxAnswer>()
        .AddSingleton<EmployerAnswer>().AddSingleton<BodyAnswer>().AddSingleton<QualityAnswer>().AddSingleton<OperateAnswer>();

    private static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<AuditBook>().AddSingleton<AuditDoor>().AddSingleton<FileActs>().AddSingleton<NoticeActs>().AddSingleton<Operator>();

    private static IServiceCollection AddPurging(this IServiceCollection services) => services
        .AddSingleton<TableBackup>().AddSingleton<RunsInUse>().AddSingleton<PurgeBlobs>().AddSingleton<PurgeRows>().AddSingleton<Purge>();

    private static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddSingleton<DayMarks>().AddSingleton<CutOffs>().AddSingleton<DeadLetterBook>().AddSingleton<DeadLetters>()
        .AddSingleton<PutBack>().AddSingleton<TimedRunner>().AddSingleton<TimedJobs>().AddSingleton<TimedWork>().AddSingleton<WorkLimit>()
        .AddSingleton<LimitedWork>().AddSingleton<FileSteps>().AddSingleton<WorkRouter>().AddSingleton<Backlog>().AddSingleton<Health>()
        .AddSingleton<IWorkHandler>(provider => provider.GetRequiredService<WorkRouter>());
}
