using Dit.Interface.Storage;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Tests.Processing;
using DitFunctions.Local.Tests.Sample;

namespace DitFunctions.Local.Tests.Cases;

/// <summary>
/// Small inputs as the field writes them, through <c>dit process</c>: what comes out is what the specification calls right.
/// </summary>
public sealed class CasesOfTheFieldTests(CaseAccounts accounts) : IClassFixture<CaseAccounts>
{
    private static readonly string[] _endOfTime = ["47121231", "4712-12-31", "31/12/4712", "31 December 4712"];

    public static TheoryData<string> Cases => [.. RightValues.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Process_CaseOfTheField_GivesWhatIsRight(string name)
    {
        using var output = new TemporaryFolder();
        RightValues.Read(name).Check(await ProcessAsync(Path.Combine(SharedFolder.Cases, name), await accounts.OfAsync(name), output.Path));
        AssertEndOfTimeIsNowhere(output.Path);
    }

    [Fact]
    public void Cases_EveryFolder_HasItsRightValues() =>
        Assert.Equal(
            Directory.GetDirectories(SharedFolder.Cases).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal),
            RightValues.Names);

    // Oracle's 31 December 4712 means open: it is sent and shown nowhere. Rejected rows and quarantined files are as they came.
    private static void AssertEndOfTimeIsNowhere(string output)
    {
        var written = Directory.GetFiles(output, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) is not ("rejects" or "quarantine")).ToList();
        Assert.NotEmpty(written);
        Assert.All(written, file =>
        {
            var text = File.ReadAllText(file);
            Assert.All(_endOfTime, form => Assert.DoesNotContain(form, text, StringComparison.Ordinal));
        });
    }

    // A day at a time, so that the applicants can be seen as each day leaves them.
    private static async Task<CaseStory> ProcessAsync(string input, string account, string output)
    {
        var storage = DitStorage.FromConnectionString(account);
        var story = new CaseStory(output);
        var whole = ProcessFolder.Read(input);
        foreach (var day in whole.Days)
            foreach (var summary in await Rig.ProcessAsync(account, whole with { Days = [day] }, output))
                await story.AddAsync(summary, storage);
        return story;
    }
}
