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
        var stays = employer.Assignments().SelectMany(held => held.Stays(today)).ToLookup(stay => stay.Position.TrimStart('0'));
        foreach (var post in employer.PositionsOn(today).Where(post => post.SentTo(region.Reference, today) is not null))
        {
            foreach (var stay in stays[post.Column(1)].Where(stay => stay.IsOn(today))) lines.Add($"{post.Id} now {Who(stay)} {Day(stay.From)} {Day(stay.To)} {stay.Row[9].Trim()}");
            foreach (var stay in stays[post.Column(1)].Where(stay => stay.From > today)) lines.Add($"{post.Id} next {Who(stay)} {Day(stay.From)} Hired");
            foreach (var record in region.Records.Where(record => record.IsOpen && record.Position == post.Id))
                lines.Add($"{post.Id} next {record.Names} {string.Join(", ", record.Person.Gmc)} {Day(record.Hire)} Preferred Applicant");
        }

        return [.. lines.Order(StringComparer.Ordinal)];

        string Who(PlainStay stay) => $"{names.GetValueOrDefault(stay.Person, "(name not sent)")} {string.Join(", ", people.GetValueOrDefault(stay.Person)?.Gmc ?? [])}";
    }

    private static string Day(int day) => day is 0 or int.MaxValue ? "" : PlainDay.Write(day);
}
