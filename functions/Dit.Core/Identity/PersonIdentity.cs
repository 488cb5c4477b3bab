namespace Dit.Core.Identity;

/// <summary>
/// Who somebody is, as one side knows it: a row of TIS, an applicant record, a person of ESR, somebody whom a notification names.
/// Here alone is decided who is the same person (rules.md, the applicant record): the GMC number where both sides hold one and date
/// of birth, surname or first name agrees too, else date of birth and both names. Personal data: never logged.
/// </summary>
public sealed class PersonIdentity
{
    /// <summary>The id of the person in the employer's ESR; empty on any other side. Compared inside one employer only.</summary>
    public string EsrId { get; init; } = "";

    /// <summary>GMC numbers, most often one; ESR may hold several, and all count.</summary>
    public IReadOnlyList<GmcNumber> GmcNumbers { get; init; } = [];

    /// <summary>The NI number; null when none of the right form is held.</summary>
    public NationalInsuranceNumber? NiNumber { get; init; }

    /// <summary>The date of birth; null when none is held.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>The surname; null when none is held.</summary>
    public PersonName? Surname { get; init; }

    /// <summary>The first name; null when none is held.</summary>
    public PersonName? FirstName { get; init; }

    /// <summary>Surnames that the person had before: they help to explain a difference (M010), and make nobody the same person.</summary>
    public IReadOnlyList<PersonName> PreviousSurnames { get; init; } = [];

    /// <summary>True for somebody whom a notification names: it never has a date of birth, so both names stand for it.</summary>
    public bool IsFromNotification { get; init; }

    /// <summary>True when the person can be told from others: by a GMC number, or by both names.</summary>
    public bool IsIdentified => GmcNumbers.Count > 0 || (Surname is not null && FirstName is not null);

    /// <summary>Says whether the other is the same person, and by what.</summary>
    public Sameness CompareWith(PersonIdentity other) =>
        EsrId.Length > 0 && EsrId == other.EsrId
            ? Sameness.EsrRecord
            : AgreementWith(other).Judge(IsFromNotification || other.IsFromNotification);

    /// <summary>True when both are one person.</summary>
    public bool IsSameAs(PersonIdentity other) => CompareWith(other).IsOnePerson();

    /// <summary>In which fields the two agree and differ.</summary>
    public Agreement AgreementWith(PersonIdentity other)
    {
        var (agrees, differs) = (PersonFields.None, PersonFields.None);
        Judge(PersonFields.GmcNumber, GmcNumbers.Count > 0 && other.GmcNumbers.Count > 0, SharesGmcNumberWith(other));
        Judge(PersonFields.NiNumber, NiNumber is not null && other.NiNumber is not null, NiNumber == other.NiNumber);
        Judge(PersonFields.DateOfBirth, DateOfBirth is not null && other.DateOfBirth is not null, DateOfBirth == other.DateOfBirth);
        Judge(PersonFields.Surname, Surname is not null && other.Surname is not null, Surname == other.Surname);
        Judge(PersonFields.FirstName, FirstName is not null && other.FirstName is not null, FirstName == other.FirstName);
        return new Agreement(agrees, differs);

        void Judge(PersonFields field, bool bothHold, bool isEqual)
        {
            if (!bothHold) return;
            if (isEqual) agrees |= field;
            else differs |= field;
        }
    }

    private bool SharesGmcNumberWith(PersonIdentity other)
    {
        for (var i = 0; i < GmcNumbers.Count; i++)
            for (var j = 0; j < other.GmcNumbers.Count; j++)
                if (GmcNumbers[i] == other.GmcNumbers[j]) return true;
        return false;
    }

    /// <summary>Hidden on purpose: names, dates and numbers are personal data.</summary>
    public override string ToString() => "person";
}
