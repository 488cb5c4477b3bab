using Dit.Core.Identity;

namespace Dit.Core.Placements;

/// <summary>Somebody on a post, or on the way to it.</summary>
/// <param name="trainee">The person as notices name them.</param>
internal abstract class PostMember(PersonIdentity person, Trainee trainee)
{
    internal PersonIdentity Person { get; } = person;

    internal Trainee Trainee { get; } = trainee;
}
