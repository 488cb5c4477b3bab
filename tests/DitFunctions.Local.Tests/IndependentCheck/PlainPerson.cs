using System.Text;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>Who somebody is: in ESR, in a row, in an applicant record.</summary>
internal sealed class PlainPerson
{
    internal PlainPerson(string last, string first, int? born, string ni, params string[] gmc)
    {
        Last = NameOf(last);
        First = NameOf(first);
        Born = born;
        Ni = ni;
        Gmc = [.. gmc.Where(number => number.Length > 0)];
        Shown = $"{first.Trim()} {last.Trim()}".Trim();
    }

    internal PlainPerson(string[] row, string[] gmc)
        : this(row[6], row[7], PlainDay.Read(row[13]), PlainNumbers.Ni(row[14]) ?? "", gmc) => Id = row[1].Trim();

    internal string Id { get; } = "";

    /// <summary>First name and surname as they were written, for notices.</summary>
    internal string Shown { get; }

    internal string Last { get; }

    internal string First { get; }

    internal int? Born { get; }

    /// <summary>The eight characters that are compared; empty when not provided.</summary>
    internal string Ni { get; }

    /// <summary>GMC numbers; ESR may hold several, and all count.</summary>
    internal IReadOnlyList<string> Gmc { get; }

    /// <summary>
    /// The GMC number where both sides hold one and birth date, surname or first name agrees too, else birth date and both names.
    /// </summary>
    internal bool IsSameAs(PlainPerson other) => SharesGmc(other)
        ? HasBirthOf(other) || HasLastOf(other) || HasFirstOf(other)
        : IsAlike(other) && (!BothHoldGmc(other) || !NiDiffers(other));

    /// <summary>A045: all is the same but the GMC number.</summary>
    internal bool IsCorrectionOf(PlainPerson other) => IsSameAs(other) && BothHoldGmc(other) && !SharesGmc(other);

    /// <summary>A044: nothing is the same but the GMC number.</summary>
    internal bool OnlySharesGmcWith(PlainPerson other) => SharesGmc(other) && !IsSameAs(other);

    /// <summary>Surely somebody else: who lacks a name or a birth date can be told from others by GMC numbers only.</summary>
    internal bool IsNot(PlainPerson other) =>
        !IsSameAs(other) && (BothHoldGmc(other) || (Born is not null && Last.Length > 0 && First.Length > 0));

    /// <summary>How sure it is that the two are one: by the GMC number, by birth date and names, or in spite of two GMC numbers.</summary>
    internal int SurenessOf(PlainPerson other) => !IsSameAs(other) ? 0 : SharesGmc(other) ? 3 : BothHoldGmc(other) ? 1 : 2;

    /// <summary>Two people of one employer: something that both hold differs, and they are neither one record nor one person.</summary>
    internal bool IsAnotherThan(PlainPerson other) => !(Id.Length > 0 && Id == other.Id) && !IsSameAs(other)
        && (HasOtherNameThan(other) || (Born is not null && other.Born is not null && Born != other.Born)
            || (BothHoldGmc(other) && !SharesGmc(other)));

    /// <summary>A surname or a first name that both hold is not the same.</summary>
    internal bool HasOtherNameThan(PlainPerson other) =>
        (Last.Length > 0 && other.Last.Length > 0 && !HasLastOf(other))
            || (First.Length > 0 && other.First.Length > 0 && !HasFirstOf(other));

    internal bool SharesGmc(PlainPerson other) => Gmc.Any(other.Gmc.Contains);

    internal bool NiDiffers(PlainPerson other) => Ni.Length > 0 && other.Ni.Length > 0 && Ni != other.Ni;

    internal bool IsAlike(PlainPerson other) => HasBirthOf(other) && HasNamesOf(other);

    internal bool HasNamesOf(PlainPerson other) => HasLastOf(other) && HasFirstOf(other);

    internal bool HasLastOf(PlainPerson other) => Last.Length > 0 && string.Equals(Last, other.Last, StringComparison.OrdinalIgnoreCase);

    internal bool HasFirstOf(PlainPerson other) =>
        First.Length > 0 && string.Equals(First, other.First, StringComparison.OrdinalIgnoreCase);

    private bool HasBirthOf(PlainPerson other) => Born is not null && Born == other.Born;

    private bool BothHoldGmc(PlainPerson other) => Gmc.Count > 0 && other.Gmc.Count > 0;

    private static string NameOf(string typed) =>
        string.Join(' ', typed.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
