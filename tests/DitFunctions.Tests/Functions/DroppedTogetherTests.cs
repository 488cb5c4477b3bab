using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dit.Interface.Intake;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using DitFunctions.Local;
using DitFunctions.Local.Azurite;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Queues;
using DitFunctions.Local.Watching;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;

namespace DitFunctions.Tests.Functions;

/// <summary>
/// ESR's and TIS's files of a first day, a Tuesday, dropped all at once: the Azure host's functions, the one-machine host and
/// <c>process</c> give
/// the same bytes, and no row fails because its post was not loaded yet.
/// </summary>
public sealed class DroppedTogetherTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const string App = "DE_WMD_APP_20260505_00000001.DAT";
    private const string Dnc = "DE_WMD_DNC_20260505_00000001.DAT";
    private const string Go = "GO_431_DIT_GOF_20260505_00000001.DAT";
    private static readonly DateOnly _day = new(2026, 5, 5);
    private static readonly QueuePumpOptions _pump = new() { ShortestPoll = TimeSpan.FromMilliseconds(100) };

    private static readonly Dictionary<string, string> _config = new()
    {
        ["employers.csv"] = "vpd,ods_code,name,mode,enabled\n431,RRK,A Trust,full,true\n",
        ["bodies.csv"] = "code,name,prefixes,enabled\nWMD,West Midlands,WMD,true\n",
        ["recipients.csv"] = "vpd,name,email,role,kinds\n431,Officer,officer@example.org,MSO,*\n",
        ["locum-codes.csv"] = "code\n",
    };

    private static readonly Dictionary<string, (string Container, string Text)> _drops = new()
    {
        [Go] = (Containers.EsrInbound,
            $"HDR~{Go}~20260505 100000~431~~20260505 100000~02\r\n{Position(1000)}\r\n{Position(1001)}\r\nTRL~4\r\n"),
        [App] = (Containers.TisInbound, De(App, Applicant(1000, "1000001"), Applicant(1001, "1000002"), Applicant(9999, "1000003"))),
        [Dnc] = (Containers.TisInbound, De(Dnc, Withdrawn(1001, "1000002"))),
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("dit-together-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Day_DroppedAtOnce_GivesTheSameBytesOnBothHostsAndInProcess()
    {
        var expected = await ProcessAsync();
        Assert.Equal(["S001", "S001", "A010"],
            RulesOf(expected.Single(file => file.Key.Contains("_APC_", StringComparison.Ordinal)).Value));

        Assert.Equal(Hashes(expected), Hashes(await FunctionsAsync()));
        Assert.Equal(Hashes(expected), Hashes(await OneMachineAsync()));
    }

    private async Task<SortedDictionary<string, byte[]>> ProcessAsync()
    {
        var (input, output) = (Path.Combine(_folder, "in"), Path.Combine(_folder, "process"));
        foreach (var (name, text) in _config) await WriteAsync(Path.Combine(input, "config", name), text);
        foreach (var (name, (container, text)) in _drops) await WriteAsync(Path.Combine(input, "2026-05-05", container, name), text);
        await using var own = await AzuriteServer.StartPrivateAsync(null, default);
        var storage = DitStorage.FromConnectionString(own.ConnectionString);
        await new ProcessRun(storage, WorkQueueClients.FromConnectionString(own.ConnectionString, storage.Calls),
            NullLoggerFactory.Instance, null).RunAsync(ProcessFolder.Read(input), output, default);
        File.Delete(Path.Combine(output, "2026-05-05", "summary.json"));
        return Read(Path.Combine(output, "2026-05-05"));
    }

    // The events of all drops come before any work is done.
    private async Task<SortedDictionary<string, byte[]>> FunctionsAsync()
    {
        using var host = await BuiltHost.StartWithReferenceAsync(azurite);
        host.Clock.Advance(TimeSpan.FromDays(1));
        // Event Grid's, which the app does not make.
        await host.Queue(Scans.Queue).CreateIfNotExistsAsync();
        foreach (var (name, (container, text)) in _drops) await DropAsync(host.Storage, container, name, text);
        await host.CallAsync("ReceiveEsrFile", host.Storage.Container(Containers.EsrInbound).GetBlobClient(Go));
        foreach (var name in new[] { Dnc, App })
            await host.CallAsync("ReceiveTisFile", host.Storage.Container(Containers.TisInbound).GetBlobClient(name));
        await FunctionsTests.WorkAsync(host);
        await host.CallAsync("Often", new TimerInfo());
        await FunctionsTests.WorkAsync(host);
        foreach (var stage in Enum.GetValues<DayStage>()) await host.Job<TimedWork>().RunAsync(stage, _day, null, default);
        return await ExportAsync(host.Storage, "functions");
    }

    private async Task<SortedDictionary<string, byte[]>> OneMachineAsync()
    {
        await using var own = await AzuriteServer.StartPrivateAsync(null, default);
        var storage = DitStorage.FromConnectionString(own.ConnectionString);
        var clock = new DayClock();
        clock.StandOn(_day);
        await using var host =
            await JobHost.StartAsync(storage, WorkQueueClients.FromConnectionString(own.ConnectionString, storage.Calls), clock,
                NullLoggerFactory.Instance, _pump, default);
        foreach (var (name, text) in _config) await DropAsync(storage, Containers.Config, name, text);
        Assert.Empty(await host.Job<ReferenceWatch>().RunAsync(default));
        foreach (var (name, (container, text)) in _drops) await DropAsync(storage, container, name, text);
        var watch = new InboundWatch(host.Job<InboundDrops>(), host.Job<Receive>().ReceiveAsync, clock, NullLogger<InboundWatch>.Instance);
        Assert.Equal(_drops.Count, await watch.LookAsync(default));
        await host.IdleAsync(default);
        await host.Job<TimedWork>().RunAsync(TimedTick.Often, default);
        await host.IdleAsync(default);
        foreach (var stage in Enum.GetValues<DayStage>()) await host.Job<TimedWork>().RunAsync(stage, _day, null, default);
        return await ExportAsync(storage, "one-machine");
    }

    private async Task<SortedDictionary<string, byte[]>> ExportAsync(DitStorage storage, string name)
    {
        var folder = Path.Combine(_folder, name);
        await new DayExport(storage).WriteAsync(_day, folder, default);
        return Read(folder);
    }

    private static Task DropAsync(DitStorage storage, string container, string name, string text) =>
        storage.Container(container).GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true);

    private static Task WriteAsync(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllTextAsync(path, text);
    }

    private static SortedDictionary<string, byte[]> Read(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllBytes), StringComparer.Ordinal);

    private static IEnumerable<string> Hashes(SortedDictionary<string, byte[]> files) =>
        files.Select(file => $"{file.Key} {Convert.ToHexString(SHA256.HashData(file.Value))}");

    private static IEnumerable<string> RulesOf(byte[] confirmation) =>
        Encoding.UTF8.GetString(confirmation).Split("\r\n").Where(line => line.StartsWith("\"APC\"", StringComparison.Ordinal))
            .Select(line => line.Contains("A010", StringComparison.Ordinal) ? "A010" : line.Contains("S001", StringComparison.Ordinal)
                ? "S001" : line);

    private static string Position(int id) =>
        $"POA~{id}~20200101~~{id + 1}~{id + 1}|Specialty Registrar|021|Cardiology|~1~~Medical and Dental~Specialty "
            + $"Registrar~021~MN37~3~N~7001~Active~SHARED~Y~N~WMD/RRK01/034/STR/{id}~~~~~";

    private static string De(string name, params string[] rows) =>
        $"\"HDR\",\"{name}\",\"20260505 140000\",\"WMD\",\"\",\"20260505 "
            + $"140000\",\"01\"\r\n{string.Concat(rows.Select(row => row + "\r\n"))}\"TRL\",{rows.Length + 2}\r\n";

    private static string Applicant(int position, string gmc) => Row(
        41, (1, "APP"), (2, "20260601"), (3, $"Surname-{gmc}"), (4, "Robin"), (8, "19900101"), (9, Text(position)),
            (10, Text(position + 1)), (16, "GMC"), (17, gmc));

    private static string Withdrawn(int position, string gmc) => Row(
        36, (1, "NOT"), (2, "2"), (3, "WMD"), (4, $"WMD/RRK01/034/STR/{position}"), (22, $"Surname-{gmc}"), (23, "Robin"), (24, gmc),
            (25, "Withdrawn"));

    private static string Row(int columns, params (int Column, string Value)[] given)
    {
        var fields = new string[columns];
        foreach (var (column, value) in given) fields[column - 1] = columns == 41 && column is 9 or 10 ? value : $"\"{value}\"";
        return string.Join(',', fields);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
