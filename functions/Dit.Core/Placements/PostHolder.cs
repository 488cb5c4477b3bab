using Dit.Core.People;

namespace Dit.Core.Placements;

/// <summary>Somebody whom ESR shows on a post.</summary>
internal sealed record PostHolder(Trainee Trainee, EsrAssignment Assignment);
