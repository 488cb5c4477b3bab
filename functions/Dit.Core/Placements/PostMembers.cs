using Dit.Core.Identity;

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
