using System.Text.Json.Serialization;
using Dit.Core.Applicants;

namespace Dit.Interface.Journal;

/// <summary>How journal lines are serialised, without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(JournalLine))]
[JsonSerializable(typeof(IReadOnlyList<RowMessage>))]
internal sealed partial class JournalJson : JsonSerializerContext;
