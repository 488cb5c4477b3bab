using Dit.Core.Notices;
using Dit.Interface.Reference;

namespace Dit.Interface.Answers;

/// <summary>
/// What a person may see. Operators and readers see all; everybody else sees the employers and bodies whose notices
/// <c>recipients.csv</c> sends to their address, and must not learn that others exist (design/desk.md).
/// </summary>
/// <param name="IsAll">True when nothing is hidden.</param>
/// <param name="Employers">The employers that may be seen; not asked when all may be.</param>
/// <param name="Bodies">The bodies that may be seen; not asked when all may be.</param>
public sealed record Sight(bool IsAll, IReadOnlySet<Vpd> Employers, IReadOnlySet<DeaneryBody> Bodies)
{
    /// <summary>Nothing is hidden.</summary>
    public static Sight Everything { get; } = new(true, new HashSet<Vpd>(), new HashSet<DeaneryBody>());

    /// <summary>Some employers and bodies.</summary>
    public static Sight Of(IEnumerable<Vpd> employers, IEnumerable<DeaneryBody> bodies) =>
        new(false, employers.ToHashSet(), bodies.ToHashSet());

    /// <summary>True when this employer may be seen.</summary>
    public bool Sees(Vpd vpd) => IsAll || Employers.Contains(vpd);

    /// <summary>True when this body may be seen.</summary>
    public bool Sees(DeaneryBody body) => IsAll || Bodies.Contains(body);
}

/// <summary>What the holder of an address may see: the employers and bodies of which <c>recipients.csv</c> names it.</summary>
public sealed class Sights(ReferenceStore reference)
{
    /// <summary>What may be seen; nothing when no row names the address, or no reference data are in force.</summary>
    /// <param name="email">The address, compared without regard to case.</param>
    public async Task<Sight> OfAsync(string email, CancellationToken stop)
    {
        if (email.Length == 0) return Sight.Of([], []);
        var known = await reference.KnownAsync(stop);
        var addresses = known.AddressesOf(email).ToList();
        return Sight.Of(addresses.OfType<NoticeAddress.Employer>().Select(employer => employer.Vpd),
            addresses.OfType<NoticeAddress.BodyOffice>().Select(office => office.Body));
    }
}
