using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.People.Updates;
using Dit.Core.Positions;
using Dit.Core.Positions.Extracts;
using Dit.Core.Reference;
using Dit.Interface.Books;
using Dit.Interface.Ledger;

namespace Dit.Interface.Extracts;

/// <summary>The person updates of a body's daily extract (rules.md, Person updates), and what the body was sent with them.</summary>
public sealed class PersonExtract(EsrBooks books, SentPeopleBook told, Publisher publisher)
{
    /// <summary>What the body was sent before a business date; the people in a failed file are due again.</summary>
    public async Task<SentPeople> BeforeAsync(DeaneryBody body, DateOnly day, IReadOnlyList<OutboundFile> failed,
        PositionDirectory directory, CancellationToken stop)
    {
        var last = await told.BeforeAsync(body, day, stop);
        foreach (var file in failed) last = last.TakeBack(await ReadAsync(file, last, directory, stop));
        return last;
    }

    /// <summary>What a body's extract is to hold.</summary>
    public async Task<PersonUpdates> PlanAsync(ExtractPlan extract, SentPeople last, PositionDirectory directory, ReferenceData reference,
        DateOnly day, CancellationToken stop)
    {
        var people = new List<PersonDetail>();
        foreach (var vpd in EmployersOf(extract.Body, last, directory, reference, day))
            people.AddRange(await PeopleAsync(vpd, day, stop));
        return PersonUpdates.Of(extract.Body, last, people, directory, reference, day, extract.IsFull);
    }

    /// <summary>What the body has been sent once a file is out whose bytes an earlier run decided.</summary>
    public async Task<SentPeople> AfterAsync(OutboundFile decided, SentPeople last, PositionDirectory directory, CancellationToken stop) =>
        last.Apply(await ReadAsync(decided, last, directory, stop));

    /// <summary>Keeps what the body has been sent.</summary>
    public Task PutAsync(DeaneryBody body, DateOnly day, SentPeople after, CancellationToken stop) => told.PutAsync(body, day, after, stop);

    // Reading a book of an employer that has nothing to do with the body would be useless.
    private static IEnumerable<Vpd> EmployersOf(DeaneryBody body, SentPeople last, PositionDirectory directory, ReferenceData reference,
        DateOnly day)
    {
        var known = last.Groups.Select(group => group.Vpd).ToHashSet(StringComparer.Ordinal);
        return directory.Books
            .Where(book => reference.Employers.TryGetValue(book.Vpd, out var employer)
                && employer is { Enabled: true, Mode: UpdateMode.Full })
            .Where(book => known.Contains(book.Vpd.Text)
                || book.Positions.Values.Any(position => LiveRule.SentTo(position, reference, day) == body))
            .Select(book => book.Vpd);
    }

    private async Task<IEnumerable<PersonDetail>> PeopleAsync(Vpd vpd, DateOnly day, CancellationToken stop)
    {
        var reader = new PersonDetailReader(vpd, day);
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        foreach (var row in (await books.DoctorRowsAsync(vpd, stop)).Rows)
        {
            record.Load(row, 1);
            reader.Add(record);
        }

        return reader.ToDetails();
    }

    // A position that has gone since is one that the body was sent before.
    private async Task<IReadOnlyList<PersonGroup>> ReadAsync(OutboundFile file, SentPeople last, PositionDirectory directory,
        CancellationToken stop)
    {
        await using var content = await publisher.OpenAsync(file, stop);
        return await PersonGroupReader.ReadAsync(content, id => last.VpdOf(id) ?? directory.Find(id)?.Vpd, stop);
    }
}
