using Dit.Core.Applicants;
using Dit.Core.People;
using Dit.Core.Positions;
using Dit.Core.Reference;

namespace Dit.Core.Placements.Duplicates;

/// <summary>
/// The same person twice on a live training position: an applicant from TIS beside one from a vacancy (A060), or two
/// applicants, or an applicant who holds the post already, or two assignments at the same time.
/// </summary>
public static class DuplicatesOnPosition
{
    /// <summary>An employer's duplicates by DPN, then position id.</summary>
    /// <param name="applicants">The employer's applicant records, in every state.</param>
    public static IReadOnlyList<DuplicateOnPosition> Of(
        PositionBook positions, PeopleBook people, IEnumerable<ApplicantRecord> applicants, ReferenceData reference, DateOnly today)
    {
        var open = applicants
            .Where(record => ApplicantLifecycle.StateOn(record, people, today) == ApplicantState.PreferredApplicant)
            .ToLookup(record => record.Position);
        return [.. positions.Positions.Values
                .Where(position => LiveRule.IsLive(position, reference, today))
                .OrderBy(position => position.Dpn, StringComparer.Ordinal).ThenBy(position => position.Id)
                .SelectMany(position => ByPerson(EntriesOn(position.Id, people, open[position.Id], today))
                    .Where(IsDuplicate)
                    .Select(entries => new DuplicateOnPosition(position, [.. entries.Select(entry => entry.Shown)])))];
    }

    private static List<PostEntry> EntriesOn(PositionId position, PeopleBook people, IEnumerable<ApplicantRecord> open, DateOnly today)
    {
        var entries = new List<PostEntry>();
        foreach (var assignment in people.AssignmentsOn(position))
        {
            // An applicant without a vacancy is the one that this interface made.
            if (assignment.Days.IsBehind(today) || (!assignment.IsEmployee && assignment.VacancyId.Length == 0)) continue;
            if (people.People.TryGetValue(assignment.PersonId, out var person)) entries.Add(new(assignment, person));
        }

        entries.AddRange(open.Select(record => new PostEntry(record)));
        return [.. entries.OrderBy(entry => entry.Shown.Key.Kind).ThenBy(entry => entry.Shown.Start)
            .ThenBy(entry => entry.Shown.Key.Id, StringComparer.Ordinal)];
    }

    private static List<List<PostEntry>> ByPerson(List<PostEntry> entries)
    {
        var people = new List<List<PostEntry>>();
        foreach (var entry in entries)
        {
            if (people.Find(person => person.Exists(entry.IsSamePersonAs)) is { } known) known.Add(entry);
            else people.Add([entry]);
        }

        return people;
    }

    // Somebody from a vacancy who is being hired is both for a while: that is no duplicate.
    private static bool IsDuplicate(List<PostEntry> entries)
    {
        if (entries.Count(entry => !entry.IsEmployee) > 1) return true;
        return entries.Exists(one => one.IsEmployee && entries.Exists(other =>
            other != one && other.Shown.Key.Kind != EntryKind.EsrApplicant && one.Overlaps(other)));
    }
}
