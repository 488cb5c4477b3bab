using Dit.Core.Files.Layouts;
using Dit.Core.Positions;
using Dit.Core.Positions.Extracts;
using Dit.Core.Reference;

namespace Dit.Core.People.Updates;

/// <summary>
/// The person updates of one body's extract (rules.md, Person updates): hired doctors on live training positions of Full
/// Records employers, only from lead or paying records, only what changed.
/// </summary>
/// <param name="Groups">What is sent, group by group, in the order in which it stands.</param>
/// <param name="After">What the body has been told once this is out.</param>
public sealed record PersonUpdates(IReadOnlyList<PersonGroup> Groups, SentPeople After)
{
    /// <summary>The assignment status of somebody who left the post [D].</summary>
    public const string Ended = "Ended";

    private static readonly int _status = TisLayouts.PersonUpdate["AssignmentStatus"] - 1;
    private static readonly int _end = TisLayouts.PersonUpdate["ProjectedEndDate"] - 1;

    /// <summary>The rows for <see cref="ExtractFile.WriteAsync"/>.</summary>
    public IEnumerable<OutboundRecord> Records => Groups.SelectMany(group => group.Rows).Select(row => row.ToOutbound());

    /// <summary>Works out what to send.</summary>
    /// <param name="body">A body that is on.</param>
    /// <param name="last">What it was last told; null when it never was.</param>
    /// <param name="people">The people of every Full Records employer (<see cref="PersonDetailReader"/>); of others none are sent.</param>
    /// <param name="full">True with an RMF: everybody, changed or not.</param>
    public static PersonUpdates Of(
        DeaneryBody body, SentPeople? last, IEnumerable<PersonDetail> people, PositionDirectory directory, ReferenceData reference,
            DateOnly day, bool full = false)
    {
        var sent = last ?? SentPeople.Nobody;
        var now = new Dictionary<(string, string), PersonGroup>();
        var left = new Dictionary<(string, string), PersonDetail>();
        foreach (var person in people.Where(person => IsFull(person.Vpd, reference)))
        {
            var key = (person.Vpd.Text, person.PersonId);
            if (GroupOf(person, body, directory, reference, day) is { } group) now[key] = group;
            if (sent.Find(key.Text, key.PersonId) is not null) left[key] = person;
        }

        var changes = now.Values
            .Select(group => full ? group : group with { Rows = group.ChangesSince(sent.Find(group.Vpd, group.PersonId)) })
            .Where(group => group.Rows.Count > 0);
        // A post that a person left while keeping another with the same body is ended too.
        var ends = sent.Groups.Where(group => Vpd.TryParse(group.Vpd, out var vpd) && IsFull(vpd, reference))
            .Select(group => (Group: group, Key: (group.Vpd, group.PersonId)))
            .Select(told => EndsOf(told.Group, now.GetValueOrDefault(told.Key), left.GetValueOrDefault(told.Key), day))
            .Where(group => group.Rows.Count > 0);
        return new([.. Join(ends, changes)], new SentPeople(now.Values));
    }

    private static bool IsFull(Vpd vpd, ReferenceData reference) =>
        reference.Employers.TryGetValue(vpd, out var employer) && employer is { Enabled: true, Mode: UpdateMode.Full };

    private static PersonGroup? GroupOf(PersonDetail person, DeaneryBody body, PositionDirectory directory, ReferenceData reference,
        DateOnly day)
    {
        var heads = new List<PersonRow>();
        foreach (var employment in person.Employments.Where(employment => employment.Position is not null && employment.Covers(day)))
        {
            if (directory.Find(employment.Position!.Value) is not { } position || position.Vpd != person.Vpd) continue;
            if (LiveRule.SentTo(position, reference, day) != body || !position.IsMedical || IsHonorary(position, directory, day)) continue;
            heads.Add(HeadOf(person, employment, position));
        }

        if (heads.Count == 0) return null;
        var others = TisLayouts.PersonGroup.Skip(1).SelectMany(layout => person.Rows.Where(row => row.Type == layout.Type));
        return new PersonGroup(person.Vpd.Text, person.PersonId, [.. heads.OrderBy(PersonGroup.PositionOf), .. others]);
    }

    // A host's record is honorary when another employer has the DPN as the lead, whether that one is on or not [D]: it does not pay.
    private static bool IsHonorary(Position position, PositionDirectory directory, DateOnly day) =>
        position.HostLead == HostLeadFlag.Host
        && directory.WithDpn(position.Dpn).Any(other =>
            other.Vpd != position.Vpd && other.HostLead == HostLeadFlag.Lead && LiveRule.WhyNotOpen(other, day) is null);

    private static PersonRow HeadOf(PersonDetail person, EsrAssignment employment, Position position) => new(
        TisLayouts.PersonUpdate.Type,
        [
            person.PersonId, .. person.Own, position.Id.ToString(), position.Dpn, employment.Number, person.HireDate, employment.Status,
                FileDate.Write(employment.End),
        ]);

    /// <summary>
    /// The posts that were told and that the person has left: the last PERS with status Ended and the end of the stay; without an
    /// end where ESR shows no stay on the post at all any more. A post that is frozen, loses its DPN or changes its body ends nobody's
    /// stay: its own D row says what became of it.
    /// </summary>
    private static PersonGroup EndsOf(PersonGroup sent, PersonGroup? now, PersonDetail? person, DateOnly day)
    {
        var stays = now?.Heads.Select(PersonGroup.PositionOf).ToHashSet() ?? [];
        return sent with
        {
            IsDueAgain = false,
            Rows = [.. sent.Heads.Where(head => !stays.Contains(PersonGroup.PositionOf(head))).Select(head => End(head, person, day))
                .OfType<PersonRow>()],
        };
    }

    private static PersonRow? End(PersonRow head, PersonDetail? person, DateOnly day)
    {
        var position = PersonGroup.PositionOf(head);
        var stays = person?.Employments.Where(employment => employment.Position?.Value == position).ToList() ?? [];
        var past = stays.Where(stay => stay.Days.IsBehind(day)).ToList();
        if (stays.Exists(stay => stay.Covers(day)) || past.Count < Math.Min(stays.Count, 1)) return null;
        string[] values = [.. head.Values];
        values[_status] = Ended;
        values[_end] = FileDate.Write(past.Max(stay => stay.End));
        return head with { Values = values };
    }

    private static IEnumerable<PersonGroup> Join(IEnumerable<PersonGroup> ends, IEnumerable<PersonGroup> changes) => SentPeople.InOrder(
        ends.Concat(changes).GroupBy(group => (group.Vpd, group.PersonId))
            .Select(person => person.First() with { Rows = [.. person.SelectMany(group => group.Rows)], IsDueAgain = false }));
}
