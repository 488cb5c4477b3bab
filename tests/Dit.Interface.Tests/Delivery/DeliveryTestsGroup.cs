namespace Dit.Interface.Tests.Delivery;

/// <summary>Tests that go by Polly's clock run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class DeliveryTestsGroup : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "delivery";
}
