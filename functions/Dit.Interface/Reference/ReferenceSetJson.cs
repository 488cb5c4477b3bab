using System.Text.Json.Serialization;

namespace Dit.Interface.Reference;

/// <summary>How a set is stored: its files' texts by name.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ReferenceSetJson : JsonSerializerContext;
