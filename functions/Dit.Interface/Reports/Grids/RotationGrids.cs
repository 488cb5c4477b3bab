using Dit.Core.Applicants;
using Dit.Core.People;
using Dit.Core.Placements.Grid;
using Dit.Core.Positions;
using Dit.Core.Positions.Findings;
using Dit.Interface.Applicants;
using Dit.Interface.Books;
using Dit.Interface.Placements;
using Dit.Interface.Reference;
using Dit.Interface.Reports.Duplicates;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Reports.Grids;

/// <summary>
/// Each day's rotation grids (rules.md, Rotation grid): a workbook for every employer that is on and has a live training
/// position, and its duplicate-applicant report from the same books. The people of two employers are in memory at a time, of one
/// where one is large.
/// </summary>
public sealed class RotationGrids(DitStorage storage, EsrBooks books, ApplicantStore applicants, RotationBooks rotations,
    DuplicateApplicantReport duplicates, ReferenceStore reference)
{
    private readonly BlobContainerClient _reports = storage.Container(Containers.Reports);

    /// <summary>Writes the grids of a business date; a second time writes the same bytes when nothing changed.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        var known = await reference.CurrentAsync(stop);
        var directory = await books.DirectoryAsync(day, stop);
        var announced = new AnnouncedPlacements(rotations);
        var employers = directory.Books.Where(book => known.IsOn(book.Vpd)).Select(book => (Book: book, Bodies: BodiesOf(book, known, day)))
            .Where(employer => employer.Bodies.Count > 0);
        // Employers of the same bodies together: their pictures are read once.
        var groups = employers.GroupBy(employer => string.Join(' ', employer.Bodies)).OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var next = await announced.OfAsync(group.First().Bodies, stop);
            await AtOnce.ForEachAsync(EmployersAtOnce.Of(group.Select(employer => employer.Book)),
                group.OrderBy(employer => employer.Book.Vpd),
                async (employer, token) => await RunAsync(employer.Book, next, directory, known, day, token), stop);
        }
    }

    private static List<DeaneryBody> BodiesOf(PositionBook book, ReferenceData known, DateOnly day) =>
        [.. book.Positions.Values.Select(position => LiveRule.Check(position, known, day)).OfType<Liveness.Live>().Select(live => live.Body)
            .Distinct().Order()];

    /// <summary>All that is known of an employer on a day: nothing, before ESR has sent a position of it.</summary>
    public async Task<EmployerState> StateAsync(Vpd vpd, DateOnly day, CancellationToken stop)
    {
        var known = await reference.KnownAsync(stop);
        var directory = await books.DirectoryAsync(day, stop);
        var book = directory.Books.FirstOrDefault(book => book.Vpd == vpd) ?? PositionBook.Empty(vpd);
        return await StateAsync(book, await new AnnouncedPlacements(rotations).OfAsync(BodiesOf(book, known, day), stop), directory, known,
            day, stop);
    }

    /// <summary>The sheets of an employer's workbook: grid, findings, applicants.</summary>
    internal static IReadOnlyList<ReportSheet> Sheets(EmployerState state, string employer, DateOnly day) =>
        [GridSheet.Of(state.Grid, employer), FindingsSheet.Of(state.Findings, state.Positions, employer, day),
            ApplicantsSheet.Of(state.Applicants, state.Positions, employer, day)];

    private async Task RunAsync(PositionBook book, ILookup<string, NextPlacement> announced, PositionDirectory directory,
        ReferenceData known, DateOnly day, CancellationToken stop)
    {
        var state = await StateAsync(book, announced, directory, known, day, stop);
        var employer = EmployerName.Of(known, book.Vpd);
        await WorkbookWriter.PutAsync(_reports.GetBlobClient($"{day:yyyy-MM-dd}/{book.Vpd}/rotation-grid.xlsx"), employer, day,
            Sheets(state, employer, day), stop);
        await duplicates.WriteAsync(book, state.People, state.Applicants, known, day, stop);
    }

    private async Task<EmployerState> StateAsync(PositionBook book, ILookup<string, NextPlacement> announced, PositionDirectory directory,
        ReferenceData known, DateOnly day, CancellationToken stop)
    {
        var people = await books.PeopleAsync(book.Vpd, day, stop);
        var held = (await applicants.OfAsync(book.Vpd, stop))
            .Select(record => record with { State = ApplicantLifecycle.StateOn(record, people, day) }).ToList();
        var grid = RotationGrid.Of(book, people, held, announced, known, day);
        return new(book, people, held, grid, PositionFindings.Of(book, directory, known, new Occupants(people, held, day).On, day));
    }
}

/// <summary>All that is known of an employer on a day, as its grid, its lists and its page show it. Personal data.</summary>
/// <param name="Positions">Its positions.</param>
/// <param name="People">Its people.</param>
/// <param name="Applicants">Its applicant records, in the state that they are in on the day.</param>
/// <param name="Grid">Its rotation grid.</param>
/// <param name="Findings">What is to be tidied about its positions.</param>
public sealed record EmployerState(
    PositionBook Positions, PeopleBook People, IReadOnlyList<ApplicantRecord> Applicants, RotationGrid Grid,
        IReadOnlyList<PositionFinding> Findings);
