using System.Text.Json;

namespace DitFunctions.Tests;

/// <summary>A function as functions.metadata tells the platform of it.</summary>
internal sealed class PublishedFunction(JsonElement entry)
{
    private readonly JsonElement _binding = entry.GetProperty("bindings")[0];

    internal string Name { get; } = entry.GetProperty("name").GetString()!;

    /// <summary>The class and the method, as <c>Namespace.Class.Method</c>.</summary>
    internal string EntryPoint { get; } = entry.GetProperty("entryPoint").GetString()!;

    internal string Trigger => _binding.GetProperty("type").GetString()!;

    /// <summary>A property of its trigger; null when it has none of that name.</summary>
    internal string? Says(string property) => _binding.TryGetProperty(property, out var value) ? value.ToString() : null;
}
