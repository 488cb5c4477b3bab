using Dit.Core.Identity;

namespace Dit.Core.People;

/// <summary>A person of a book with who that is, which is made once however many rows ask.</summary>
public sealed class KnownPerson(EsrPerson person)
{
    private PersonIdentity? _identity;

    /// <summary>The person's id inside the employer.</summary>
    public string PersonId => person.PersonId;

    /// <summary>Who it is.</summary>
    public PersonIdentity Identity => _identity ??= person.Identity;
}
