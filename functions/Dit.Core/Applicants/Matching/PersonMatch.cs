using Dit.Core.Identity;

namespace Dit.Core.Applicants.Matching;

/// <summary>What matching found: exactly one of these (rules.md, Matching).</summary>
public abstract record PersonMatch
{
    private const string PossiblePrefix = "possible:";
    private const string CertainPrefix = "certain:";
    private const string EmployeeSuffix = ":E";

    private PersonMatch() { }

    /// <summary>A form that is equal when the match is the same; kept in the record, holds no personal data but ESR's person ids.</summary>
    public abstract string Token { get; }

    /// <summary>True when a record's token says that ESR may hold the person already, so that somebody is to look (M010).</summary>
    public static bool IsToldOf(string token) =>
        token.StartsWith(PossiblePrefix, StringComparison.Ordinal)
        || (token.StartsWith(CertainPrefix, StringComparison.Ordinal) && !token.EndsWith(EmployeeSuffix, StringComparison.Ordinal));

    /// <summary>Exactly one person is certainly the applicant.</summary>
    /// <param name="PersonId">The person's id inside the employer.</param>
    /// <param name="IsEmployee">True when the person has an assignment of type E, to which an applicant assignment is added (S002).</param>
    public sealed record Certain(string PersonId, bool IsEmployee) : PersonMatch
    {
        /// <inheritdoc/>
        public override string Token => $"{CertainPrefix}{PersonId}{(IsEmployee ? EmployeeSuffix : "")}";
    }

    /// <summary>People who may be the applicant: the MSO decides, it is never guessed (M010).</summary>
    /// <param name="People">At least one, the strongest first.</param>
    public sealed record Possible(IReadOnlyList<PossiblePerson> People) : PersonMatch
    {
        /// <inheritdoc/>
        public override string Token => PossiblePrefix + string.Join(';', People.Select(person =>
            string.Create(CultureInfo.InvariantCulture,
                $"{person.PersonId}={(int)person.Agreement.Agrees}/{(int)person.Agreement.Differs}")));
    }

    /// <summary>Nobody in ESR is the applicant.</summary>
    public sealed record None : PersonMatch
    {
        /// <inheritdoc/>
        public override string Token => "none";
    }
}

/// <summary>Somebody in ESR who may be the applicant.</summary>
/// <param name="PersonId">The person's id inside the employer.</param>
/// <param name="Agreement">In which fields they agree and differ.</param>
public sealed record PossiblePerson(string PersonId, Agreement Agreement)
{
    /// <summary>Which fields agree and which differ, in words, without any value.</summary>
    public string Words { get; init; } = "";
}
