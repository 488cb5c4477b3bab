using Dit.Core.Codes;

namespace Dit.Core.People;

/// <summary>A person in an employer's ESR, as far as matching needs (PRA and RGA). Personal data: never logged.</summary>
public sealed record EsrPerson
{
    /// <summary>The person's id inside the employer.</summary>
    public required string PersonId { get; init; }

    /// <summary>Null when not given or no date.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>The surname as written.</summary>
    public string LastName { get; init; } = "";

    /// <summary>The first name as written.</summary>
    public string FirstName { get; init; } = "";

    /// <summary>The first eight characters of the NI number; null when none of the HMRC form is held.</summary>
    public string? NiNumber { get; init; }

    /// <summary>GMC numbers, most often one.</summary>
    public IReadOnlyList<string> GmcNumbers { get; init; } = [];

    /// <summary>Folded names, which are equal when the names count as equal (<see cref="PersonName"/>).</summary>
    public string FoldedName => _foldedName ??= PersonName.Fold(LastName) + "\n" + PersonName.Fold(FirstName);

    private string? _foldedName;
}
