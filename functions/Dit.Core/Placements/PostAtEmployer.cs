using Dit.Core.Applicants;
using Dit.Core.Identity;
using Dit.Core.People;
using Dit.Core.Positions;

namespace Dit.Core.Placements;

/// <summary>A post as one employer has it live: its applicants and holders, found by trainee.</summary>
internal sealed class PostAtEmployer
{
    private const int MostMates = 5;
    private readonly PostMembers _members = new();
    private readonly List<PostApplicant> _allApplicants = [];
    private readonly List<PostHolder> _allHolders = [];

    internal PostAtEmployer(Position position, IEnumerable<Position> all, EmployerBook employer, DateOnly today)
    {
        (Position, People) = (position, employer.People);
        foreach (var id in all.Select(other => other.Id))
        {
            foreach (var applicant in employer.ApplicantsOn(id)) Add(applicant);
            foreach (var assignment in People.AssignmentsOn(id)
                .Where(assignment => assignment.IsEmployee && !assignment.Days.IsBehind(today))) Add(assignment);
        }
    }

    /// <summary>The live position with the DPN; of several (P001) the one with the lowest id.</summary>
    internal Position Position { get; }

    internal Vpd Vpd => Position.Vpd;

    internal PeopleBook People { get; }

    /// <summary>The trainee's applicant record here: an open one, else the one named last.</summary>
    internal PostApplicant? Applicant(Trainee trainee) => _members.Find(trainee).OfType<PostApplicant>()
        .MaxBy(applicant =>
            (applicant.Record.State == ApplicantState.PreferredApplicant, applicant.Record.LastFileDate, applicant.Record.CreatedOn));

    /// <summary>The trainee's assignment here: the one that ends last.</summary>
    internal PostHolder? Holder(Trainee trainee) => _members.Find(trainee).OfType<PostHolder>()
        .MaxBy(holder => holder.Assignment.End ?? DateOnly.MaxValue);

    /// <summary>True when what the notification gives fits two people.</summary>
    internal bool IsAmbiguous(Trainee trainee) => _members.IsAmbiguous(trainee);

    /// <summary>Others on the post with their own dates, at most five: holders first, then open applicants.</summary>
    internal IReadOnlyList<PostMate> Others(IEnumerable<Trainee> but)
    {
        var named = new PersonIndex<Trainee>(static trainee => trainee.Identity);
        foreach (var trainee in but) named.Add(trainee);
        var open = _allApplicants.Where(applicant => applicant.Record.State == ApplicantState.PreferredApplicant);
        return [.. _allHolders.Concat<PostMember>(open).Where(other => !named.All(other.Person).Any())
            .Take(MostMates).Select(other => other.Mate)];
    }

    private void Add(PostApplicant applicant)
    {
        _allApplicants.Add(applicant);
        _members.Add(applicant);
    }

    private void Add(EsrAssignment assignment)
    {
        if (!People.People.TryGetValue(assignment.PersonId, out var person)) return;
        var holder = new PostHolder(person, assignment);
        _allHolders.Add(holder);
        _members.Add(holder);
    }
}
