using System.Reflection;
using DitFunctions.Triggers;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Tests;

/// <summary>A function of Service Bus, by its attributes.</summary>
internal sealed record BusTrigger(string Function, MethodInfo Method, ServiceBusTriggerAttribute Attribute)
{
    internal static IReadOnlyList<BusTrigger> All { get; } =
    [
        .. from method in typeof(BusWork).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           select new BusTrigger(function.Name, method, method.GetParameters()[0].GetCustomAttribute<ServiceBusTriggerAttribute>()!),
    ];
}
