using System.Text.Json.Serialization;
using Dit.Core.Applicants;
using Dit.Core.Identity;
using Dit.Core.People;

namespace Dit.Core.Placements;

/// <summary>Somebody whom a notification names. Personal data: never logged.</summary>
/// <param name="LastName">The surname as written; empty when not given.</param>
/// <param name="FirstName">The first name as written; empty when not given.</param>
/// <param name="GmcNumber">Seven digits; null when none is provided.</param>
public sealed record Trainee(string LastName, string FirstName, string? GmcNumber)
{
    private PersonIdentity? _identity;

    // A copy with other values is somebody else: it does not take over who this one is.
    private Trainee(Trainee other) => (LastName, FirstName, GmcNumber) = (other.LastName, other.FirstName, other.GmcNumber);

    /// <summary>Who it is.</summary>
    [JsonIgnore]
    public PersonIdentity Identity => _identity ??= new()
    {
        GmcNumbers = Codes.GmcNumber.Read(GmcNumber) is { } gmc ? [gmc] : [],
        Surname = PersonName.Read(LastName),
        FirstName = PersonName.Read(FirstName),
        IsFromNotification = true,
    };

    /// <summary>First name and surname, for notices.</summary>
    [JsonIgnore]
    public string DisplayName => $"{FirstName} {LastName}".Trim();

    /// <summary>The person of an applicant record.</summary>
    public static Trainee Of(ApplicantRecord record) =>
        new(record.Values[ApplicantColumns.LastName], record.Values[ApplicantColumns.FirstName], record.GmcNumber?.Digits);

    /// <summary>The person as ESR knows them; with several GMC numbers the first.</summary>
    public static Trainee Of(EsrPerson person) =>
        new(person.LastName, person.FirstName, person.GmcNumbers.Count > 0 ? person.GmcNumbers[0] : null);

    /// <summary>True when both are one person (<see cref="PersonIdentity"/>).</summary>
    public bool IsSameAs(Trainee other) => Identity.IsSameAs(other.Identity);

    /// <inheritdoc/>
    public bool Equals(Trainee? other) =>
        other is not null && LastName == other.LastName && FirstName == other.FirstName && GmcNumber == other.GmcNumber;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(LastName, FirstName, GmcNumber);

    /// <summary>Hidden on purpose: names and numbers are personal data.</summary>
    public override string ToString() => "trainee";
}
