using Dit.Core.Identity;

namespace Dit.Core.Placements.Grid;

/// <summary>What TIS last announced of a post's next placement (DNC type 1: fields 15-19, 34, 35). Personal data: never logged.</summary>
public sealed record NextPlacement
{
    /// <summary>The surname of who comes next; empty when TIS names nobody.</summary>
    public string LastName { get; init; } = "";

    /// <summary>The first name of who comes next; empty when TIS names nobody.</summary>
    public string FirstName { get; init; } = "";

    /// <summary>The GMC number of who comes next; empty when not given.</summary>
    public string Gmc { get; init; } = "";

    /// <summary>The projected start; null when not given.</summary>
    public DateOnly? ProjectedStart { get; init; }

    /// <summary>Whole-time equivalent of the next placement; null when not given.</summary>
    public decimal? Wte { get; init; }

    /// <summary>True when TIS says that the post is vacant at the next rotation.</summary>
    public bool IsVacant { get; init; }

    /// <summary>Who comes next; nobody when TIS names nobody.</summary>
    public PersonIdentity Person => new Trainee(LastName, FirstName, Gmc).Identity;

    /// <summary>True when TIS names somebody.</summary>
    public bool NamesSomebody => LastName.Length > 0 || Gmc.Length > 0;

    /// <summary>What an entry of a body's picture says of the next placement; null when it says nothing of it.</summary>
    public static NextPlacement? Of(RotationEntry entry) => entry is { Next: null, NextWte: null, IsVacant: false } ? null : new()
    {
        LastName = entry.Next?.LastName ?? "",
        FirstName = entry.Next?.FirstName ?? "",
        Gmc = entry.Next?.GmcNumber ?? "",
        ProjectedStart = entry.NextStart,
        Wte = entry.NextWte,
        IsVacant = entry.IsVacant,
    };
}
