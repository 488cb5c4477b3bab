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

    /// <summary>The GMC number where both sides hold one, else date of birth and both names.</summary>
    internal bool IsSameAs(PlainPerson other) =>
        Gmc.Length > 0 && other.Gmc.Length > 0 ? Gmc == other.Gmc : Born is not null && Born == other.Born && HasNamesOf(other);

    /// <summary>Surely somebody else: who lacks a name or a birth date can be told from others by GMC numbers only.</summary>
    internal bool IsNot(PlainPerson other) =>
        !IsSameAs(other) && ((Gmc.Length > 0 && other.Gmc.Length > 0) || (Born is not null && Last.Length > 0 && First.Length > 0));

    internal bool HasNamesOf(PlainPerson other) => HasLastOf(other) && HasFirstOf(other);

    internal bool HasLastOf(PlainPerson other) => string.Equals(Last, other.Last, StringComparison.OrdinalIgnoreCase);

    internal bool HasFirstOf(PlainPerson other) => string.Equals(First, other.First, StringComparison.OrdinalIgnoreCase);

    private static string NameOf(string typed) =>
        string.Join(' ', typed.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
