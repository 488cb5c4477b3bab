using Dit.Core.Applicants;
using Dit.Core.Identity;
using Dit.Core.People;

namespace Dit.Core.Placements;

/// <summary>Everybody on a post at one employer and on the way to it, found by trainee.</summary>
internal sealed class PostMembers
{
    private readonly PersonIndex<PostMember> _index = new(static member => member.Person);

    internal void Add(PostMember member) => _index.Add(member);

    /// <summary>
    /// Those whom a notification means, the surest first: of who is found by the GMC number and who by the names, the second only
    /// when they are not known to be another person.
    /// </summary>
    internal IEnumerable<PostMember> Find(Trainee trainee)
    {
        var surest = _index.Find(trainee.Identity);
        var others = _index.All(trainee.Identity).Where(member => !surest.Contains(member));
        return surest.Concat(others.Where(member => !surest.Any(one => AreTwo(one, member))));
    }

    /// <summary>True when what is given fits two people: the names of both, or a GMC number that both came with (A044).</summary>
    internal bool IsAmbiguous(Trainee trainee)
    {
        var surest = _index.Find(trainee.Identity);
        return surest.Any(one => surest.Any(other => AreTwo(one, other)));
    }

    private static bool AreTwo(PostMember one, PostMember other) => one.Person.CompareWith(other.Person).AreTwoPeople();
}

/// <summary>Somebody on a post, or on the way to it.</summary>
/// <param name="trainee">The person as notices name them.</param>
internal abstract class PostMember(PersonIdentity person, Trainee trainee)
{
    internal PersonIdentity Person { get; } = person;
    internal Trainee Trainee { get; } = trainee;

    /// <summary>The same for a notice to others on the post.</summary>
    internal abstract PostMate Mate { get; }
}

/// <summary>An applicant record of a post while a file is decided, which changes its dates and state but never whom it is about.</summary>
internal sealed class PostApplicant(ApplicantRecord record) : PostMember(record.Person, Trainee.Of(record))
{
    internal ApplicantRecord Record { get; set; } = record;
    internal bool IsTouched { get; set; }
    internal override PostMate Mate => new(Trainee.DisplayName, false, Record.ProjectedHire, Record.ProjectedEnd);
}

/// <summary>Somebody whom ESR shows on a post.</summary>
internal sealed class PostHolder(EsrPerson person, EsrAssignment assignment) : PostMember(person.Identity, Trainee.Of(person))
{
    internal EsrAssignment Assignment { get; } = assignment;
    internal override PostMate Mate => new(Trainee.DisplayName, true, Assignment.Start, Assignment.End);
}
