using Dit.Core.Identity;
using Dit.Core.Periods;

namespace Dit.Core.People;

/// <summary>A person in an employer's ESR as a row says, as far as matching needs (PRA, ETA). Personal data: never logged.</summary>
public sealed record EsrPerson : IDated
{
    /// <summary>The person's id inside the employer.</summary>
    public required string PersonId { get; init; }

    /// <inheritdoc/>
    public Period Period { get; init; }

    /// <summary>Null when not given or no date.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>The surname as written.</summary>
    public string LastName { get; init; } = "";

    /// <summary>The first name as written.</summary>
    public string FirstName { get; init; } = "";

    /// <summary>Surnames that ESR says the person had before (PreviousLastName, MaidenName), as written.</summary>
    public IReadOnlyList<string> PreviousLastNames { get; init; } = [];

    /// <summary>The first eight characters of the NI number; null when none of the HMRC form is held.</summary>
    public string? NiNumber { get; init; }

    /// <summary>GMC numbers, most often one.</summary>
    public IReadOnlyList<string> GmcNumbers { get; init; } = [];

    /// <summary>Who the person is. Made each time: keep it where it is asked for often.</summary>
    public PersonIdentity Identity => new()
    {
        EsrId = PersonId,
        GmcNumbers = [.. GmcNumbers.Select(gmc => GmcNumber.Read(gmc)).OfType<GmcNumber>()],
        NiNumber = NationalInsuranceNumber.Read(NiNumber),
        DateOfBirth = DateOfBirth,
        Surname = PersonName.Read(LastName),
        FirstName = PersonName.Read(FirstName),
        PreviousSurnames = [.. PreviousLastNames.Select(name => PersonName.Read(name)).OfType<PersonName>()],
    };
}
