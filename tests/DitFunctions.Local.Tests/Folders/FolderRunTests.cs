using Azure.Storage.Blobs;
using DitFunctions.Local.Azurite;
using DitFunctions.Local.Tests.Processing;
using DitFunctions.Local.Tests.Proofs;

namespace DitFunctions.Local.Tests.Folders;

/// <summary>
/// <c>dit run</c> on its folders, with dit, its storage and both killed, and with an older state of the storage put in place.
/// </summary>
public sealed class FolderRunTests
{
    // The fourth puts an older state in place.
    private static readonly int _killsInARow = Nightly.IsOn ? 5 : 4;
    private static readonly IReadOnlyList<int> _seeds = Nightly.Seeds([1], 6);

    [Fact]
    public async Task Run_KilledAndRestored_PublishesEachFileOnceToTheSameBytes()
    {
        using var day = await FolderDay.MakeAsync();
        var (loaded, clean) = (day.Data("loaded"), day.Data("clean"));
        await day.LoadEsrAsync(loaded);
        FolderDay.CopyAll(loaded, clean);
        day.DropTis(clean);
        using (var dit = FolderDay.Start(clean))
        {
            await dit.UntilAsync("the clean day", () => IsDone(clean));
            await FolderDay.SettleAsync(clean);
            await dit.KillAsync(Victims.Both, clean);
        }

        var expected = FolderDay.Outputs(clean);
        await RestoreAsync(loaded, clean, expected);
        foreach (var seed in _seeds)
        {
            var killed = day.Data($"killed-{seed}");
            FolderDay.CopyAll(loaded, killed);
            day.DropTis(killed);
            await KillAsync(killed, new Random(seed));
            using var dit = FolderDay.Start(killed);
            await dit.UntilAsync("the day after the kills", () => FolderDay.NothingIn(killed, "tis-inbound")
                && expected.Keys.All(FolderDay.Outputs(killed).ContainsKey));
            await dit.KillAsync(Victims.Both, killed);
            Assert.Empty(Rig.Differences(expected, FolderDay.Outputs(killed)));
        }
    }

    // The storage as it was before TIS's files came: what it had taken lies in its folder again, is worked again, and leaves
    // the same bytes; a file that was collected is not written again.
    private static async Task RestoreAsync(string loaded, string clean, SortedDictionary<string, string> expected)
    {
        var collected = expected.Keys.First(name => name.Contains("_APC_", StringComparison.Ordinal));
        File.Delete(Path.Combine(clean, collected));
        Directory.Delete(Path.Combine(clean, "azurite"), recursive: true);
        FolderDay.CopyAll(Path.Combine(loaded, "azurite"), Path.Combine(clean, "azurite"));
        using var dit = FolderDay.Start(clean);
        var storage = await KillTests.ToldAsync(clean, dit);
        var apc =
            new BlobContainerClient(storage.ConnectionString,
                "tis-outbound").GetBlobClient(string.Join('/', collected.Split(Path.DirectorySeparatorChar)[1..]));
        await dit.UntilAsync("the day worked again", () => dit.Said.Contains("are back in their folders", StringComparison.Ordinal)
            && apc.Exists() && FolderDay.NothingIn(clean, "tis-inbound"));
        Assert.Equal(0, await dit.TerminateAsync());
        expected = new(expected, StringComparer.Ordinal);
        expected.Remove(collected);
        Assert.Empty(Rig.Differences(expected, FolderDay.Outputs(clean)));
    }

    // Dit, its storage or both die at random moments. After the fourth kill the storage is what it was at the second, some seconds
    // ago: as a machine that lost what its disk had not written.
    private static async Task KillAsync(string data, Random chance)
    {
        var (state, earlier) = (Path.Combine(data, "azurite"), data + "-earlier");
        for (var kill = 0; kill < _killsInARow; kill++)
        {
            using var dit = FolderDay.Start(data);
            await KillTests.ToldAsync(data, dit);
            await Task.WhenAny(dit.Ended, Task.Delay(TimeSpan.FromMilliseconds(chance.Next(0, 3_000))));
            await dit.KillAsync((Victims)chance.Next(1, 4), data);
            if (kill is not (1 or 3)) continue;
            // Nobody writes there any more, and the last save is whole.
            await using (var settled = await AzuriteServer.StartInAsync(data, null, default)) await settled.SaveAsync(default);
            if (kill == 3) Directory.Delete(state, recursive: true);
            FolderDay.CopyAll(kill == 1 ? state : earlier, kill == 1 ? earlier : state);
        }
    }

    // Confirmations come before the rejects: the day is done when both of both applicant files are there.
    private static bool IsDone(string data)
    {
        var names = FolderDay.Outputs(data).Keys;
        return FolderDay.NothingIn(data, "tis-inbound")
            && names.Count(name => name.Contains("_APC_", StringComparison.Ordinal)) == 2
            && names.Count(name => name.StartsWith("rejects", StringComparison.Ordinal)
                && name.Contains("DE_", StringComparison.Ordinal)) == 2;
    }
}
