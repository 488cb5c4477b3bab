using System.Text.Json.Serialization;

namespace Dit.Interface.Intake;

/// <summary>Why a file is in quarantine, as it lies beside the file.</summary>
/// <param name="Reason">The whole-file fault.</param>
/// <param name="Detail">The fault in words.</param>
public sealed record QuarantineReason([property: JsonPropertyName("reason")] string Reason,
    [property: JsonPropertyName("detail")] string Detail);

/// <summary>How a reason is serialised.</summary>
[JsonSerializable(typeof(QuarantineReason))]
internal sealed partial class QuarantineReasonJson : JsonSerializerContext;
