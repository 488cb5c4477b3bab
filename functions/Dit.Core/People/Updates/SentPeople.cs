namespace Dit.Core.People.Updates;

/// <summary>What a body was last told about people: a plain list of groups, so that it can be kept as it is. Personal data.</summary>
/// <param name="groups">The groups, each person of an employer once.</param>
public sealed class SentPeople(IEnumerable<PersonGroup> groups)
{
    private readonly Dictionary<(string Vpd, string PersonId), PersonGroup> _groups =
        groups.ToDictionary(group => (group.Vpd, group.PersonId));

    /// <summary>Nobody was told about.</summary>
    public static SentPeople Nobody { get; } = new([]);

    /// <summary>The groups in the order in which they stand in a file: position id, person id, VPD.</summary>
    public IReadOnlyList<PersonGroup> Groups => [.. InOrder(_groups.Values)];

    internal PersonGroup? Find(string vpd, string personId) => _groups.GetValueOrDefault((vpd, personId));

    /// <summary>
    /// The picture after a file that was sent earlier turned out to have failed (RTC): whom it spoke of is sent again with the
    /// next file, also an end, unless the person was sent again since.
    /// </summary>
    /// <param name="failedFile">The groups that the file held, ends included.</param>
    public SentPeople TakeBack(IEnumerable<PersonGroup> failedFile)
    {
        var groups = new Dictionary<(string, string), PersonGroup>(_groups);
        foreach (var failed in failedFile)
        {
            var key = (failed.Vpd, failed.PersonId);
            groups[key] = (groups.GetValueOrDefault(key) ?? failed) with { IsDueAgain = true };
        }

        return new(groups.Values);
    }

    /// <summary>The picture after more was sent: what a file says of a person replaces its kind; ended posts are out of it.</summary>
    /// <param name="sent">The groups of the file (<see cref="PersonGroupReader"/>).</param>
    public SentPeople Apply(IEnumerable<PersonGroup> sent)
    {
        var groups = new Dictionary<(string, string), PersonGroup>(_groups);
        foreach (var group in sent)
        {
            var key = (group.Vpd, group.PersonId);
            if (group.AppliedTo(groups.GetValueOrDefault(key)) is { } after) groups[key] = after;
            else groups.Remove(key);
        }

        return new(groups.Values);
    }

    /// <summary>The employer of whose people this position was told; null when of none.</summary>
    public Vpd? VpdOf(PositionId position) =>
        _groups.Values.FirstOrDefault(group => group.Heads.Any(head => PersonGroup.PositionOf(head) == position.Value)) is { } group
            ? Vpd.Parse(group.Vpd) : null;

    internal static IEnumerable<PersonGroup> InOrder(IEnumerable<PersonGroup> groups) =>
        groups.OrderBy(group => group.Position).ThenBy(group => group.PersonOrder.Number)
            .ThenBy(group => group.PersonOrder.Text, StringComparer.Ordinal)
            .ThenBy(group => group.Vpd.Length).ThenBy(group => group.Vpd, StringComparer.Ordinal);
}
