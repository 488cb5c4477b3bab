using System.Globalization;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// The person updates of a body's extract (rules.md, Person updates): doctors on live training posts of Full Records employers, from the
/// lead's record alone; everybody with the first file, later who comes, who changes and who leaves.
/// </summary>
internal sealed class PlainUpdates(PlainRegion region)
{
    private static readonly string[] _types = ["PBD", "ADD", "PHN", "ABS"];
    private readonly Dictionary<(string Body, string Vpd, string Person), PlainGroup> _sent = [];

    /// <summary>The rows of a body's file of a day, in order.</summary>
    internal List<string> Of(string body, int today)
    {
        var now = region.Employers.Values.Where(employer => region.Reference.IsFull(employer.Vpd))
            .SelectMany(employer => Groups(employer, body, today)).ToDictionary(group => (body, group.Vpd, group.Person));
        var told = new List<(long Position, PlainGroup Group, List<string> Rows)>();
        foreach (var key in now.Keys.Concat(_sent.Keys.Where(key => key.Body == body)).Distinct())
        {
            var (group, before) = (now.GetValueOrDefault(key), _sent.GetValueOrDefault(key));
            List<string> rows = [.. before is null ? [] : Ends(before, group, today), .. group is null ? [] : Changes(group, before)];
            if (rows.Count > 0) told.Add((rows.Where(row => row[..5] == "PERS|").Min(row => PositionOf(row)), group ?? before!, rows));
        }

        foreach (var key in _sent.Keys.Where(key => key.Body == body).ToList()) _sent.Remove(key);
        foreach (var (key, group) in now) _sent.Add(key, group);
        return
        [
            .. told.OrderBy(one => one.Position).ThenBy(one => long.Parse(one.Group.Person, CultureInfo.InvariantCulture))
                .ThenBy(one => one.Group.Vpd, StringComparer.Ordinal).SelectMany(one => one.Rows),
        ];
    }

    private IEnumerable<PlainGroup> Groups(PlainEmployer employer, string body, int today)
    {
        var posts = employer.PositionsOn(today)
            .Where(post => post.SentTo(region.Reference, today) == body && IsMedical(post) && !IsHonorary(post, today))
            .ToDictionary(post => post.Column(1));
        var stays = employer.Assignments().SelectMany(held => held.Stays(today))
            .Where(stay => stay.IsOn(today) && posts.ContainsKey(stay.Position)).ToLookup(stay => stay.Person);
        foreach (var row in employer.PersonRowsOn(today).Where(row => stays.Contains(row[1].Trim())))
        {
            var id = row[1].Trim();
            var heads = stays[id].Select(stay => Head(row, stay, posts[stay.Position])).OrderBy(PositionOf);
            yield return new PlainGroup(employer.Vpd, id, [.. heads],
                _types.ToDictionary(type => type, type => employer.DetailsOf(type, id, today)));
        }
    }

    private static bool IsMedical(PlainPosition post) => post.Column(8).Equals("Medical and Dental", StringComparison.OrdinalIgnoreCase);

    // A host's record when another employer has the post as the lead: it does not pay.
    private bool IsHonorary(PlainPosition post, int today) => post.HostLead == "Host Employer"
        && region.Employers.Values.Where(other => other.Vpd != post.Vpd).SelectMany(other => other.PositionsOn(today))
            .Any(other => other.Dpn == post.Dpn && other.HostLead == "Lead Employer" && other.HasUsableDpn && other.IsOpenOn(today));

    private static string Head(string[] person, PlainStay stay, PlainPosition post)
    {
        var names = ((int[])[4, 5, 6, 7, 8, 11, 12]).Select(column => person[column].Trim());
        string[] row =
        [
            "PERS", person[1].Trim(), .. names, PlainDay.Compact(person[13]), person[14].Trim(), person[35]
                .Trim(), post.Column(1), post.Dpn,
            stay.Row[7].Trim(), PlainDay.Compact(person[16]), stay.Row[9].Trim(), stay.To == int.MaxValue ? "" : PlainDay.Write(stay.To),
        ];
        return string.Join('|', row);
    }

    private static IEnumerable<string> Changes(PlainGroup group, PlainGroup? before)
    {
        if (before is null) return [.. group.Heads, .. _types.SelectMany(type => group.Details[type])];
        var changed = _types.Where(type => !group.Details[type].SequenceEqual(before.Details[type])).ToList();
        if (changed.Count == 0 && group.Heads.SequenceEqual(before.Heads)) return [];
        return [.. group.Heads,
            .. changed.SelectMany(type => group.Details[type].Count > 0 ? group.Details[type] : [Emptied(type, group.Person)])];
    }

    private static string Emptied(string type, string person) =>
        $"{type}|{person}{new string('|', type switch { "PBD" => 3, "ADD" => 7, "PHN" => 2, _ => 3 })}";

    // Posts that the person has left: told once more, as ended. A post that is frozen or moved ends nobody's stay.
    private IEnumerable<string> Ends(PlainGroup before, PlainGroup? now, int today)
    {
        foreach (var head in before.Heads.Where(head => now?.Heads.Any(other => PositionOf(other) == PositionOf(head)) != true))
        {
            var stays = region.Employers[before.Vpd].Assignments().SelectMany(held => held.Stays(today))
                .Where(stay => stay.Person == before.Person && long.TryParse(stay.Position, out var id) && id == PositionOf(head)).ToList();
            var isKnown = region.Employers[before.Vpd].PersonRowsOn(today).Exists(row => row[1].Trim() == before.Person);
            if (isKnown && stays.Exists(stay => stay.IsOn(today))) continue;
            var past = isKnown ? stays.Where(stay => stay.To < today).ToList() : [];
            if (isKnown && stays.Count > 0 && past.Count == 0) continue;
            var fields = head.Split('|');
            (fields[16], fields[17]) = ("Ended", past.Count == 0 ? "" : PlainDay.Write(past.Max(stay => stay.To)));
            yield return string.Join('|', fields);
        }
    }

    private static long PositionOf(string head) => long.Parse(head.Split('|')[12], CultureInfo.InvariantCulture);
}
