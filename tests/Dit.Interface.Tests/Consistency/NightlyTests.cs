using System.Globalization;
using System.Text.RegularExpressions;

namespace Dit.Interface.Tests.Consistency;

/// <summary>What hosted CI runs each night covers the whole.</summary>
public sealed partial class NightlyTests
{
    private static readonly string _workflow = Repository.Read(".github/workflows/nightly.yml");

    [Theory]
    [InlineData("StorageFaultTests", 500)]
    [InlineData("IndependentCheckTests", 300)]
    [InlineData("RepeatTests", 2000)]
    [InlineData("LikeAzuriteTests", 100)]
    public void Batches_OfAProof_HaveEverySeedOnce(string filter, int last)
    {
        var seeds = Seeds().Matches(_workflow).Where(batch => batch.Groups[1].Value == filter)
            .SelectMany(batch => Enumerable.Range(Number(batch, 2), Number(batch, 3) - Number(batch, 2) + 1));

        Assert.Equal(Enumerable.Range(1, last), seeds.Order());

        static int Number(Match batch, int group) => int.Parse(batch.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"filter: (\w+), seeds: (\d+)-(\d+)")]
    private static partial Regex Seeds();
}
