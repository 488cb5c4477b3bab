using Dit.Core.Identity;

namespace Dit.Core.Placements;

/// <summary>A body's placements as TIS last told them (types 1 to 4): a plain list, to be kept as it is; look-ups by DPN.</summary>
/// <param name="entries">What is said of each place, in any order.</param>
public sealed class RotationPicture(IEnumerable<RotationEntry> entries)
{
    private ILookup<string, RotationEntry>? _byDpn;

    /// <summary>Nothing was said yet.</summary>
    public static RotationPicture Empty { get; } = new([]);

    /// <summary>All places, in the order of DPN, current and next trainee: equal pictures are equal lists.</summary>
    public IReadOnlyList<RotationEntry> Entries { get; } =
        [.. entries.OrderBy(entry => entry.Dpn, StringComparer.Ordinal)
            .ThenBy(entry => OrderOf(entry.Current), StringComparer.Ordinal)
            .ThenBy(entry => OrderOf(entry.Next), StringComparer.Ordinal)
            .ThenBy(entry => entry.NextStart)];

    /// <summary>The places of a post.</summary>
    /// <param name="dpn">Trimmed and upper-case.</param>
    public IEnumerable<RotationEntry> On(string dpn) => (_byDpn ??= Entries.ToLookup(entry => entry.Dpn, StringComparer.Ordinal))[dpn];

    /// <summary>The next placements of a post, each trainee once, by start: for the rotation grid.</summary>
    /// <param name="dpn">Trimmed and upper-case.</param>
    public IEnumerable<RotationEntry> NextOn(string dpn)
    {
        var known = new PersonIndex<RotationEntry>(static entry => entry.Next?.Identity);
        foreach (var entry in On(dpn).Where(entry => entry.Next is not null).OrderBy(entry => entry.NextStart ?? DateOnly.MaxValue))
        {
            if (known.All(entry.Next!.Identity).Any()) continue;
            known.Add(entry);
            yield return entry;
        }
    }

    /// <summary>True when TIS says that the post is vacant at the next rotation and names nobody.</summary>
    /// <param name="dpn">Trimmed and upper-case.</param>
    public bool IsVacant(string dpn) => On(dpn).Any(entry => entry.IsVacant) && !NextOn(dpn).Any();

    internal static string? OrderOf(Trainee? trainee) => trainee switch
    {
        null => null,
        { GmcNumber: { } gmc } => $"G:{gmc}",
        _ => $"N:{PersonName.Fold(trainee.LastName)}\n{PersonName.Fold(trainee.FirstName)}",
    };
}
