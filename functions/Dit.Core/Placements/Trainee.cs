using System.Text.Json.Serialization;
using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.People;

namespace Dit.Core.Placements;

/// <summary>
/// Somebody whom a notification names. Personal data: never logged.
/// </summary>
/// <param name="LastName">The surname as written; empty when not given.</param>
/// <param name="FirstName">The first name as written; empty when not given.</param>
/// <param name="GmcNumber">Seven digits; null when none is provided.</param>
public sealed record Trainee(string LastName, string FirstName, string? GmcNumber)
{
    private string? _foldedName;

    /// <summary>Both names, equal when they count as equal (<see cref="PersonName"/>); empty unless both are given.</summary>
    [JsonIgnore]
    public string FoldedName => _foldedName ??= Fold(LastName, FirstName);

    /// <summary>True when the person can be told from others: by a GMC number, or by both names.</summary>
    [JsonIgnore]
    public bool IsIdentified => GmcNumber is not null || FoldedName.Length > 0;

    /// <summary>First name and surname, for notices.</summary>
    [JsonIgnore]
    public string DisplayName => $"{FirstName} {LastName}".Trim();

    /// <summary>The person as a key of this post: the GMC number where there is one, else the names.</summary>
    [JsonIgnore]
    public string Key => GmcNumber is not null ? $"G:{GmcNumber}" : $"N:{FoldedName}";

    /// <summary>The person of an applicant record.</summary>
    public static Trainee Of(ApplicantRecord record)
    {
        var isGmc = Codes.GmcNumber.IsRegisteredWith(record.Values[ApplicantColumns.ProfessionalBody]);
        return new(
            record.Values[ApplicantColumns.LastName],
            record.Values[ApplicantColumns.FirstName],
            isGmc ? Codes.GmcNumber.Read(record.Values[ApplicantColumns.RegistrationNumber])?.Digits : null);
    }

    /// <summary>The person as ESR knows them; with several GMC numbers the first.</summary>
    public static Trainee Of(EsrPerson person) => new(person.LastName, person.FirstName, person.GmcNumbers.Count > 0 ? person.GmcNumbers[0] : null);

    /// <summary>True when both are one person: by the GMC number where both have one, else by both names.</summary>
    public bool IsSameAs(Trainee other) => GmcNumber is not null && other.GmcNumber is not null
        ? GmcNumber == other.GmcNumber
        : FoldedName.Length > 0 && FoldedName == other.FoldedName;

    /// <inheritdoc/>
    public bool Equals(Trainee? other) =>
        other is not null && LastName == other.LastName && FirstName == other.FirstName && GmcNumber == other.GmcNumber;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(LastName, FirstName, GmcNumber);

    /// <summary>Hidden on purpose: names and numbers are personal data.</summary>
    public override string ToString() => "trainee";

    // A placeholder for a name is no name: two people called UNKNOWN are not one.
    private static string Fold(string lastName, string firstName)
    {
        var last = Placeholder.Stands(lastName) ? "" : PersonName.Fold(lastName);
        var first = Placeholder.Stands(firstName) ? "" : PersonName.Fold(firstName);
        return last.Length > 0 && first.Length > 0 ? $"{last}\n{first}" : "";
    }
}
