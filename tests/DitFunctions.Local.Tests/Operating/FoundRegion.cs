using DitFunctions.Local.Processing;
using DitFunctions.Local.Tests.Commands;
using DitFunctions.Local.Tests.Processing;

namespace DitFunctions.Local.Tests.Operating;

/// <summary>A small region with one doctor of each fate, processed once, and asked as a person asks: by the command.</summary>
public sealed class FoundRegion : IAsyncLifetime
{
    internal const string File = "DE_WMD_APP_20260504_00000002.DAT";
    internal const string Late = "DE_WMD_APP_20260503_00000001.DAT";
    internal const string Dpn = "WMD/RRK01/034/STR/1000";
    private EmptyStorage _account = null!;

    internal string ConnectionString => _account.ConnectionString;

    public async Task InitializeAsync()
    {
        using var region = new Region();
        region.DropApp(
            File,
            Row(1000, "Ashby", "Ann", "19920101", "7000012"),
            Row(1000, "Birk", "Bob", "19930202", "7000013", (12, "\"20260901\"")),
            Row(1001, "Ashby", "Zoe", "19940303", "7000014"),
            Row(555, "Croft", "Cat", "19950404", "7000015"),
            Row(1002, "van der \u202EBerg", "Kim", "19960505", "7000016"));
        region.Drop("2026-05-05", "tis-inbound", Late,
            Region.App(Late, Row(1000, "Ashby", "Ann", "19920101", "7000012", (13, "\"20261201\""))));
        _account = await EmptyStorage.OpenAsync();
        await Rig.ProcessAsync(_account.ConnectionString, ProcessFolder.Read(region.Input), region.Output);
    }

    public async Task DisposeAsync() => await _account.DisposeAsync();

    internal async Task<(int Code, string Output, string[] Errors)> CallAsync(params string[] arguments)
    {
        using var dit = new CommandRig();
        var code = await dit.CallAsync([.. arguments, "--storage", ConnectionString]);
        return (code, dit.Output, dit.Errors);
    }

    private static string Row(int position, string surname, string firstName, string born, string gmc,
        params (int Column, string Value)[] others) =>
        Region.Row(position, gmc, [(3, $"\"{surname}\""), (4, $"\"{firstName}\""), (8, $"\"{born}\""), .. others]);
}
