using System.Text.Json;
using Google.Protobuf;

namespace Dit.WorkerHost;

/// <summary>A function as the worker tells the host of it.</summary>
public sealed class WorkerFunction
{
    private WorkerFunction(ByteString told)
    {
        var fields = Fields.Read(told);
        (Told, Name, EntryPoint, Id) = (told, fields.Text(4), fields.Text(3), fields.Text(13));
        Parameter = JsonDocument.Parse(fields.Every(10).First().ToStringUtf8()).RootElement.GetProperty("name").GetString()!;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The class and the method, as <c>Namespace.Class.Method</c>.</summary>
    public string EntryPoint { get; }

    /// <summary>The name of the parameter that takes what the trigger brings.</summary>
    public string Parameter { get; }

    /// <summary>The worker's own number for it.</summary>
    internal string Id { get; }

    /// <summary>All that the worker told of it, which the host gives back to have it loaded.</summary>
    internal ByteString Told { get; }

    internal static WorkerFunction Read(ByteString told) => new(told);
}
