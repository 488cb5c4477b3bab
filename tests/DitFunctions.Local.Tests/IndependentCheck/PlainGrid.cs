namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// Who is on each live training post of an employer and who comes next, as text (rules.md, Rotation grid). On which line of the sheet they
/// stand is not looked at.
/// </summary>
internal static class PlainGrid
{
    internal static List<string> Of(PlainRegion region, PlainEmployer employer, int today)
    {
        var lines = new List<string>();
        var people = employer.PeopleOn(today).ToDictionary(person => person.Id);
        var names = employer.PersonRowsOn(today).ToDictionary(row => row[1].Trim(), row => $"{row[6].Trim()}, {row[7].Trim()}");
        var stays = employer.StaysOn(today);
        foreach (var post in employer.PositionsOn(today).Where(post => post.IsLive(region.Reference, today)))
        {
            var held = stays[post.Column(1)].ToList();
            foreach (var stay in held.Where(stay => stay.IsOn(today)))
                lines.Add($"{post.Id} now {Who(stay)} {Day(stay.From)} {Day(stay.To)} {stay.Row[9].Trim()}");
            foreach (var stay in held.Where(stay => stay.From > today)) lines.Add(Next(post.Id, Who(stay), stay.From, "", "Hired"));
            var next = new PlainNexts(region, post, [.. held.Select(stay => (stay, people.GetValueOrDefault(stay.Person)))], today);
            lines.AddRange(next.Applicants());
            lines.AddRange(next.Announced());
        }

        return [.. lines.Order(StringComparer.Ordinal)];

        string Who(PlainStay stay)
        {
            var gmc = people.GetValueOrDefault(stay.Person)?.Gmc ?? [];
            return $"{names.GetValueOrDefault(stay.Person, "(name not sent)")} {string.Join(", ", gmc)}";
        }
    }

    internal static string Next(long post, string who, int? day, string wte, string state) =>
        $"{post} next {who} {Day(day ?? 0)} {wte} {state}";

    private static string Day(int day) => day is 0 or int.MaxValue ? "" : PlainDay.Write(day);
}
