namespace Dit.Core.Placements;

/// <summary>Somebody whom TIS names as the next on a post. Personal data: for notices only.</summary>
/// <param name="Start">The projected start; null when not given.</param>
/// <param name="Wte">Whole-time equivalent of the placement; null when not given.</param>
/// <param name="ComesFrom">Where they are now, as TIS knows the site; empty when not given.</param>
public sealed record PicturedNext(Trainee Trainee, DateOnly? Start, decimal? Wte, string ComesFrom)
{
    /// <summary>Their open applicant record at the employer that is told; null when there is none.</summary>
    public string? ApplicantNumber { get; init; }

    /// <summary>True when the employer's ESR shows them on the post, now or from a later day.</summary>
    public bool IsInEsr { get; init; }
}
