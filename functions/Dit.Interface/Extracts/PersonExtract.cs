using Dit.Core.People.Updates;
using Dit.Core.Positions.Extracts;
using Dit.Interface.Books;

namespace Dit.Interface.Extracts;

/// <summary>The person updates of a body's daily extract (rules.md, Person updates), and what the body was sent with them.</summary>
public sealed class PersonExtract(EsrBooks books, SentPeopleBook told, Publisher publisher)
{
    /// <summary>What the body was sent before a business date; the people in a failed file are due again.</summary>
    internal async Task<SentPeople> BeforeAsync(DeaneryBody body, ExtractDay about, IReadOnlyList<OutboundFile> failed,
        CancellationToken stop)
    {
        var last = await told.BeforeAsync(body, about.Day, about.Sent.GetValueOrDefault(body.Code), stop);
        foreach (var file in failed) last = last.TakeBack(await ReadAsync(file, last, about, stop));
        return last;
    }

    /// <summary>What a body's extract is to hold.</summary>
    internal async Task<PersonUpdates> PlanAsync(ExtractPlan extract, SentPeople last, ExtractDay about, CancellationToken stop)
    {
        var people = new List<PersonDetail>();
        foreach (var vpd in EmployersOf(extract.Body, last, about))
            people.AddRange(await PeopleAsync(vpd, about.Day, stop));
        return PersonUpdates.Of(extract.Body, last, people, about.Directory, about.Reference, about.Day, extract.IsFull);
    }

    /// <summary>What the body has been sent once a file is out whose bytes an earlier run decided.</summary>
    internal async Task<SentPeople> AfterAsync(OutboundFile decided, SentPeople last, ExtractDay about, CancellationToken stop) =>
        last.Apply(await ReadAsync(decided, last, about, stop));

    /// <summary>Keeps what the body has been sent, when that is another than before.</summary>
    /// <returns>The blob that says so, and its mark; both empty when there is none.</returns>
    internal Task<(string Name, string Mark)> PutAsync(DeaneryBody body, ExtractDay about, SentPeople after, CancellationToken stop) =>
        told.PutAsync(body, about.Day, about.Sent.GetValueOrDefault(body.Code), after, stop);

    // Reading a book of an employer that has nothing to do with the body would be useless.
    private static IEnumerable<Vpd> EmployersOf(DeaneryBody body, SentPeople last, ExtractDay about)
    {
        var known = last.Groups.Select(group => group.Vpd).ToHashSet(StringComparer.Ordinal);
        var now = about.Positions.EmployersOf(body);
        return about.Directory.Books
            .Where(book => about.Reference.Employers.TryGetValue(book.Vpd, out var employer)
                && employer is { Enabled: true, Mode: UpdateMode.Full })
            .Where(book => known.Contains(book.Vpd.Text) || now.Contains(book.Vpd))
            .Select(book => book.Vpd);
    }

    private async Task<IEnumerable<PersonDetail>> PeopleAsync(Vpd vpd, DateOnly day, CancellationToken stop)
    {
        var reader = new PersonDetailReader(vpd, day);
        foreach (var record in (await books.DoctorRowsAsync(vpd, stop)).Records()) reader.Add(record);
        return reader.ToDetails();
    }

    // A position that has gone since is one that the body was sent before.
    private async Task<IReadOnlyList<PersonGroup>> ReadAsync(OutboundFile file, SentPeople last, ExtractDay about, CancellationToken stop)
    {
        await using var content = await publisher.OpenAsync(file, stop);
        return await PersonGroupReader.ReadAsync(content, id => last.VpdOf(id) ?? about.Directory.Find(id)?.Vpd, stop);
    }
}
