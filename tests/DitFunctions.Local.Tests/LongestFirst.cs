using Xunit.Abstractions;

[assembly: TestCollectionOrderer("DitFunctions.Local.Tests.LongestFirst", "DitFunctions.Local.Tests")]

namespace DitFunctions.Local.Tests;

/// <summary>Starts the classes that take longest first: started last, one of them would run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] _longest =
    [
        nameof(Folders.FolderRunTests), nameof(Proofs.CrashTests), nameof(Proofs.RepeatTests), nameof(Folders.KillTests),
        nameof(Proofs.StorageFaultTests), nameof(Folders.ProcessKillTests), nameof(Folders.FullDiskTests),
        nameof(IndependentCheck.IndependentCheckTests), nameof(Commands.StorageVerbTests),
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Place(collection.DisplayName));

    private static int Place(string name)
    {
        var place = Array.FindIndex(_longest, longest => name.EndsWith($".{longest}", StringComparison.Ordinal));
        return place < 0 ? _longest.Length : place;
    }
}
