namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// Stands where the attribute of the Service Bus extension would: its package is not on every feed. With it Triggers/BusWork.cs compiles
/// within this project, so that its functions are called and compared with infra/ on any feed. Not part of the product.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceBusTriggerAttribute(string queueName) : Attribute
{
    public string? QueueName { get; } = queueName;

    public string? Connection { get; set; }

    public bool IsSessionsEnabled { get; set; }

    public bool AutoCompleteMessages { get; set; } = true;
}
