using CsvHelper.Configuration.Attributes;

namespace Dit.Benchmarks.Kernel;

/// <summary>An APP row as CsvHelper makes it.</summary>
internal sealed class PeerRow
{
    [Index(0)]
    public string Type { get; set; } = "";

    [Index(1)]
    public string EffectiveDate { get; set; } = "";

    [Index(2)]
    public string LastName { get; set; } = "";

    [Index(3)]
    public string FirstName { get; set; } = "";

    [Index(4)]
    public string MiddleNames { get; set; } = "";

    [Index(5)]
    public string Title { get; set; } = "";

    [Index(6)]
    public string Gender { get; set; } = "";

    [Index(7)]
    public string DateOfBirth { get; set; } = "";

    [Index(8)]
    public long PositionId { get; set; }

    [Index(9)]
    public long PositionNumber { get; set; }

    [Index(10)]
    public string DeaneryPostNumber { get; set; } = "";

    [Index(11)]
    public string ProjectedHireDate { get; set; } = "";

    [Index(12)]
    public string ProjectedEndDate { get; set; } = "";

    [Index(13)]
    public string NiNumber { get; set; } = "";

    [Index(14)]
    public string NationalTrainingNumber { get; set; } = "";

    [Index(15)]
    public string ProfessionalBody { get; set; } = "";

    [Index(16)]
    public string RegistrationNumber { get; set; } = "";

    [Index(17)]
    public string RegistrationExpiry { get; set; } = "";

    [Index(18)]
    public string Email { get; set; } = "";

    [Index(19)]
    public string AddressLine1 { get; set; } = "";

    [Index(20)]
    public string AddressLine2 { get; set; } = "";

    [Index(21)]
    public string AddressLine3 { get; set; } = "";

    [Index(22)]
    public string Town { get; set; } = "";

    [Index(23)]
    public string County { get; set; } = "";

    [Index(24)]
    public string Postcode { get; set; } = "";

    [Index(25)]
    public string Country { get; set; } = "";

    [Index(26)]
    public string HomeTelephone { get; set; } = "";

    [Index(27)]
    public string MobileTelephone { get; set; } = "";

    [Index(28)]
    public string Nationality { get; set; } = "";

    [Index(29)]
    public string CountryOfBirth { get; set; } = "";

    [Index(30)]
    public string MaritalStatus { get; set; } = "";

    [Index(31)]
    public string PreviousLastName { get; set; } = "";

    [Index(32)]
    public string EthnicOrigin { get; set; } = "";

    [Index(33)]
    public string Disability { get; set; } = "";

    [Index(34)]
    public string SexualOrientation { get; set; } = "";

    [Index(35)]
    public string ReligiousBelief { get; set; } = "";

    [Index(36)]
    public string ContactLastName { get; set; } = "";

    [Index(37)]
    public string ContactFirstName { get; set; } = "";

    [Index(38)]
    public string ContactTitle { get; set; } = "";

    [Index(39)]
    public string ContactGender { get; set; } = "";

    [Index(40)]
    public string ContactTelephone { get; set; } = "";
}
