namespace Dit.Desk.Tests;

/// <summary>One region for all tests of this assembly.</summary>
[CollectionDefinition(Name)]
public sealed class DeskRegionCollection : ICollectionFixture<DeskRegion>
{
    public const string Name = "Desk region";
}
