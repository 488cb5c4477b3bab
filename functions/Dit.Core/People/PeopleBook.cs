using Dit.Core.Identity;
using Dit.Core.Periods;

namespace Dit.Core.People;

/// <summary>An employer's people on a day, indexed for matching, and their stays on positions, whenever. Derived and rebuildable.</summary>
public sealed class PeopleBook
{
    private readonly Dictionary<GmcNumber, KnownPerson[]> _byGmc;
    private readonly Dictionary<NationalInsuranceNumber, KnownPerson[]> _byNi;
    private readonly Dictionary<DateOnly, KnownPerson[]> _byBirth;
    private readonly ILookup<PositionId, EsrAssignment> _byPosition;
    private readonly HashSet<string> _employed;

    /// <summary>Makes a book.</summary>
    /// <param name="people">Everybody, each once.</param>
    /// <param name="assignments">Their stays; who has one of type E is employed.</param>
    public PeopleBook(Vpd vpd, IEnumerable<EsrPerson> people, IEnumerable<EsrAssignment> assignments)
    {
        Vpd = vpd;
        People = people.ToDictionary(person => person.PersonId, StringComparer.Ordinal);
        Assignments = [.. assignments];
        var known = People.Values.Select(person => (Person: person, Known: new KnownPerson(person))).ToList();
        _byGmc = Index(known.SelectMany(one => one.Person.GmcNumbers.Select(gmc => (GmcNumber.Read(gmc), one.Known))));
        _byNi = Index(known.Select(one => (NationalInsuranceNumber.Read(one.Person.NiNumber), one.Known)));
        _byBirth = Index(known.Select(one => (one.Person.DateOfBirth, one.Known)));
        _employed = Assignments.Where(assignment => assignment.IsEmployee).Select(assignment => assignment.PersonId)
            .ToHashSet(StringComparer.Ordinal);
        _byPosition = Assignments.Where(assignment => assignment.Position is not null).ToLookup(assignment => assignment.Position!.Value);
    }

    private PeopleBook(Vpd vpd, IEnumerable<EsrPerson> people, IReadOnlyCollection<Dated<EsrAssignment>> assignments, DateOnly day)
        : this(vpd, people, assignments.SelectMany(assignment => Stays.Of(assignment, day))) =>
        _employed = assignments.Select(assignment => assignment.On(day)).Where(row => row.IsEmployee && !row.Period.IsBehind(day))
            .Select(row => row.PersonId).ToHashSet(StringComparer.Ordinal);

    /// <summary>The book of a day.</summary>
    /// <param name="people">All rows of all people.</param>
    /// <param name="assignments">All rows of all their assignments.</param>
    /// <param name="gmcNumbers">GMC numbers by person id.</param>
    public static PeopleBook On(Vpd vpd, DateOnly day, IEnumerable<EsrPerson> people, IEnumerable<EsrAssignment> assignments,
        ILookup<string, string> gmcNumbers) => new(
        vpd,
        DatedThings.ById(people, person => person.PersonId).Values.Select(person => WithFormerNames(person.On(day), person))
            .Select(person => person with { GmcNumbers = [.. gmcNumbers[person.PersonId].Distinct(StringComparer.Ordinal)] }),
        DatedThings.ById(assignments, assignment => assignment.AssignmentId).Values,
        day);

    // A surname of another day is as good as one that ESR calls previous (M010).
    private static EsrPerson WithFormerNames(EsrPerson row, Dated<EsrPerson> person) => person.Days.Count < 2 ? row : row with
    {
        PreviousLastNames = [.. row.PreviousLastNames.Concat(person.Days.Select(stretch => stretch.Row.LastName))
            .Where(name => name != row.LastName).Distinct(StringComparer.Ordinal)],
    };

    /// <summary>A book of an employer of whose people nothing is known.</summary>
    public static PeopleBook Empty(Vpd vpd) => new(vpd, [], []);

    /// <summary>The employer.</summary>
    public Vpd Vpd { get; }

    /// <summary>Everybody by person id.</summary>
    public IReadOnlyDictionary<string, EsrPerson> People { get; }

    /// <summary>All stays.</summary>
    public IReadOnlyList<EsrAssignment> Assignments { get; }

    /// <summary>People with this GMC number.</summary>
    public ReadOnlySpan<KnownPerson> WithGmc(GmcNumber gmc) => _byGmc.GetValueOrDefault(gmc);

    /// <summary>People with this NI number.</summary>
    public ReadOnlySpan<KnownPerson> WithNi(NationalInsuranceNumber ni) => _byNi.GetValueOrDefault(ni);

    /// <summary>People born on this day.</summary>
    public ReadOnlySpan<KnownPerson> BornOn(DateOnly day) => _byBirth.GetValueOrDefault(day);

    /// <summary>True when an assignment of the person is of type E and has not ended: a leaver is an employee no longer.</summary>
    public bool IsEmployed(string personId) => _employed.Contains(personId);

    /// <summary>The stays on a position.</summary>
    public IEnumerable<EsrAssignment> AssignmentsOn(PositionId position) => _byPosition[position];

    private static Dictionary<TKey, KnownPerson[]> Index<TKey>(IEnumerable<(TKey? Key, KnownPerson Person)> people)
        where TKey : struct =>
        people.Where(pair => pair.Key is not null).GroupBy(pair => pair.Key!.Value, pair => pair.Person)
            .ToDictionary(group => group.Key, group => group.ToArray());
}

/// <summary>A person of a book with who that is, which is made once however many rows ask.</summary>
public sealed class KnownPerson(EsrPerson person)
{
    private PersonIdentity? _identity;

    /// <summary>The person's id inside the employer.</summary>
    public string PersonId => person.PersonId;

    /// <summary>Who it is.</summary>
    public PersonIdentity Identity => _identity ??= person.Identity;
}
