using Dit.Core.Codes;

namespace Dit.Core.People;

/// <summary>All people of one employer, indexed for matching, with their assignments. Derived and rebuildable.</summary>
public sealed class PeopleBook
{
    private readonly ILookup<string, EsrPerson> _byGmc;
    private readonly ILookup<string, EsrPerson> _byNi;
    private readonly ILookup<DateOnly, EsrPerson> _byBirth;
    private readonly ILookup<string, EsrAssignment> _byPerson;
    private readonly ILookup<PositionId, EsrAssignment> _byPosition;

    /// <summary>Makes a book.</summary>
    public PeopleBook(Vpd vpd, IEnumerable<EsrPerson> people, IEnumerable<EsrAssignment> assignments)
    {
        Vpd = vpd;
        People = people.ToDictionary(person => person.PersonId, StringComparer.Ordinal);
        Assignments = [.. assignments];
        _byGmc = People.Values.SelectMany(person => person.GmcNumbers.Select(gmc => (gmc, person))).ToLookup(p => p.gmc, p => p.person, StringComparer.Ordinal);
        _byNi = People.Values.Where(person => person.NiNumber is not null).ToLookup(person => person.NiNumber!, StringComparer.Ordinal);
        _byBirth = People.Values.Where(person => person.DateOfBirth is not null).ToLookup(person => person.DateOfBirth!.Value);
        _byPerson = Assignments.ToLookup(assignment => assignment.PersonId, StringComparer.Ordinal);
        _byPosition = Assignments.Where(assignment => assignment.Position is not null).ToLookup(assignment => assignment.Position!.Value);
    }

    /// <summary>A book of an employer of whose people nothing is known.</summary>
    public static PeopleBook Empty(Vpd vpd) => new(vpd, [], []);

    /// <summary>The employer.</summary>
    public Vpd Vpd { get; }

    /// <summary>Everybody by person id.</summary>
    public IReadOnlyDictionary<string, EsrPerson> People { get; }

    /// <summary>All assignments.</summary>
    public IReadOnlyList<EsrAssignment> Assignments { get; }

    /// <summary>People with this GMC number.</summary>
    public IEnumerable<EsrPerson> WithGmc(GmcNumber gmc) => _byGmc[gmc.Digits];

    /// <summary>People with this NI number.</summary>
    public IEnumerable<EsrPerson> WithNi(NationalInsuranceNumber ni) => _byNi[ni.Compared];

    /// <summary>People born on this day.</summary>
    public IEnumerable<EsrPerson> BornOn(DateOnly day) => _byBirth[day];

    /// <summary>The assignments of a person.</summary>
    public IEnumerable<EsrAssignment> AssignmentsOf(string personId) => _byPerson[personId];

    /// <summary>The assignments on a position.</summary>
    public IEnumerable<EsrAssignment> AssignmentsOn(PositionId position) => _byPosition[position];
}
