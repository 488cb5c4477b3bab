using System.Diagnostics;
using Dit.Core.Files.Lanes;

namespace Dit.Core.Tests.Files.Lanes;

/// <summary>
/// Every interleaving of a lane, without storage: up to three files that come in any order, two hosts, events twice and late, a death
/// before and after each transaction, a pause and a release at any point. No file is lost, doubled, or stuck without an alarm; no two
/// are at work. A wrong rule that is put in on purpose is found. Of three files the nightly form has the releases, the pause, and other
/// hosts between reading and writing; of two, every run has the former, of one, the latter too.
/// </summary>
public class LaneExplorationTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, (string Lane, int? Last, ModelFile[] Files)> _scenes = new()
    {
        ["GO in order"] = ("GO-431", 1, [Go('a', 2), Go('b', 3), Go('c', 4)]),
        ["GO with a gap"] = ("GO-431", 1, [Go('a', 3), Go('b', 4)]),
        ["GO with a full file behind a gap"] = ("GO-431", 1, [Go('a', 3), Full('b', 4)]),
        ["GO with a full file behind a gap that leaves out too much"] = ("GO-431", 1,
            [Go('a', 3), Full('b', 4) with { IsTooMuch = true }, Go('c', 2)]),
        ["GO that is late"] = ("GO-431", 3, [Go('a', 2), Go('b', 4), Full('c', 6)]),
        ["GO, the first of an employer"] = ("GO-431", null, [Go('a', 7), Full('b', 9)]),
        ["GO with a number that is used again"] = ("GO-431", 1, [Go('a', 2), Go('b', 2, "other"), Go('c', 3)]),
        ["GO, the same bytes as a full file"] = ("GO-431", 1, [Go('a', 2), Full('b', 2, "a")]),
        ["GO, one full file"] = ("GO-431", 1, [Full('a', 4)]),
        ["DE, one file"] = ("DE-WMD", null, [App('a', 1)]),
        ["DE in any order"] = ("DE-WMD", null, [App('a', 1), App('b', 2), App('c', 3)]),
        ["DE with a number that is used again"] = ("DE-WMD", null, [App('a', 1), App('b', 1, "other"), App('c', 2)]),
        ["DE, the same bytes under another date"] = ("DE-WMD", null, [App('a', 1), App('b', 1, "a") with { Day = 1 }]),
        ["DE dated ahead"] = ("DE-WMD", null, [App('a', 1) with { Day = 1 }, App('b', 2)]),
    };

    public static TheoryData<string> Scenes => [.. _scenes.Keys];

    [Theory]
    [MemberData(nameof(Scenes))]
    public void Lane_EveryInterleaving_LosesDoublesAndForgetsNothing(string scene)
    {
        var watch = Stopwatch.StartNew();
        var (wrong, exploration) = Explore(scene, new());
        output.WriteLine(
            FormattableString.Invariant(
                $"{scene}: {exploration.States} states, {exploration.Transitions} transitions, {watch.Elapsed.TotalSeconds:F1} s"));
        Assert.Null(wrong);
        Assert.True(exploration.States > 100, $"only {exploration.States} states were seen");
    }

    [Theory]
    [InlineData("steps are written whatever the lane is", "GO in order")]
    [InlineData("a number may be used twice", "DE with a number that is used again")]
    [InlineData("a lane may have two at work", "DE in any order")]
    [InlineData("nobody sends again", "GO in order")]
    [InlineData("a drop is removed before it is taken", "DE in any order")]
    [InlineData("alerts are not owed", "DE dated ahead")]
    [InlineData("any number may load", "GO with a gap")]
    [InlineData("a full file closes a gap before it loads", "GO with a full file behind a gap that leaves out too much")]
    [InlineData("a late number is loaded", "GO that is late")]
    public void WrongRule_PutInOnPurpose_IsFound(string fault, string scene) => Assert.NotNull(Explore(scene, Wrong(fault)).Wrong);

    private static (string? Wrong, LaneExploration Exploration) Explore(string scene, ModelRules rules)
    {
        var (lane, last, files) = _scenes[scene];
        var isNightly = Environment.GetEnvironmentVariable("DIT_NIGHTLY") == "1";
        var isWhole = isNightly || files.Length < 3;
        var model = new LaneModel(files, rules, readsApart: isNightly || files.Length == 1 || rules != new ModelRules());
        var exploration = new LaneExploration(model);
        return (exploration.Run(
            LaneExploration.Start(model, Lane.Empty(lane) with { Last = last }, pauses: isWhole ? 1 : 0, releases: isWhole ? 1 : 0,
                days: files.Max(file => file.Day))), exploration);
    }

    private static ModelRules Wrong(string fault) => fault switch
    {
        "steps are written whatever the lane is" => new() { WritesFromVersion = false },
        "a number may be used twice" => new() { Take = (lane, file, own, _, today) => LaneMachine.Take(lane, file, own, [], today) },
        "a lane may have two at work" => new() { Next = (lane, view) => LaneMachine.Next(lane with { AtWork = null }, view) },
        "nobody sends again" => new() { Sweeps = false },
        "a drop is removed before it is taken" => new() { RemovesFirst = true },
        "alerts are not owed" =>
            new()
            {
                Next = (lane, view) => LaneMachine.Next(lane, view) is LaneMove.Tell ? new LaneMove.Rest()
                : LaneMachine.Next(lane, view)
            },
        "any number may load" => new() { Next = (lane, view) => LaneMachine.Next(lane with { Last = null }, view) },
        "a full file closes a gap before it loads" =>
            new()
            {
                Next = (lane, view) =>
                LaneMachine.Next(lane
                    with
                {
                    Files = [
                        .. lane.Files.Select(file => file with { Cleared = lane.Files.Any(full => full.IsFull && full.Hold is null) })]
                },
                            view)
            },
        _ => new()
        {
            Next = (lane, view) => LaneMachine.Next(lane, view) is LaneMove.Refuse
            ? LaneMachine.Next(lane with { Last = null }, view) : LaneMachine.Next(lane, view)
        },
    };

    private static ModelFile Go(char run, int number, string? content = null) => new(run, "GO-431", number, content ?? run.ToString());

    private static ModelFile Full(char run, int number, string? content = null) => Go(run, number, content) with { IsFull = true };

    private static ModelFile App(char run, int number, string? content = null) => new(run, "APP-WMD", number, content ?? run.ToString());
}
