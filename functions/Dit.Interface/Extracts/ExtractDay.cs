using Dit.Core.Positions;
using Dit.Core.Positions.Extracts;
using Dit.Core.Reference;

namespace Dit.Interface.Extracts;

/// <summary>What the extracts of all bodies are made from, as it stood at the run's start.</summary>
/// <param name="Day">The business date.</param>
/// <param name="Directory">All employers' positions.</param>
/// <param name="Reference">The reference data in force.</param>
/// <param name="Positions">What goes out of them.</param>
/// <param name="Sent">What each body was last sent, by its code.</param>
internal sealed record ExtractDay(DateOnly Day, PositionDirectory Directory, ReferenceData Reference, ExtractPositions Positions,
    IReadOnlyDictionary<string, SentHead> Sent);
