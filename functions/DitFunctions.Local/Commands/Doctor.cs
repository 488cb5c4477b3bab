using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using DitFunctions.Local.Folders;
using DitFunctions.Local.Operating;

namespace DitFunctions.Local.Commands;

/// <summary>Examines what the interface needs, from the ground up; what rests on something ill is not examined.</summary>
/// <param name="clock">This machine's clock.</param>
/// <param name="margin">How many bytes must be free on the disk of the data folder.</param>
/// <param name="open">Opens the jobs that know the reference data and what an operator left behind.</param>
internal sealed class Doctor(StorageChoice choice, TimeProvider clock, long margin, Func<StorageSession, OperatorJobs> open)
{
    private const int OldestNode = 20;

    private static readonly TimeSpan _tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Examines one thing after another.</summary>
    public async IAsyncEnumerable<DoctorFinding> ExamineAsync(IProgress<string> progress, [EnumeratorCancellation] CancellationToken stop)
    {
        var ground = choice.Storage is null ? (DoctorFinding[])[await NodeAsync(stop), await NpmAsync(stop)] : [];
        foreach (var finding in ground) yield return finding;
        if (ground.Any(finding => !finding.IsWell)) yield break;

        var (session, opened) = await OpenAsync(progress, stop);
        yield return opened;
        if (session is null) yield break;
        await using var held = session;
        var reached = await ReachAsync(session, stop);
        yield return reached;
        if (!reached.IsWell) yield break;
        yield return await ClockAsync(session, stop);
        if (session.Data is { } data) yield return Disk(data);
        await using var jobs = open(session);
        yield return await new ReferencePages(jobs).FindingAsync(stop);
        yield return await new StuckFiles(jobs, TimeProvider.System).FindingAsync(stop);
        yield return await new PausePages(jobs).FindingAsync(stop);
        yield return await new DeadLetterPages(jobs).FindingAsync(stop);
    }

    private DoctorFinding Disk(string data)
    {
        var free = DiskSpace.FreeOf(data);
        var left = DiskSpace.Mebibytes(free);
        return free >= margin
            ? DoctorFinding.Well("disk", string.Create(CultureInfo.InvariantCulture, $"{left} MiB are free"))
            : DoctorFinding.Ill("disk",
                string.Create(CultureInfo.InvariantCulture,
                    $"the disk is full: {left} MiB are free, {DiskSpace.Mebibytes(margin)} must be"),
                        "Make room: until then drops stay in their folders.");
    }

    private static async Task<DoctorFinding> NodeAsync(CancellationToken stop)
    {
        var version = await VersionAsync("node", stop);
        var major = version is ['v', ..] && int.TryParse(version[1..].Split('.')[0], CultureInfo.InvariantCulture, out var number) ? number
            : 0;
        return major >= OldestNode
            ? DoctorFinding.Well("node", version!)
            : DoctorFinding.Ill("node", version ?? "not found",
                $"Install Node.js {OldestNode} or later, or name a storage account with --storage.");
    }

    private static async Task<DoctorFinding> NpmAsync(CancellationToken stop) =>
        await VersionAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", stop) is { } version
            ? DoctorFinding.Well("npm", version)
            : DoctorFinding.Ill("npm", "not found", "Install npm, which comes with Node.js, or name a storage account with --storage.");

    private static async Task<string?> VersionAsync(string program, CancellationToken stop)
    {
        try
        {
            using var process =
                Process.Start(
                    new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync(stop);
            var version = await process.StandardOutput.ReadToEndAsync(stop);
            await errors;
            await process.WaitForExitAsync(stop);
            return process.ExitCode == 0 ? version.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private async Task<(StorageSession? Session, DoctorFinding Finding)> OpenAsync(IProgress<string> progress, CancellationToken stop)
    {
        try
        {
            var session = await StorageSession.OpenAsync(choice, progress, stop);
            return (session,
                DoctorFinding.Well("settings", choice.Storage is null ? $"own Azurite on {choice.Data}" : $"storage {session.Where}"));
        }
        catch (Exception fault) when (fault is WrongInputException or CannotProceedException)
        {
            return (null, DoctorFinding.Ill("settings", fault.Message, "Fix what this says and ask again."));
        }
    }

    // Asked in ways that need no more than the rights to read data.
    private static async Task<DoctorFinding> ReachAsync(StorageSession session, CancellationToken stop)
    {
        try
        {
            await session.Storage.Container(Containers.TisInbound).ExistsAsync(stop);
            await session.Storage.Container(Containers.Work).ExistsAsync(stop);
            if (!session.GoesByIdentity) await session.Queues.Queue(WorkQueues.Receive).ExistsAsync(stop);
            await session.Storage.Table(Tables.Ledger).GetEntityIfExistsAsync<TableEntity>("-", "-", cancellationToken: stop);
            return DoctorFinding.Well("storage", "blobs, queues and tables answer");
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            // The last question came through; the table is made by the first run.
            return DoctorFinding.Well("storage", "blobs, queues and tables answer, and nothing is kept there yet");
        }
        catch (Exception fault) when (StorageFault.Is(fault, stop))
        {
            return DoctorFinding.Ill("storage", StorageFault.Told(fault).Message,
                "Check the account's name, its firewall, and your rights to its data.");
        }
    }

    private async Task<DoctorFinding> ClockAsync(StorageSession session, CancellationToken stop)
    {
        if (await StorageTimeAsync(session, stop) is not { } theirs)
            return DoctorFinding.Well("clock", "storage tells no time to compare with");
        var ahead = clock.GetUtcNow() - theirs;
        var said =
            string.Create(CultureInfo.InvariantCulture,
                $"{Math.Abs(ahead.TotalSeconds):0} seconds {(ahead < TimeSpan.Zero ? "behind" : "ahead of")} storage");
        return ahead.Duration() <= _tolerance
            ? DoctorFinding.Well("clock", said)
            : DoctorFinding.Ill("clock", said, "Set this machine's clock (NTP): business dates and signatures depend on it.");
    }

    // A refusal tells the time as well as an answer does.
    private static async Task<DateTimeOffset?> StorageTimeAsync(StorageSession session, CancellationToken stop)
    {
        try
        {
            var answer = await session.Storage.Container(Containers.TisInbound).GetPropertiesAsync(cancellationToken: stop);
            return answer.GetRawResponse().Headers.Date;
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return fault.GetRawResponse()?.Headers.Date;
        }
    }
}
