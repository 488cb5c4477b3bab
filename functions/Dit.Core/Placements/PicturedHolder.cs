namespace Dit.Core.Placements;

/// <summary>Somebody whom TIS names as being on a post. Personal data: for notices only.</summary>
/// <param name="End">The projected end; null when not given.</param>
/// <param name="Wte">Whole-time equivalent; null when not given.</param>
/// <param name="GoesTo">Where they go next, as TIS knows the site; empty when not given.</param>
public sealed record PicturedHolder(Trainee Trainee, DateOnly? End, decimal? Wte, string GoesTo);
