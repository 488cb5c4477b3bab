using Dit.Core.Files;

namespace Dit.Core.Positions.Extracts;

/// <summary>A record that is to be written as it is: a person update that follows the positions of an extract.</summary>
/// <param name="Values">Its values in the layout's order without the record type.</param>
public sealed record OutboundRecord(RecordLayout Layout, IReadOnlyList<string> Values);
