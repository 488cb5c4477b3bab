using Dit.Interface.Storage;
using Dit.Samples;
using DitFunctions.Local.Azurite;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Sample;
using DitFunctions.Local.Tests.Processing;
using DitFunctions.Local.Tests.Proofs;
using DitFunctions.Local.Tests.Sample;

namespace DitFunctions.Local.Tests.Folders;

/// <summary>
/// <c>dit process --data</c> killed with its storage at random moments and called again: it ends as one call that nobody killed. 2 kills,
/// and 30 in the long form.
/// </summary>
public sealed class ProcessKillTests
{
    private static readonly Dictionary<string, string> _noSettings = [];
    private static readonly int _kills = Nightly.IsOn ? 30 : 2;

    [Fact]
    public async Task Process_KilledAndCalledAgain_GivesTheSameOutputs()
    {
        using var folder = new TemporaryFolder();
        var (input, clean) = (Path.Combine(folder.Path, "in"), Path.Combine(folder.Path, "clean"));
        await FullSample.WriteAsync(new SampleOptions(Seed: 7, Employers: 3, Trainees: 60, Days: 1), input);
        await Rig.ProcessAsync(input, clean);
        var expected = Rig.Outputs(clean);
        var chance = new Random(11);

        var (data, output) = (Path.Combine(folder.Path, "data"), Path.Combine(folder.Path, "out"));
        var calls = 0;
        for (var kills = 0; ; calls++)
        {
            using var dit = DitChild.Start(_noSettings, "process", "--in", input, "--out", output, "--data", data);
            // The last call is left alone; a run that ended before its kill counts as none.
            if (kills < _kills) await Task.WhenAny(dit.Ended, Task.Delay(TimeSpan.FromMilliseconds(chance.Next(500, 9_000))));
            if (kills < _kills && !dit.Ended.IsCompleted)
            {
                await dit.KillAsync((Victims)chance.Next(1, 4), data);
                kills++;
                if (await IsUnfinishedAsync(data, output)) continue;
            }
            else
            {
                Assert.Equal(0, await dit.EndAsync());
            }

            if (kills == _kills) break;
            // Done before it could be killed: from the start, on data of its own.
            AssertSame(expected, output);
            (data, output) = (Path.Combine(folder.Path, $"data-{calls}"), Path.Combine(folder.Path, $"out-{calls}"));
        }

        AssertSame(expected, output);
    }

    // A kill between the last entry of the journal and the end of the process: the run is done, and a further call would be a second one,
    // which sees all drops again.
    private static async Task<bool> IsUnfinishedAsync(string data, string output)
    {
        if (!File.Exists(Path.Combine(output, Region.Monday, "summary.json"))) return true;
        await using var azurite = await AzuriteServer.StartInAsync(data, null, default);
        return (await ProcessJournal.ReadAsync(DitStorage.FromConnectionString(azurite.ConnectionString), default)).IsUnfinished;
    }

    private static void AssertSame(SortedDictionary<string, string> expected, string output)
    {
        var differences = Rig.Differences(expected, Rig.Outputs(output));
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
