using System.Globalization;
using Dit.Core.Files.Layouts;
using DitFunctions.Local.Processing;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>Three days of a region in which everything comes that once hurt real users, processed once.</summary>
public sealed class OnceHurtRegion : IAsyncLifetime, IDisposable
{
    internal const string Tuesday = "2026-05-05";
    internal const string Wednesday = "2026-05-06";
    internal const string Mixed = "DE_WMD_APP_20260504_00000001.DAT";
    internal const string Crowded = "DE_WMD_APP_20260504_00000002.DAT";
    internal const string AfterWithdrawal = "DE_WMD_APP_20260506_00000003.DAT";
    internal const string Withdrawal = "DE_WMD_DNC_20260505_00000001.DAT";
    internal const string BadPostcode = "B15\\2TH,";
    private readonly Region _region = new();

    internal IReadOnlyList<DaySummary> Days { get; private set; } = [];

    internal string Output => _region.Output;

    public async Task InitializeAsync()
    {
        _region.Config("employers.csv",
            "vpd,ods_code,name,mode,enabled\n431,RRK,Birmingham,part,true\n096,RJ1,London,part,true\n"
                + "200,RX2,Often,part,true\n300,RX3,Cut,part,true\n");
        _region.Config("recipients.csv",
            "vpd,name,email,role,kinds\n431,Medical Staffing,mso@example.org,MSO,*\n096,Medical Staffing,mso096@example.org,MSO,*\n");
        DropEsr();
        DropTis();
        Days = await Rig.ProcessAsync(_region.Input, _region.Output);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _region.Dispose();

    internal DayFile File(string name, string day = Region.Monday) =>
        Days.Single(summary => summary.Date == day).Files.Single(file => file.Name == name);

    /// <summary>The lines that answer an applicant file, without first and last.</summary>
    internal List<string[]> Confirmation(string name, string day = Region.Monday) =>
        Rig.Records(Path.Combine(Output, day, "tis-outbound", "WMD", File(name, day).Confirmation!))[1..^1];

    /// <summary>Position ids with their action in a body's extract of a day.</summary>
    internal List<string> Extract(string body, string day)
    {
        var file = Directory.GetFiles(Path.Combine(Output, day, "tis-outbound", body), $"DE_{body}_RM?_*.DAT").Single();
        return [.. Rig.Records(file).Where(record => record[0] == "POS").Select(record => $"{record[1]} {record[3]}")];
    }

    internal List<string> Notices(string day, string address, string kind)
    {
        var folder = Path.Combine(Output, day, "notifications", address);
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, $"*-{kind}.txt").Select(System.IO.File.ReadAllText)] : [];
    }

    private void DropEsr()
    {
        Esr(Region.Monday, "431", 10, [.. Posts(1000, 10), Doctor.Person(900), Doctor.Registration(900), DummyVacancy(900, 1005)]);
        Esr(Region.Monday, "96", 1, Posts(2000, 3));
        Esr(Region.Monday, "300", 1, Posts(4000, 10));
        Esr(Tuesday, "300", 2, Posts(4000, 7));
        for (var number = 1; number <= 9; number++)
            Esr(number <= 3 ? Region.Monday : number <= 6 ? Tuesday : Wednesday, "200", number, Posts(3000, 5));
    }

    private void DropTis()
    {
        _region.DropApp(
            Mixed,
            Region.Row(1000, "1000001", (3, "\"O'Hare, \\St \"\"John\"\"\\\""), (20, "\"C:\\new\\\"")),
            Region.Row(1001, "1000002", (25, $"\"{BadPostcode}\"")),
            "\"APP\",\"20260601\",\"cut off\"",
            Region.Row(1002, "1000003"),
            Region.Row(1003, "1000004", (12, "\"20260505\"")),
            Region.Row(1005, "7000900", (4, "\"Zoë \"\"Jo\"\"\""), (8, "\"19900314\"")),
            Region.Row(2000, "1000005"));
        _region.DropApp(Crowded,
            [.. Enumerable.Range(1_000_100, 41).Select(gmc => Region.Row(1009, gmc.ToString(CultureInfo.InvariantCulture))),
                Region.Row(1008, "1000200")]);
        var withdrawn = Enumerable.Repeat("", TisLayouts.Notification.Count).ToArray();
        (withdrawn[0], withdrawn[1], withdrawn[2], withdrawn[3]) = ("\"NOT\"", "\"2\"", "\"WMD\"", "\"WMD/RRK01/034/STR/1002\"");
        withdrawn[TisLayouts.Notification["WithdrawnGmcNumber"]] = "\"1000003\"";
        _region.Drop(Tuesday, "tis-inbound", Withdrawal, Region.App(Withdrawal, string.Join(',', withdrawn)));
        _region.Drop(Wednesday, "tis-inbound", AfterWithdrawal, Region.App(AfterWithdrawal, Region.Row(1002, "1000003")));
    }

    private static string[] Posts(int first, int count) => [.. Enumerable.Range(first, count).Select(id => Region.Position(id))];

    // What comes back from TRAC through a vacancy that was made for it: an applicant of E-Recruitment.
    private static string DummyVacancy(int person, int position)
    {
        var fields = Doctor.Assignment(person, position).Split('~');
        fields[GoLayouts.Assignment["AssignmentType"]] = "A";
        fields[GoLayouts.Assignment["VacancyId"]] = "3000123";
        return string.Join('~', fields);
    }

    private void Esr(string day, string vpd, int number, string[] rows)
    {
        var name =
            string.Create(CultureInfo.InvariantCulture,
                $"GO_{vpd}_DIT_GOF_{day.Replace("-", "", StringComparison.Ordinal)}_{number:D8}.DAT");
        _region.Drop(day, "esr-inbound", name, Region.Go(name, rows).Replace("~431~", $"~{vpd}~", StringComparison.Ordinal));
    }
}
