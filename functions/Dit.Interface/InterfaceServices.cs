using Dit.Core.Files;
using Dit.Interface.Answers;
using Dit.Interface.Applicants;
using Dit.Interface.Audit;
using Dit.Interface.Delivery;
using Dit.Interface.Esr;
using Dit.Interface.Extracts;
using Dit.Interface.Intake;
using Dit.Interface.Journal;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Placements;
using Dit.Interface.Purging;
using Dit.Interface.Reference;
using Dit.Interface.Replays;
using Dit.Interface.Reports;
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
}
