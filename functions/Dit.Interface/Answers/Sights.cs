using Dit.Core.Notices;
using Dit.Interface.Reference;

namespace Dit.Interface.Answers;

/// <summary>What the holder of an address may see: the employers and bodies of which <c>recipients.csv</c> names it.</summary>
public sealed class Sights(ReferenceStore reference)
{
    /// <summary>What may be seen; nothing when no row names the address, or no reference data are in force.</summary>
    /// <param name="email">The address, compared without regard to case.</param>
    public async Task<Sight> OfAsync(string email, CancellationToken stop)
    {
        if (email.Length == 0 || !await reference.HasSetAsync(stop)) return Sight.Of([], []);
        var known = await reference.CurrentAsync(stop);
        var addresses = known.AddressesOf(email).ToList();
        return Sight.Of(addresses.OfType<NoticeAddress.Employer>().Select(employer => employer.Vpd),
            addresses.OfType<NoticeAddress.BodyOffice>().Select(office => office.Body));
    }
}
