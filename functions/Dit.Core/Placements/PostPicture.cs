namespace Dit.Core.Placements;

/// <summary>TIS's picture of a post, one row a place (interface-files.md, section 9). Personal data: for notices only.</summary>
/// <param name="Holders">Everybody who is on the post, each line once.</param>
/// <param name="Nexts">Everybody who comes next, each line once.</param>
/// <param name="IsVacant">True when TIS says so of a place and no row names a next trainee.</param>
public sealed record PostPicture(IReadOnlyList<PicturedHolder> Holders, IReadOnlyList<PicturedNext> Nexts, bool IsVacant)
{
    /// <summary>The picture of a post's places, by date, then person, so that the order of the rows does not matter.</summary>
    public static PostPicture Of(IReadOnlyCollection<RotationEntry> places)
    {
        List<PicturedHolder> holders =
            [.. places.Where(place => place.Current is not null)
                .Select(place => new PicturedHolder(place.Current!, place.CurrentEnd, place.CurrentWte, place.CurrentNextVpd)).Distinct()
                .OrderBy(holder => holder.End is null).ThenBy(holder => holder.End)
                .ThenBy(holder => RotationPicture.OrderOf(holder.Trainee), StringComparer.Ordinal)];
        List<PicturedNext> nexts =
            [.. places.Where(place => place.Next is not null)
                .Select(place => new PicturedNext(place.Next!, place.NextStart, place.NextWte, place.NextCurrentVpd)).Distinct()
                .OrderBy(next => next.Start is null).ThenBy(next => next.Start)
                .ThenBy(next => RotationPicture.OrderOf(next.Trainee), StringComparer.Ordinal)];
        return new(holders, nexts, nexts.Count == 0 && places.Any(place => place.IsVacant));
    }

    /// <summary>True when both say the same.</summary>
    public bool SaysTheSameAs(PostPicture other) =>
        IsVacant == other.IsVacant && Holders.SequenceEqual(other.Holders) && Nexts.SequenceEqual(other.Nexts);
}

/// <summary>Somebody whom TIS names as being on a post. Personal data: for notices only.</summary>
/// <param name="End">The projected end; null when not given.</param>
/// <param name="Wte">Whole-time equivalent; null when not given.</param>
/// <param name="GoesTo">Where they go next, as TIS knows the site; empty when not given.</param>
public sealed record PicturedHolder(Trainee Trainee, DateOnly? End, decimal? Wte, string GoesTo);

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
