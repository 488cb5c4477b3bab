using System.Text;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>Who somebody is: in ESR, in a row, in an applicant record.</summary>
internal sealed class PlainPerson
{
    internal PlainPerson(string last, string first, int? born, string ni, string gmc)
    {
        Last = NameOf(last);
        First = NameOf(first);
        Born = born;
        Ni = ni;
        Gmc = gmc;
    }

    internal PlainPerson(string[] row, string gmc)
        : this(row[6], row[7], PlainDay.Read(row[13]), PlainNumbers.Ni(row[14]) ?? "", PlainNumbers.Gmc(gmc) ?? "") => Id = row[1].Trim();

    internal string Id { get; } = "";

    internal string Last { get; }

    internal string First { get; }

    internal int? Born { get; }

    /// <summary>The eight characters that are compared; empty when not provided.</summary>
    internal string Ni { get; }

    internal string Gmc { get; }

    internal bool IsSameAs(PlainPerson other) => SurenessOf(other) > 0;

    /// <summary>
    /// 3: the GMC number, with birth date or a name. 2: birth date and both names, and not two GMC numbers. 1: birth date and both names
    /// with two GMC numbers, unless the NI numbers differ. 0: somebody else.
    /// </summary>
    internal int SurenessOf(PlainPerson other)
    {
        var twoNumbers = Gmc.Length > 0 && other.Gmc.Length > 0;
        if (twoNumbers && Gmc == other.Gmc) return IsBornWith(other) || HasLastOf(other) || HasFirstOf(other) ? 3 : 0;
        if (!IsBornWith(other) || !HasNamesOf(other)) return 0;
        if (!twoNumbers) return 2;
        return Ni.Length > 0 && other.Ni.Length > 0 && Ni != other.Ni ? 0 : 1;
    }

    /// <summary>One GMC number, and nothing else in common.</summary>
    internal bool OnlySharesGmcWith(PlainPerson other) => Gmc.Length > 0 && Gmc == other.Gmc && !IsSameAs(other);

    /// <summary>Surely somebody else: who lacks a name or a birth date can be told from others by GMC numbers only.</summary>
    internal bool IsNot(PlainPerson other) =>
        !IsSameAs(other) && ((Gmc.Length > 0 && other.Gmc.Length > 0) || (Born is not null && Last.Length > 0 && First.Length > 0));

    private bool IsBornWith(PlainPerson other) => Born is not null && Born == other.Born;

    internal bool HasNamesOf(PlainPerson other) => HasLastOf(other) && HasFirstOf(other);

    internal bool HasLastOf(PlainPerson other) => string.Equals(Last, other.Last, StringComparison.OrdinalIgnoreCase);

    internal bool HasFirstOf(PlainPerson other) => string.Equals(First, other.First, StringComparison.OrdinalIgnoreCase);

    private static string NameOf(string typed) =>
        string.Join(' ', typed.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
