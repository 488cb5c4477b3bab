using Dit.Core.Files.Layouts;
using Dit.Core.People;

namespace Dit.Interface.Books;

/// <summary>
/// Makes a people book from its rows, and its rows from ESR's: of a person, a registration and an assignment only what the
/// rules read, so that the index of eight thousand people is well under a megabyte. Rows of the time when one row a person was kept
/// have no period, and hold on every day.
/// </summary>
internal static class PeopleBookRows
{
    /// <summary>The book's row for an ESR record; null when the book does not keep such records.</summary>
    internal static string? Slim(RecordLayout layout, FileRecord record)
    {
        string Text(string column) => record.Text(layout[column]);
        string Day(string column) => FileDate.Write(FileDate.Read(record[layout[column]]));
        if (layout == GoLayouts.Person)
            return string.Join(
                '~', "P", Text("PersonId"), Text("DateOfBirth"), Text("NiNumber"), Text("LastName"), Text("FirstName"),
                    Day("EffectiveStart"), Day("EffectiveEnd"),
                Text("PreviousLastName"), Text("MaidenName"));
        if (layout == GoLayouts.PersonInformation)
            return string.Join('~', "G", Text("PersonExtraInformationId"), Text("PersonId"), Text("Information1"), Text("Information2"));
        return layout == GoLayouts.Assignment
            ? string.Join(
                '~', "A", Text("AssignmentId"), Text("PersonId"), Text("AssignmentType"), Text("PositionId"), Day("EffectiveStart"),
                    Day("EffectiveEnd"), Text("VacancyId"),
                Text("UserAssignmentStatus"), Text("Fte"), AssignmentReader.ContractEndOf(record))
            : null;
    }

    /// <summary>The book of all people.</summary>
    /// <param name="day">The day that it is to be about.</param>
    /// <param name="records">The book's rows; each is valid until the next.</param>
    internal static PeopleBook ToBook(Vpd vpd, DateOnly day, IEnumerable<FileRecord> records)
    {
        var people = new List<EsrPerson>();
        var assignments = new List<EsrAssignment>();
        var gmc = new List<(string Person, string Number)>();
        foreach (var record in records)
        {
            switch (record[0])
            {
                case "P": people.Add(ReadPerson(record)); break;
                case "A": assignments.Add(ReadAssignment(record)); break;
                default: if (ReadGmc(record) is { } number) gmc.Add((record.Text(2), number.Digits)); break;
            }
        }

        var numbers = gmc.ToLookup(registration => registration.Person, registration => registration.Number, StringComparer.Ordinal);
        return PeopleBook.On(vpd, day, people, assignments, numbers);
    }

    /// <summary>The book of those who are sought, with all that is known of each; it answers as the book of all would.</summary>
    /// <param name="day">The day that it is to be about.</param>
    /// <param name="bytes">The book's bytes, which are read twice: whom a row means comes after the rows of the assignments.</param>
    internal static PeopleBook ToBook(Vpd vpd, DateOnly day, ReadOnlyMemory<byte> bytes, PeopleSought sought)
    {
        // Should two people have one mark, both are in the book: it may hold more than those who are sought.
        var persons = new HashSet<ulong>();
        foreach (var row in EsrBookRows.RawRows(bytes))
        {
            var head = new PeopleRowHead(row.Bytes.Span);
            if (head.IsSought(sought)) persons.Add(head.PersonMark);
        }

        return ToBook(vpd, day, Found(bytes, persons, sought));
    }

    private static IEnumerable<FileRecord> Found(ReadOnlyMemory<byte> bytes, HashSet<ulong> persons, PeopleSought sought)
    {
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        foreach (var row in EsrBookRows.RawRows(bytes))
        {
            var head = new PeopleRowHead(row.Bytes.Span);
            if (!persons.Contains(head.PersonMark) && !(head.IsAssignment && head.IsSought(sought))) continue;
            record.Load(row);
            yield return record;
        }
    }

    private static GmcNumber? ReadGmc(FileRecord record) =>
        GmcNumber.IsRegisteredWith(record[3]) ? GmcNumber.Read(record[4]) : null;

    private static EsrPerson ReadPerson(FileRecord record) => new()
    {
        PersonId = record.Text(1),
        DateOfBirth = FileDate.Read(record[2]),
        NiNumber = NationalInsuranceNumber.Read(record.Text(3))?.Compared,
        LastName = record.Text(4),
        FirstName = record.Text(5),
        PreviousLastNames = [.. new[] { record.Text(8), record.Text(9) }.Where(name => name.Length > 0)],
        Period = new(FileDate.Read(record[6]), FileDate.Read(record[7])),
    };

    private static EsrAssignment ReadAssignment(FileRecord record) => new()
    {
        AssignmentId = record.Text(1),
        PersonId = record.Text(2),
        IsEmployee = AssignmentReader.IsEmployee(record[3]),
        Position = PositionId.TryParse(record[4], out var position) ? position : null,
        Start = FileDate.Read(record[5]),
        End = FileDate.Read(record[6]),
        VacancyId = record.Text(7),
        Status = record.Text(8),
        Fte = record.Text(9),
        ContractEnd = FileDate.Read(record[10]),
    };
}
