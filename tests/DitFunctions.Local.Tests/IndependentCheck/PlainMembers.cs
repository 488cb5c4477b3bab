namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>The people of a post at one employer: applicants, and whom ESR shows on it today or from a later day.</summary>
internal sealed class PlainMembers
{
    private readonly List<(PlainPerson Person, PlainRecord? Applicant, PlainStay? Holder)> _all = [];

    internal PlainMembers(PlainRegion region, string vpd, IReadOnlyList<PlainPosition> positions, int today)
    {
        Vpd = vpd;
        foreach (var record in region.Records.Where(record => record.Vpd == vpd && positions.Any(post => post.Id == record.Position)))
            _all.Add((record.Person, record, null));
        var employer = region.EmployerOf(vpd);
        var people = employer.PeopleOn(today);
        foreach (var stay in employer.Assignments().SelectMany(held => held.Stays(today)).Where(stay => stay.To >= today))
            if (positions.Any(post => post.Column(1).TrimStart('0') == stay.Position.TrimStart('0')))
                foreach (var person in people.Where(person => person.Id == stay.Person))
                    _all.Add((person, null, stay with { Shown = person.Shown }));
    }

    internal string Vpd { get; }

    /// <summary>What the notification gives fits two people: nobody is guessed.</summary>
    internal bool IsAmbiguous(PlainNamed trainee)
    {
        var surest = Surest(trainee);
        return surest.Exists(one => surest.Exists(other => one.Person.IsAnotherThan(other.Person)));
    }

    /// <summary>The trainee's applicant record: an open one, else the one named last.</summary>
    internal PlainRecord? Applicant(PlainNamed trainee) => Meant(trainee).Select(one => one.Applicant).OfType<PlainRecord>()
        .MaxBy(record => (record.IsOpen, record.File.Date, record.CreatedOn));

    /// <summary>The trainee's stay on the post: the one that ends last.</summary>
    internal PlainStay? Holder(PlainNamed trainee) => Meant(trainee).Select(one => one.Holder).OfType<PlainStay>().MaxBy(stay => stay.To);

    // By the GMC number before the names; who is found by the names alone must not be another than those.
    private IEnumerable<(PlainPerson Person, PlainRecord? Applicant, PlainStay? Holder)> Meant(PlainNamed trainee)
    {
        var surest = Surest(trainee);
        var others = _all.Where(one => trainee.SurenessOf(one.Person) > 0 && !surest.Contains(one));
        return surest.Concat(others.Where(one => !surest.Exists(sure => sure.Person.IsAnotherThan(one.Person))));
    }

    private List<(PlainPerson Person, PlainRecord? Applicant, PlainStay? Holder)> Surest(PlainNamed trainee)
    {
        var most = _all.Select(one => trainee.SurenessOf(one.Person)).DefaultIfEmpty().Max();
        return most == 0 ? [] : [.. _all.Where(one => trainee.SurenessOf(one.Person) == most)];
    }
}
