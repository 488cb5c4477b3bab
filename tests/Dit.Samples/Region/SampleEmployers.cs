namespace Dit.Samples.Region;

/// <summary>The employers that the product chooses, each with its departments.</summary>
internal static class SampleEmployers
{
    private static readonly string[] _places = ["Main Site", "North Wing", "Outpatients, Level 2", "Women's Unit", "Education Centre"];

    internal static IReadOnlyList<SampleEmployer> Make(SampleOptions options, IReadOnlyList<SampleBody> bodies, Counters ids)
    {
        var chance = new Chance(options.Seed, "employers");
        var chosen = RegionEmployer.Of(options, bodies);
        var employers = new List<SampleEmployer>(chosen.Count);
        foreach (var site in chosen)
        {
            var employer = new SampleEmployer
            {
                Site = site,
                InterfaceVersion = chosen.Count > 6 && site.Index % 6 == 4 ? "01" : "02",
                FirstSequence = chance.Between(20, 2400),
            };
            AddDepartments(employer, ids);
            employers.Add(employer);
        }

        return employers;
    }

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
