using System.Globalization;
using Dit.Samples;
using DitFunctions.Local.Sample;
using DitFunctions.Local.Tests.Sample;

namespace DitFunctions.Local.Tests.Folders;

/// <summary>A small day of today, dropped into the folders of a <c>dit run</c> that may be killed.</summary>
internal sealed class FolderDay : IDisposable
{
    private const string Loaded = "is loaded:";
    private const int QuietSeconds = 4;
    private static readonly DateOnly _today = DateOnly.FromDateTime(DateTime.UtcNow);
    private readonly TemporaryFolder _folder = new();
    private readonly string _day = _today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static Dictionary<string, string> Settings { get; } = new() { ["Dit__SettleSeconds"] = "0", ["Dit__FreeMebibytes"] = "0" };

    internal static async Task<FolderDay> MakeAsync()
    {
        var day = new FolderDay();
        await FullSample.WriteAsync(new SampleOptions(Seed: 5, Employers: 3, Trainees: 60, Days: 1, Start: _today), day.Input);
        return day;
    }

    /// <summary>A data folder.</summary>
    internal string Data(string name) => Path.Combine(_folder.Path, name);

    /// <summary>A data folder with the reference data in it, and ESR's files loaded.</summary>
    internal async Task LoadEsrAsync(string data)
    {
        Copy(Path.Combine(Input, "config"), Path.Combine(data, "config"), "*.csv");
        Copy(Path.Combine(Input, _day, "esr-inbound"), Path.Combine(data, "esr-inbound"), "GO_*_GOF_*.DAT");
        using var dit = Start(data);
        // One of the sample's employers is not in the reference data; its file is quarantined.
        await dit.UntilAsync("ESR's files loaded", () => dit.Said.Split(Loaded).Length > 3 && NothingIn(data, "esr-inbound"));
        await SettleAsync(data);
        Assert.Equal(0, await dit.TerminateAsync());
    }

    /// <summary>Waits until nothing more came out for some seconds: what is written last has no sign of its own.</summary>
    internal static async Task SettleAsync(string data)
    {
        for (var (before, quiet) = (Outputs(data).Count, 0); quiet < QuietSeconds; quiet++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            var now = Outputs(data).Count;
            if (now != before) (before, quiet) = (now, 0);
        }
    }

    internal void DropTis(string data) =>
        Copy(Path.Combine(Input, _day, "tis-inbound"), Path.Combine(data, "tis-inbound"), "DE_*_APP_*.DAT");

    internal static DitChild Start(string data) => DitChild.Start(Settings, "run", "--data", data);

    internal static bool NothingIn(string data, string door) =>
        !Directory.Exists(Path.Combine(data, door)) || Files(Path.Combine(data, door)).All(file => new FileInfo(file).Length == 0);

    /// <summary>
    /// What lies in the folders of files that a body, or a person, collects: names and bytes. Not the extracts, whose time of day may come
    /// or not, nor what is being written.
    /// </summary>
    internal static SortedDictionary<string, string> Outputs(string data) => new(
        ((string[])["tis-outbound", "quarantine", "rejects"]).SelectMany(name => Files(Path.Combine(data, name)))
            .Where(file => !Path.GetFileName(file).Contains("_RM", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith('.'))
            .ToDictionary(file => Path.GetRelativePath(data, file),
                file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);

    /// <summary>Copies a folder and all in it.</summary>
    internal static void CopyAll(string from, string to)
    {
        foreach (var file in Files(from))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    public void Dispose() => _folder.Dispose();

    private string Input => Path.Combine(_folder.Path, "in");

    private static string[] Files(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];

    private static void Copy(string from, string to, string pattern)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from, pattern)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
