using Dit.Core.Codes;
using Dit.Core.People;
using Dit.Core.Placements.Grid;

namespace Dit.Core.Applicants;

/// <summary>
/// Who an applicant is: the GMC number where both sides hold one, else date of birth and both names (rules.md, the applicant
/// record). Personal data: never logged.
/// </summary>
public sealed class ApplicantPerson
{
    private readonly string? _gmc;
    private readonly DateOnly? _born;
    private readonly string _lastName;
    private readonly string _firstName;

    private ApplicantPerson(string? gmc, DateOnly? born, string lastName, string firstName)
    {
        _gmc = gmc;
        _born = born;
        _lastName = Fold(lastName);
        _firstName = Fold(firstName);
        FoldedName = _lastName + "\n" + _firstName;
    }

    /// <summary>Both names in the form of <see cref="EsrPerson.FoldedName"/>.</summary>
    public string FoldedName { get; }

    private bool HasBirthAndNames => _born is not null && _lastName.Length > 0 && _firstName.Length > 0;

    /// <summary>The person of a row.</summary>
    public static ApplicantPerson Of(ApplicantRow row) => row.IsMalformed
        ? new(null, null, "", "")
        : new(row.GmcNumber, row.DateOfBirth, row.Values[ApplicantColumns.LastName], row.Values[ApplicantColumns.FirstName]);

    /// <summary>The person of an applicant record.</summary>
    public static ApplicantPerson Of(ApplicantRecord record) => new(
        GmcOf(record),
        FileDate.Read(record.Values[ApplicantColumns.DateOfBirth]),
        record.Values[ApplicantColumns.LastName],
        record.Values[ApplicantColumns.FirstName]);

    /// <summary>Surname, first name of an applicant record, as ESR lists people.</summary>
    public static string NameOf(ApplicantRecord record) =>
        GridWords.Name(record.Values[ApplicantColumns.LastName], record.Values[ApplicantColumns.FirstName]);

    /// <summary>The GMC number of an applicant record; null when it holds none (A031).</summary>
    public static string? GmcOf(ApplicantRecord record) =>
        GmcNumber.IsRegisteredWith(record.Values[ApplicantColumns.ProfessionalBody])
        && GmcNumber.Read(record.Values[ApplicantColumns.RegistrationNumber]) is { } given
            ? given.Digits
            : GmcNumber.Read(record.KnownGmc)?.Digits;

    /// <summary>Says whether the other is the same person, and by what.</summary>
    public IdentityBasis SameAs(ApplicantPerson other)
    {
        if (_gmc is not null && other._gmc is not null)
            return string.Equals(_gmc, other._gmc, StringComparison.Ordinal) ? IdentityBasis.GmcNumber : IdentityBasis.Different;
        return ByBirthAndNames(other._born, other.FoldedName);
    }

    /// <summary>Says whether somebody in ESR is the same person, and by what.</summary>
    public IdentityBasis SameAs(EsrPerson other)
    {
        if (_gmc is not null && other.GmcNumbers.Count > 0)
            return other.GmcNumbers.Contains(_gmc, StringComparer.Ordinal) ? IdentityBasis.GmcNumber : IdentityBasis.Different;
        return ByBirthAndNames(other.DateOfBirth, other.FoldedName);
    }

    private IdentityBasis ByBirthAndNames(DateOnly? born, string foldedName) =>
        HasBirthAndNames && born == _born && string.Equals(foldedName, FoldedName, StringComparison.Ordinal)
            ? IdentityBasis.BirthAndNames
            : IdentityBasis.Different;

    // A placeholder for a name is no name: two people called UNKNOWN are not one.
    private static string Fold(string name) => Placeholder.Stands(name) ? "" : PersonName.Fold(name);
}
