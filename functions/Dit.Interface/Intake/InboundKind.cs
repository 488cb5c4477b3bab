using Dit.Interface.Applicants;
using Dit.Interface.Esr;
using Dit.Interface.Placements;
using Dit.Interface.Receipts;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Interface.Intake;

/// <summary>
/// A kind of file that partners drop: all that differs between kinds is here, and no other code asks which kind it is. To add a
/// kind is to add one to <see cref="All"/>.
/// </summary>
public sealed record InboundKind
{
    private InboundKind() { }

    /// <summary>What people call it: GO, APP, DNC, RTC.</summary>
    public required string Code { get; init; }
    /// <summary>What it is, for people, with its types.</summary>
    public required string Words { get; init; }
    /// <summary>The types in its names: a full file and one of changes are one kind.</summary>
    public required IReadOnlyList<FileKind> Types { get; init; }
    /// <summary>The container where it is dropped.</summary>
    public required string Door { get; init; }
    /// <summary>The most rows that it may have, of the limits in force.</summary>
    public required Func<FileLimits, int> MostRows { get; init; }

    /// <summary>
    /// Loads a file, or begins to. Its last arguments are the attempt of the message, which what is sent again bears too, and what
    /// stops the work.
    /// </summary>
    public required Func<IServiceProvider, FileEntry, string, CancellationToken, Task> LoadAsync { get; init; }

    /// <summary>The daily stream as which it is due; null when it comes as it comes.</summary>
    public DailyStream? Due { get; init; }
    /// <summary>What operators do when it is missing.</summary>
    public string WhenMissing { get; init; } = "";
    /// <summary>The rule that rejects rows because the file came too late; empty when none does.</summary>
    public string TooLate { get; init; } = "";
    /// <summary>The type of file that answers it, row by row; null when none does.</summary>
    public FileKind? Answer { get; init; }
    /// <summary>What answers its rows and judges them again; null when no row of it can be replayed.</summary>
    public Func<IServiceProvider, IRowAnswers>? Rows { get; init; }
    /// <summary>Why a file of it that is done is not replayed, for people, behind its name; empty when it is.</summary>
    public string WhyNotReplayed { get; init; } = "";
    /// <summary>True when what came of each of its rows is kept to be looked through (<see cref="FileRows"/>).</summary>
    public bool KeepsOutcomes { get; init; }

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<InboundKind> All { get; } =
    [
        new()
        {
            Code = "GO",
            Words = "Positions and people from ESR (GO)",
            Types = [FileKind.GoFull, FileKind.GoChanges],
            Door = Containers.EsrInbound,
            MostRows = limits => limits.MaxRowsHeld,
            LoadAsync = (jobs, file, _, stop) => jobs.GetRequiredService<GoLoad>().LoadAsync(file, stop),
            Due = DailyStream.Go,
            WhenMissing = "Ask ESR whether the export of these employers ran, and have the files sent again.",
            WhyNotReplayed = "is done. The rows of a file of ESR fail by their form alone, and an older file must not overwrite what is "
                + "newer: ask ESR for a new full file.",
        },
        new()
        {
            Code = "APP",
            Words = "Applicants from TIS (APP)",
            Types = [FileKind.App],
            Door = Containers.TisInbound,
            MostRows = limits => limits.MaxRows,
            LoadAsync = (jobs, file, attempt, stop) => jobs.GetRequiredService<ApplicantLoad>().LoadAsync(file, attempt, stop),
            Due = DailyStream.App,
            WhenMissing = "Ask TIS whether the export of these bodies ran. "
                + "Applicants who start in two days can only be hired directly by then.",
            TooLate = "A020",
            Answer = FileKind.Apc,
            Rows = jobs => jobs.GetRequiredService<ApplicantAnswers>(),
            KeepsOutcomes = true,
        },
        new()
        {
            Code = "DNC",
            Words = "Notifications from TIS (DNC, DNF)",
            Types = [FileKind.Dnc, FileKind.Dnf],
            Door = Containers.TisInbound,
            MostRows = limits => limits.MaxRowsHeld,
            LoadAsync = (jobs, file, _, stop) => jobs.GetRequiredService<NotificationLoad>().LoadAsync(file, stop),
            Due = DailyStream.Dnc,
            WhenMissing = "Ask TIS whether the export of notifications of these bodies ran. "
                + "Until it comes, withdrawals and changed dates are not known here.",
            Answer = FileKind.Dcc,
            Rows = jobs => jobs.GetRequiredService<NotificationAnswers>(),
        },
        new()
        {
            Code = "RTC",
            Words = "Receipts from TIS (RTC)",
            Types = [FileKind.Rtc],
            Door = Containers.TisInbound,
            MostRows = limits => limits.MaxRowsHeld,
            LoadAsync = (jobs, file, _, stop) => jobs.GetRequiredService<ReceiptLoad>().LoadAsync(file, stop),
            WhyNotReplayed = "is a receipt and is done; nothing that could be fixed here would change it.",
        },
    ];

    /// <summary>True when ESR sends it: an employer's, not a body's.</summary>
    public bool IsOfEsr => Door == Containers.EsrInbound;
    /// <summary>The streams whose numbers its files have, without their sender: GO; DNC and DNF.</summary>
    public IReadOnlyList<string> Streams => IsOfEsr ? [Code] : [.. Types.Select(InterfaceFileName.CodeOf)];

    /// <summary>The kind of a type; null for what is not dropped.</summary>
    public static InboundKind? Of(FileKind type) => All.FirstOrDefault(kind => kind.Types.Contains(type));

    /// <summary>The kind of a file whose name fits the grammar and that was taken.</summary>
    public static InboundKind Of(FileEntry entry) => Of(entry.FileName!.Kind)!;

    /// <summary>True for a file that is done and whose rows can be looked through.</summary>
    public static bool HasOutcomes(FileEntry entry) =>
        entry is { Status: FileStatus.Done, FileName: { } name } && Of(name.Kind) is { KeepsOutcomes: true };

    /// <summary>True for a file that a replay could take something of: in quarantine, or done with rejected rows to judge again.</summary>
    public static bool CanReplay(FileEntry entry) => entry is { Run.IsReplay: false, FileName: { } name }
        && (entry is { Status: FileStatus.Quarantined, Reason: not FileFault.Malware }
            || (entry is { Status: FileStatus.Done, Counts.Rejected: > 0 } && Of(name.Kind)?.Rows is not null));

    /// <summary>Says in words why a container does not take a name; null when it does.</summary>
    internal static string? WhyNotTaken(string door, InterfaceFileName? name)
    {
        if (name is null)
            return "the name does not fit DE_<body>_<type>_<yyyymmdd>_<sequence>.DAT or "
                + "GO_<vpd>_<subtype>_GO<F|C>_<yyyymmdd>_<sequence>.DAT";
        return Of(name.Kind)?.Door == door ? null : $"a file of type {name.TypeCode} is not taken in {door}";
    }

    /// <summary>How the names begin that are taken at a container, a sender and a type each.</summary>
    internal static IEnumerable<string> Prefixes(string door, ReferenceData known) =>
        All.Where(kind => kind.Door == door).SelectMany(kind => kind.IsOfEsr
            ? known.Employers.Keys.Select(vpd => $"GO_{vpd.Text}_")
            : known.Bodies.Keys.SelectMany(body => kind.Types.Select(type => $"DE_{body}_{InterfaceFileName.CodeOf(type)}_")));
}
