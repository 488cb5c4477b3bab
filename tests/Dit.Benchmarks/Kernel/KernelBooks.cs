using System.Globalization;
using Dit.Benchmarks.Nation;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.People;
using Dit.Core.Positions;
using Dit.Core.Reference;
using Dit.Interface.Reference;

namespace Dit.Benchmarks.Kernel;

/// <summary>The books of all employers in memory, made before anything is measured.</summary>
internal sealed class KernelBooks
{
    internal KernelBooks(NationShape shape)
    {
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        Directory = new(shape.All.Select(employer => Positions(shape, employer, record)));
        People = shape.All.ToDictionary(employer => employer.Vpd, employer => Book(shape, employer));
        Reference = ReferenceReader.Read(NationBooks.Config(shape), out _)!;
    }

    internal PositionDirectory Directory { get; }

    internal Dictionary<Vpd, PeopleBook> People { get; }

    internal ReferenceData Reference { get; }

    private static PositionBook Positions(NationShape shape, NationEmployer employer, FileRecord record)
    {
        var positions = new List<Position>();
        for (var post = 0; post < shape.PositionsPerEmployer; post++)
        {
            record.Load(employer.PositionRow(post), 1);
            positions.Add(Position.Read(employer.Vpd, record));
        }

        return new PositionPeriods(employer.Vpd, positions, [], [], [], []).On(default);
    }

    private static PeopleBook Book(NationShape shape, NationEmployer employer)
    {
        var people = Enumerable.Range(0, shape.PeoplePerEmployer)
            .Select(i => new NationPerson(employer.Index * shape.PeoplePerEmployer + i)).ToList();
        return new(
            employer.Vpd,
            people.Select(person => new EsrPerson
            {
                PersonId = Id(person),
                DateOfBirth = person.Born,
                FirstName = person.FirstName,
                LastName = person.LastName,
                NiNumber = person.NiNumber[..8],
                GmcNumbers = [person.Gmc],
            }),
            people.Select((person, i) =>
                new EsrAssignment
                {
                    AssignmentId = Id(person),
                    PersonId = Id(person),
                    IsEmployee = true,
                    Position = new PositionId(800_000_000 + i),
                    Start = new DateOnly(2020, 1, 1)
                }));
    }

    private static string Id(NationPerson person) => person.Number.ToString(CultureInfo.InvariantCulture);
}
