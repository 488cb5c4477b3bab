namespace DitFunctions.Local.Tests;

[CollectionDefinition(Name)]
public sealed class SharedAzurite : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Shared Azurite";
}
