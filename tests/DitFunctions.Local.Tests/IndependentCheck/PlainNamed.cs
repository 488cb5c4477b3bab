namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>Somebody whom a notification names; it never has a birth date, so that both names stand for it.</summary>
/// <param name="Last">The surname as written.</param>
/// <param name="First">The first name as written.</param>
/// <param name="Gmc">Seven digits, or empty.</param>
internal sealed record PlainNamed(string Last, string First, string Gmc)
{
    /// <summary>A GMC number or both names.</summary>
    internal bool IsIdentified => Gmc.Length > 0 || (Last.Length > 0 && First.Length > 0);

    internal PlainPerson Person => new(Last, First, null, "", Gmc);

    /// <summary>First name and surname, for notices.</summary>
    internal string Shown => $"{First} {Last}".Trim() is { Length: > 0 } names ? names : "(no name given)";

    /// <summary>How surely this is the person: 3 by the GMC number, 2 by both names, 0 not at all.</summary>
    internal int SurenessOf(PlainPerson other)
    {
        var me = Person;
        if (me.SharesGmc(other)) return me.HasLastOf(other) || me.HasFirstOf(other) || !me.HasOtherNameThan(other) ? 3 : 0;
        return me.HasNamesOf(other) && !(me.Gmc.Count > 0 && other.Gmc.Count > 0) ? 2 : 0;
    }

    internal int SurenessOf(PlainNamed other) => SurenessOf(other.Person);

    internal bool IsSameAs(PlainNamed other) => SurenessOf(other) > 0;
}
