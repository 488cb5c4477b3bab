using Dit.Samples;
using DitFunctions.Local.Sample;
using DitFunctions.Local.Tests.Processing;
using DitFunctions.Local.Tests.Proofs;
using DitFunctions.Local.Tests.Sample;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// A slow, obvious re-statement of the rules agrees with the pipeline about random days: every applicant's and notification's messages,
/// the rejected rows, the counts of every file, what is held until its day, the rows and person updates of every extract, the grids, and
/// whom each notification's notices name. The long form takes 300 seeds.
/// </summary>
public class IndependentCheckTests
{
    public static TheoryData<int> Seeds => [.. Nightly.Seeds([2, 7], 300)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Process_RandomDays_AgreesWithThePlainRules(int seed)
    {
        using var folder = new TemporaryFolder();
        var (input, output) = (Path.Combine(folder.Path, "in"), Path.Combine(folder.Path, "out"));
        var options = new SampleOptions(Seed: seed, Employers: 3 + (seed % 4), Trainees: 60 + (seed % 90), Days: 1 + (seed % 4));
        await FullSample.WriteAsync(options, input);
        Shuffle.Stir(input, seed);
        await Rig.ProcessAsync(input, output);

        var run = new PlainRun(input, output);
        run.Check();

        var first = string.Join('\n', run.Disagreements.Take(20));
        Assert.True(run.Disagreements.Count == 0, $"seed {seed} (DIT_SEEDS={seed}): {run.Disagreements.Count} disagreements\n{first}");
        var rules = run.Messages.Keys.CountBy(message => message[0]).ToDictionary();
        Assert.True(rules['A'] > 12 && rules['N'] > 8, $"seed {seed}: the days hold little: {string.Join(' ', run.Messages)}");
    }
}
