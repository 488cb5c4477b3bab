using System.Text.RegularExpressions;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Interface.Intake;
using Dit.Interface.Storage;
using Dit.Interface.Tests.Consistency;

namespace Dit.Interface.Tests.Intake;

/// <summary>A kind of file is one descriptor, and nobody else asks which kind a file is.</summary>
public sealed partial class InboundKindTests
{
    private static readonly string[] _sources = ["*.cs", "*.razor"];

    [Fact]
    public void All_EachType_IsOfOneKindAndTakenAtItsDoorAlone()
    {
        var types = InboundKind.All.SelectMany(kind => kind.Types).ToList();

        Assert.Equal(types.Distinct(), types);
        Assert.Equal(
            [FileKind.GoFull, FileKind.GoChanges, FileKind.Rtc, FileKind.App, FileKind.Dnf, FileKind.Dnc],
            Enum.GetValues<FileKind>().Where(type => InboundKind.Of(type) is not null));
        foreach (var type in Enum.GetValues<FileKind>())
        {
            var owner = InterfaceFileName.CodeOf(type)[0] == 'G' ? "GO_431_DIT" : "DE_WMD";
            var name = InterfaceFileName.Read($"{owner}_{InterfaceFileName.CodeOf(type)}_20260504_00000001.DAT");
            foreach (var door in new[] { Containers.EsrInbound, Containers.TisInbound })
                Assert.Equal(InboundKind.Of(type)?.Door == door, InboundKind.WhyNotTaken(door, name) is null);
        }
    }

    [Fact]
    public void MostRows_OfAKindThatIsHeldInMemory_IsTheSmallerBound()
    {
        var limits = new FileLimits { MaxRows = 3, MaxRowsHeld = 2 };

        Assert.Equal(["GO 2", "APP 3", "DNC 2", "RTC 2"], InboundKind.All.Select(kind => $"{kind.Code} {kind.MostRows(limits)}"));
    }

    [Fact]
    public void Rows_OfAKind_AreReplayedOrItSaysWhyNot() =>
        Assert.All(InboundKind.All,
            kind => Assert.Equal((kind.Rows is null, kind.Rows is null), (kind.WhyNotReplayed.Length > 0, kind.Answer is null)));

    // The full file and the one of changes are two variants that the kind's own load knows; outbound kinds are no concern of this.
    // Who asks for IsGo asks from which side a file comes, which decides its syntax, its order and its words.
    [Fact]
    public void Code_OutsideTheDescriptor_HasNoSwitchOnTheKindOfAFile()
    {
        var switches = _sources
            .SelectMany(kind => Directory.GetFiles(Path.Combine(Repository.Root, "functions"), kind, SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(path => Path.GetFileName(path) is not ("InboundKind.cs" or "InterfaceFileName.cs" or "FileKind.cs")
                && !path.Contains("Sample", StringComparison.Ordinal))
            .SelectMany(path => Inbound().Matches(File.ReadAllText(path)).Select(found => $"{Path.GetFileName(path)} {found.Value}"));

        Assert.Equal(
            ["DropOrder.cs IsGo", "FaultWords.cs IsGo", "FileHeader.cs IsGo", "FileInspector.cs IsGo", "GoLoad.cs FileKind.GoFull",
                "LaneRows.cs FileKind.GoFull", "NoticeName.cs IsGo", "NotificationCase.cs FileKind.Dnf",
                "NotificationPlanner.cs FileKind.Dnf", "OutboundFile.cs IsGo", "Receive.cs IsGo", "ReplayOfQuarantined.cs IsGo"],
            switches.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"FileKind\.(GoFull|GoChanges|App|Dnc|Dnf|Rtc)\b|\bIsGo\b")]
    private static partial Regex Inbound();
}
