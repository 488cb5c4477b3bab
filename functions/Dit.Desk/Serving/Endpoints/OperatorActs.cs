using Dit.Desk.Access;
using Dit.Desk.Pages;
using Dit.Desk.Parts;
using Dit.Desk.Words;
using Dit.Interface.Answers;
using Dit.Interface.Audit;
using Dit.Interface.Ledger;
using Dit.Interface.Pausing;
using Dit.Interface.Purging;
using Dit.Interface.Reference;
using Dit.Interface.Work;
using Microsoft.AspNetCore.Http;

namespace Dit.Desk.Serving.Endpoints;

/// <summary>The acts of an operator, each in its place of the menu.</summary>
internal static class OperatorActs
{
    private const string FilesPlace = "/desk/files";
    private const string OperatePlace = "/desk/operate";

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<OperatorAct> All { get; } =
    [
        new("/file/{run}/release", ReleasePlanAsync, ReleaseAsync),
        new("/file/{run}/replay", ReplayPlanAsync, ReplayAsync),
        new("/operate/pause", call => PausePlanAsync(call, isPause: true), PauseAsync),
        new("/operate/resume", call => PausePlanAsync(call, isPause: false), ResumeAsync),
        new("/operate/request-full", RequestFullPlanAsync, RequestFullAsync),
        new("/operate/put-back", PutBackPlanAsync, PutBackAsync),
        new("/operate/purge", PurgePlanAsync, PurgeAsync),
    ];

    /// <summary>The page that leads to them.</summary>
    internal static async Task<IResult> PageAsync(Viewer viewer, OperateAnswer operate, CancellationToken stop) =>
        Show.Page<Operate>(new { Viewer = viewer, View = await operate.AskAsync(stop) });

    private static async Task<FileEntry?> FileAsync(ActCall call) =>
        RunId.TryParse(call.Route("run"), out var run) ? await call.Job<FileLedger>().FindAsync(run, call.Stop) : null;

    private static async Task<ActPlan?> ReleasePlanAsync(ActCall call)
    {
        if (await FileAsync(call) is not { } file) return null;
        var isHeld = file.Status == FileStatus.Held;
        return new(
            FilesPlace,
            $"Release {file.Name}",
            isHeld
                ? [
                    $"The file is held: {FileWords.Of(file.Reason!.Value)}. {FileWords.Sentence(file.Detail)}",
                    "If you release it, it loads as it is. Release it only when you know that the cause is harmless.",
                    "If a full file leaves out many posts, first ask ESR whether the export was cut short.",
                ]
                : ["This file is not held, so there is nothing to release."],
            "Release the file",
            $"/desk/file/{file.Run}")
        { IsWarning = true, CanDo = isHeld };
    }

    private static async Task<(bool, string)> ReleaseAsync(ActCall call)
    {
        var file = (await FileAsync(call))!;
        return await call.Job<FileActs>().ReleaseAsync(call.Asked, file.Name, call.Stop);
    }

    // The dry run is the page before the act: a person sees row by row what would come of it.
    private static async Task<ActPlan?> ReplayPlanAsync(ActCall call)
    {
        if (await FileAsync(call) is not { } file || !TryRow(call, out var row)) return null;
        var answer = await call.Job<FileActs>().ReplayAsync(call.Asked, file.Name, file.Run, row, dryRun: true, call.Stop);
        return new(
            FilesPlace,
            row is null ? $"Replay {file.Name}" : $"Replay row {row} of {file.Name}",
            [
                FileWords.Sentence(answer.Words),
                answer.IsTaken ? "Rows that were accepted do not change, and nothing is doubled. TIS gets another confirmation with the "
                    + "rows below."
                    : "Correct the cause first, then open this page again. It tries the rows each time.",
            ],
            row is null ? "Replay the file" : $"Replay row {row}",
            $"/desk/file/{file.Run}")
        { Details = builder => ReplayRows.Render(builder, answer.Rows), CanDo = answer.IsTaken };
    }

    private static async Task<(bool, string)> ReplayAsync(ActCall call)
    {
        var file = (await FileAsync(call))!;
        TryRow(call, out var row);
        var answer = await call.Job<FileActs>().ReplayAsync(call.Asked, file.Name, file.Run, row, dryRun: false, call.Stop);
        return (answer.IsTaken, answer.Words);
    }

    // One row, when the address names one; every rejected row else.
    private static bool TryRow(ActCall call, out int? row)
    {
        row = null;
        if (call.Query("row") is not { Length: > 0 } text) return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        row = number;
        return true;
    }

    private static async Task<ActPlan?> RequestFullPlanAsync(ActCall call)
    {
        var known = await call.Job<ReferenceStore>().KnownAsync(call.Stop);
        if (DeaneryBody.TryParse(call.Query("sender"), out var code) && known.Bodies.TryGetValue(code, out var body))
            return new(
                OperatePlace,
                $"Make the next extract of {code} a full one",
                [$"{body.Name}: the next extract to TIS holds every position (RMF), not only what changed.",
                    "If the extract of today is out already, it is the one of tomorrow."],
                "Ask for a full extract",
                OperatePlace);
        return Vpd.TryParse(call.Query("sender"), out var vpd) && known.Employers.TryGetValue(vpd, out var employer)
            ? new(
                OperatePlace,
                $"Ask ESR for a full file of {vpd}",
                [$"{employer.Name}: ESR is asked to send all positions and people. It comes with the next exchange.",
                    "The interface removes what the full file leaves out. A file that leaves out more than a fifth of the training posts "
                        + "is held first."],
                "Ask for a full file",
                OperatePlace)
            : null;
    }

    private static async Task<(bool, string)> RequestFullAsync(ActCall call) =>
        await call.Job<FileActs>().RequestFullAsync(call.Asked, call.Query("sender"), call.Stop);

    private static async Task<PauseTarget?> TargetAsync(ActCall call) =>
        PauseTarget.Read(call.Query("target"), await call.Job<ReferenceStore>().KnownAsync(call.Stop))
            ?? PauseTarget.ReadPaused(call.Query("target"), await call.Job<Pauses>().ReadAsync(call.Stop));

    private static async Task<ActPlan?> PausePlanAsync(ActCall call, bool isPause) => await TargetAsync(call) is { } target
        ? new(
            OperatePlace,
            isPause ? $"Pause {target.Name}" : $"Resume {target.Name}",
            isPause ? [target.Waits, "Files that are being worked on are finished. Nothing is lost: what arrives waits in its order."]
                : ["What waited is worked on again, in its order, within minutes."],
            isPause ? "Pause" : "Resume",
            OperatePlace)
        : null;

    private static async Task<(bool, string)> PauseAsync(ActCall call)
    {
        var target = (await TargetAsync(call))!;
        return await call.Job<Operator>().PauseAsync(call.Asked, target, call.Stop) ? (true, $"{target.Name} is paused.")
            : (false, $"{target.Name} was paused already.");
    }

    private static async Task<(bool, string)> ResumeAsync(ActCall call)
    {
        var target = (await TargetAsync(call))!;
        return await call.Job<Operator>().ResumeAsync(call.Asked, target, call.Stop) ? (true, $"{target.Name} is resumed.")
            : (false, $"{target.Name} was not paused.");
    }

    private static async Task<ActPlan?> PutBackPlanAsync(ActCall call)
    {
        var open = (await call.Job<DeadLetterBook>().AllAsync(call.Stop)).Count(letter => letter.NeedsSomebody);
        return new(
            OperatePlace,
            "Put back what was given up",
            open == 0
                ? ["No message is given up, so there is nothing to put back."]
                : [
                    open == 1 ? "1 message was given up. It gets its turn again."
                        : $"{open} messages were given up. Each gets its turn again, at most {PutBack.UsualRate} a minute.",
                    "Put them back when the cause is fixed. A message that fails again is given up again. Nothing is doubled.",
                ],
            "Put them back",
            OperatePlace)
        { CanDo = open > 0 };
    }

    private static async Task<(bool, string)> PutBackAsync(ActCall call)
    {
        var count = await call.Job<Operator>().PutBackAsync(call.Asked, null, PutBack.UsualRate, call.Stop);
        return (count > 0, count == 0 ? "There was nothing to put back." : $"{Plural.Of(count, "message goes", "messages go")} back.");
    }

    private static async Task<ActPlan?> PurgePlanAsync(ActCall call)
    {
        var report = await PurgeAsync(call, dryRun: true);
        return new(
            OperatePlace,
            "Remove what is past its time",
            [.. report.Removed.Where(kind => kind.Value > 0).Select(kind => $"{kind.Key}: {kind.Value}")
                .DefaultIfEmpty("Nothing is past its time.")],
            "Remove it now",
            OperatePlace)
        { IsWarning = true, CanDo = report.Removed.Values.Any(count => count > 0) };
    }

    private static async Task<(bool, string)> PurgeAsync(ActCall call)
    {
        var removed = (await PurgeAsync(call, dryRun: false)).Removed.Values.Sum();
        return (true, $"{Plural.Of(removed, "blob or row is", "blobs and rows are")} removed.");
    }

    private static Task<PurgeReport> PurgeAsync(ActCall call, bool dryRun) =>
        call.Job<Operator>().PurgeAsync(call.Asked, BusinessDate.Today(call.Job<TimeProvider>()), dryRun, call.Stop);
}
