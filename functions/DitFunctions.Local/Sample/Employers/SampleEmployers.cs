using DitFunctions.Local.Sample.Positions;

namespace DitFunctions.Local.Sample.Employers;

/// <summary>Chooses bodies and employers.</summary>
internal static class SampleEmployers
{
    // With 389, a prime, the steps of 37 meet no number twice.
    private const int VpdRange = 389;
    private static readonly string[] _places = ["Main Site", "North Wing", "Outpatients, Level 2", "Women's Unit", "Education Centre"];

    internal static IReadOnlyList<SampleBody> Bodies(SampleOptions options) =>
        [.. BodyList.All.Take(options.BodyCount).Select((body, index) => body with { Index = index })];

    internal static IReadOnlyList<SampleEmployer> Make(SampleOptions options, IReadOnlyList<SampleBody> bodies, Counters ids)
    {
        var chance = new Chance(options.Seed, "employers");
        var chosen = Choose(options.Employers, bodies);
        var employers = new List<SampleEmployer>(chosen.Count);
        for (var i = 0; i < chosen.Count; i++)
        {
            var employer = new SampleEmployer
            {
                Index = i,
                Vpd = Vpd.Parse(VpdOf(i)),
                OdsCode = chosen[i].Ods,
                Name = chosen[i].Name,
                Body = chosen[i].Body,
                // The last of a body that has others is not live yet.
                IsOn = i < chosen.Count - 1 || chosen.Count == bodies.Count,
                IsFull = i % 3 != 2,
                InterfaceVersion = chosen.Count > 6 && i % 6 == 4 ? "01" : "02",
                FirstSequence = chance.Between(20, 2400),
            };
            AddDepartments(employer, ids);
            employers.Add(employer);
        }

        return employers;
    }

    private static string VpdOf(int index) => index switch
    {
        0 => "431",
        1 => "096",
        _ => NumberOf(index).ToString(CultureInfo.InvariantCulture),
    };

    private static int NumberOf(int index)
    {
        var number = 100 + index * 37 % VpdRange;
        return number == 431 ? 100 + VpdRange : number;
    }

    // Body by body in turn, real trusts as long as there are any.
    private static List<(SampleBody Body, string Ods, string Name)> Choose(int count, IReadOnlyList<SampleBody> bodies)
    {
        var chosen = new List<(SampleBody, string, string)>(count);
        var longest = bodies.Max(body => body.Trusts.Count);
        for (var round = 0; round < longest; round++)
            foreach (var body in bodies)
                if (chosen.Count < count && round < body.Trusts.Count)
                    chosen.Add((body, body.Trusts[round][..3], body.Trusts[round][4..]));
        for (var n = 0; chosen.Count < count; n++)
            chosen.Add(
                (bodies[n % bodies.Count], InventedOds(n),
                    string.Create(CultureInfo.InvariantCulture, $"Invented Hospitals {n + 1} (invented)")));
        return chosen;
    }

    // No trust's code begins with X.
    private static string InventedOds(int n) => string.Create(CultureInfo.InvariantCulture, $"X{(char)('A' + n / 10 % 26)}{n % 10}");

    private static void AddDepartments(SampleEmployer employer, Counters ids)
    {
        var places = _places.Select(place => (Id: ids.Detail(), Name: $"{employer.OdsCode} {place}")).ToList();
        foreach (var specialty in Specialties.All)
        {
            var place = places[employer.Departments.Count % places.Count];
            employer.Departments.Add(
                new Department(ids.Detail(), $"{employer.OdsCode} {specialty.Area} (Medical Staff)", place.Id, place.Name));
        }
    }
}
