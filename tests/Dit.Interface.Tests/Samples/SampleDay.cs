using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Interface.Audit;
using Dit.Interface.Intake;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Tests.Samples;

/// <summary>
/// A day on which everything happens that leaves something stored: what lies in storage at its end is a sample of every form.
/// </summary>
internal static class SampleDay
{
    private static readonly DateOnly _day = new(2026, 5, 4);
    private static readonly Asked _asked = new(Actor.OfMachine("machine", "operator"), "a sample");

    internal static async Task RunAsync(Rig rig)
    {
        await rig.GiveReferenceAsync();
        await EsrAsync(rig, "GOF", 1, Rig.Position, Position(1001),
            Position(1002).Replace("WMD/RRK01/034/STR/1002", "WMD/RRK01/034/STR/1001", StringComparison.Ordinal),
                Person(900, "Known", "7123456"), Assignment(900, 1001));
        await rig.Job<TimedWork>().RunAsync(DayStage.Noon, _day, null, default);
        await TisAsync(rig, "APP", 1, AppRow.Of("1000001"), AppRow.Of("1000001"),
            AppRow.Of("1000002").Replace(",1000,1001,", ",9999,10000,", StringComparison.Ordinal), Doubtful());
        await TisAsync(rig, "APP", 2, AppRow.Of("1000001").Replace("\"20260601\"", "\"20260602\"", StringComparison.Ordinal));
        await TisAsync(rig, "DNC", 1, Notification("2", "WMD/RRK01/034/STR/001", "1000001"),
            Notification("4", "WMD/RRK01/034/STR/1001", "1999999"), Notification("1", "WMD/RRK01/034/STR/1001", "1999998"),
                Notification("9", "WMD/RRK01/034/STR/1001", ""));
        await TisAsync(rig, "RTC", 1, "\"RTC\",\"DE_WMD_RMF_20260504_00000001.DAT\",\"FAIL\",3,2,1,\"A row of it was refused.\"");
        // The cause of a rejected row is fixed, and the row judged again.
        await EsrAsync(rig, "GOC", 2, Position(9999));
        await rig.Job<FileActs>().ReplayAsync(_asked, "DE_WMD_APP_20260504_00000001.DAT", run: null, row: null, dryRun: false, default);
        await SweepAsync(rig);
        // One that is held, one in quarantine, one that came twice.
        await EsrAsync(rig, "GOC", 4, Position(1003));
        await rig.DropAsync("DE_WMD_APP_20260504_00000003.DAT", "HDR");
        await TisAsync(rig, "APP", 1, AppRow.Of("1000001"), AppRow.Of("1000001"),
            AppRow.Of("1000002").Replace(",1000,1001,", ",9999,10000,", StringComparison.Ordinal), Doubtful());
        await rig.Job<FileActs>().RequestFullAsync(_asked, "431", default);
        await rig.Job<DeadLetters>()
            .RecordAsync(WorkQueues.Confirm, new WorkMessage(WorkQueues.Confirm, "APP-WMD.00000009.0a1b2c3d4e5f", ""),
                new IOException("away"), default);
        await rig.Job<Operator>()
            .PauseAsync(_asked, PauseTarget.Read(PauseTarget.TisOut, await rig.Job<ReferenceStore>().CurrentAsync(default))!, default);
        await rig.Job<Operator>()
            .PauseAsync(_asked, PauseTarget.Read(PauseTarget.Notices, await rig.Job<ReferenceStore>().CurrentAsync(default))!, default);
        await TisAsync(rig, "APP", 4, AppRow.Of("1000004"));
        rig.Clock.Advance(TimeSpan.FromHours(10));
        foreach (var tick in Enum.GetValues<TimedTick>()) await rig.Job<TimedWork>().RunAsync(tick, default);
        await rig.Job<TimedWork>().RunAsync(DayStage.End, _day, null, default);
        // One that waits, and one that never ended its slices.
        await rig.Job<Operator>()
            .PauseAsync(_asked, PauseTarget.Read("WMD", await rig.Job<ReferenceStore>().CurrentAsync(default))!, default);
        await TisAsync(rig, "APP", 5, AppRow.Of("1000005"));
    }

    private static async Task SweepAsync(Rig rig)
    {
        await rig.Job<Sweeper>().RunAsync(TimeSpan.Zero, default);
        await rig.WorkAsync();
    }

    private static async Task EsrAsync(Rig rig, string type, int number, params string[] rows)
    {
        var name = $"GO_431_DIT_{type}_20260504_{number:D8}.DAT";
        var lines = rows.SelectMany(row => row.Split("\r\n")).ToList();
        await rig.DropAsync(name,
            $"HDR~{name}~20260504 100000~431~~20260504 "
                + $"100000~02\r\n{string.Concat(lines.Select(line => line + "\r\n"))}TRL~{lines.Count + 2}\r\n");
        await rig.WorkAsync();
    }

    private static async Task TisAsync(Rig rig, string type, int number, params string[] rows)
    {
        var name = $"DE_WMD_{type}_20260504_{number:D8}.DAT";
        await rig.DropAsync(name, Rig.De(name, rows));
        await rig.WorkAsync();
    }

    private static string Position(int id) =>
        Rig.Position.Replace("POA~1000~", $"POA~{id}~", StringComparison.Ordinal)
            .Replace("~1001~1001|", $"~{id + 1}~{id + 1}|", StringComparison.Ordinal)
                .Replace("/STR/001", $"/STR/{id}", StringComparison.Ordinal);

    private static string Person(int id, string surname, string gmc) => string.Join("\r\n",
        Row(GoLayouts.Person, ("PersonId", $"{id}"), ("EffectiveStart", "20200101"), ("EmployeeNumber", $"E{id}"), ("LastName", surname),
            ("FirstName", "Robin"), ("DateOfBirth", "19900101"), ("NiNumber", "AB123456C"), ("HireDate", "20260202")),
        Row(GoLayouts.PersonInformation, ("PersonId", $"{id}"), ("PersonExtraInformationId", $"{id}1"),
            ("InformationType", "NHS Regs and Memships"), ("Information1", "GMC"), ("Information2", gmc)),
        Row(GoLayouts.Address, ("PersonId", $"{id}"), ("AddressId", $"{id}2"), ("PrimaryFlag", "Y"), ("Line1", "1 High St"),
            ("Country", "GB")));

    private static string Assignment(int person, int position) => Row(
        GoLayouts.Assignment,
        ("PersonId", $"{person}"), ("AssignmentId", $"{person}3"), ("EffectiveStart", "20260202"), ("AssignmentType", "E"),
            ("AssignmentNumber", $"A-{person}"),
        ("UserAssignmentStatus", "Active Assignment"), ("PositionId", $"{position}"), ("ContractEndDate", "20270202"));

    private static string Row(RecordLayout layout, params (string Column, string Value)[] values)
    {
        var fields = Enumerable.Repeat("", layout.Count).ToArray();
        fields[0] = layout.Type;
        foreach (var (column, value) in values) fields[layout[column]] = value;
        return string.Join('~', fields);
    }

    // The GMC number of a person whom the employer has, with another birth date: it may be that person.
    private static string Doubtful() =>
        AppRow.Of("7123456").Replace("\"Canary-Surname\"", "\"Known\"", StringComparison.Ordinal)
            .Replace("\"19900101\"", "\"19910101\"", StringComparison.Ordinal);

    private static string Notification(string type, string dpn, string gmc)
    {
        var fields = Enumerable.Repeat("", 36).ToArray();
        (fields[0], fields[1], fields[2], fields[3]) = ("\"NOT\"", $"\"{type}\"", "\"WMD\"", $"\"{dpn}\"");
        var first = type == "1" ? 8 : type == "4" ? 14 : 21;
        (fields[first], fields[first + 1], fields[first + 2]) = ("\"Canary-Surname\"", "\"Robin\"", $"\"{gmc}\"");
        if (type == "4") fields[30] = "\"20260615\"";
        return string.Join(',', fields);
    }
}
