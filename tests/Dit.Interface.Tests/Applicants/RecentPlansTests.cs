using Dit.Core.Applicants;
using Dit.Interface.Applicants;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Applicants;

/// <summary>A host need not read again what it has just decided, and never takes what it holds for what lies in storage.</summary>
public sealed class RecentPlansTests : IAsyncLifetime
{
    private const int Parcel = 0;
    private static readonly RunId _run = RunId.Parse("APP-WMD.00000001.ebce92af38e4");
    private Rig? _rig;

    private Outcomes Here => _rig!.Job<Outcomes>();

    private Outcomes Elsewhere => new(_rig!.Storage);

    public async Task InitializeAsync() => _rig = await Rig.StartOwnAsync();

    public async Task DisposeAsync() => await _rig!.DisposeAsync();

    [Fact]
    public async Task ReadAsync_PlanOfThisHost_IsWhatWasDecidedAndWhatLiesThere()
    {
        var lines = Lines(3);
        Assert.True(await DecideAsync(Here, lines));

        var here = await ReadAsync(Here);

        Assert.All(here, (line, at) => Assert.Same(lines[at], line));
        Assert.Equal(Texts(here), Texts(await ReadAsync(Elsewhere)));
    }

    [Fact]
    public async Task ReadAsync_PlanThatIsGone_IsNoPlan()
    {
        await DecideAsync(Here, Lines(3));
        await RemoveAsync();

        Assert.Empty(await ReadAsync(Here));
    }

    [Fact]
    public async Task ReadAsync_PlanThatAnotherHostMadeSince_IsTheOther()
    {
        await DecideAsync(Here, Lines(3));
        await RemoveAsync();
        await DecideAsync(Elsewhere, Lines(2));

        Assert.Equal(Texts(Lines(2)), Texts(await ReadAsync(Here)));
    }

    [Fact]
    public async Task CommitAsync_PlanThatAnotherHostMadeBefore_IsNotHeld()
    {
        await DecideAsync(Elsewhere, Lines(2));

        Assert.False(await DecideAsync(Here, Lines(3)));

        Assert.Equal(Texts(Lines(2)), Texts(await ReadAsync(Here)));
    }

    [Theory]
    [InlineData(RecentPlans.MostLines, true)]
    [InlineData(RecentPlans.MostLines + 1, false)]
    public async Task ReadAsync_PlanOfManyLines_IsReadFromStorage(int rows, bool isHeld)
    {
        var lines = Lines(rows);
        await DecideAsync(Here, lines);

        var read = await ReadAsync(Here);

        Assert.Equal(rows, read.Count);
        Assert.Equal(isHeld, ReferenceEquals(lines[0], read[0]));
    }

    [Fact]
    public async Task Forget_Plan_IsReadFromStorage()
    {
        var lines = Lines(1);
        await DecideAsync(Here, lines);

        Here.Forget(_run, Parcel);

        Assert.NotSame(lines[0], Assert.Single(await ReadAsync(Here)));
    }

    private static List<OutcomeLine> Lines(int rows) =>
        [.. Enumerable.Range(1, rows).Select(row => new OutcomeLine(new RowOutcome
        {
            Ordinal = row,
            Line = row + 1,
            Result = RowResult.Rejected,
            Messages = [new("A010", Severity.Error, $"of {rows} rows")],
        }, "\"APP\"", null))];

    private static IEnumerable<string> Texts(IEnumerable<OutcomeLine> lines) =>
        lines.Select(line => $"{line.Outcome!.Ordinal} {line.Outcome.Result} {line.Outcome.Messages[0].Text} {line.Row}");

    private static async Task<bool> DecideAsync(Outcomes outcomes, IEnumerable<OutcomeLine> lines)
    {
        await using var plan = outcomes.Begin(_run, Parcel);
        foreach (var line in lines) await plan.AddAsync(line, default);
        return await plan.CommitAsync(default);
    }

    private static async Task<List<OutcomeLine>> ReadAsync(Outcomes outcomes)
    {
        var lines = new List<OutcomeLine>();
        await foreach (var line in outcomes.ReadAsync(_run, Parcel, default)) lines.Add(line);
        return lines;
    }

    private Task RemoveAsync() =>
        _rig!.Storage.Container(Containers.Work).GetBlobClient(WorkNames.Outcomes(_run, Parcel)).DeleteAsync();
}
