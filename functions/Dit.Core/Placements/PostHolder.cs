using Dit.Core.People;

namespace Dit.Core.Placements;

/// <summary>Somebody whom ESR shows on a post.</summary>
internal sealed class PostHolder(EsrPerson person, EsrAssignment assignment) : PostMember(person.Identity, Trainee.Of(person))
{
    internal EsrAssignment Assignment { get; } = assignment;
}
