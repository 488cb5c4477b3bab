using Dit.Core.Files;

namespace Dit.Interface.Esr;

/// <summary>A record's row.</summary>
/// <param name="Layout">Its layout.</param>
/// <param name="Row">The row as it came.</param>
/// <param name="Slim">What the people book keeps of it; null when it keeps nothing.</param>
internal sealed record GoRow(RecordLayout Layout, string Row, string? Slim);
