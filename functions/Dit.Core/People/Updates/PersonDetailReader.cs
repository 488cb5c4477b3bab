using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Periods;

namespace Dit.Core.People.Updates;

/// <summary>
/// Makes person details from an employer's GO records PRA, ASA, ADA, PHA, ETA, ABA, in any order; others are passed over. Only
/// people who have an employment matter to a person update, so what the others hold is dropped.
/// </summary>
/// <param name="day">The business date: the rows, addresses and telephones of that day count.</param>
public sealed class PersonDetailReader(Vpd vpd, DateOnly day)
{
    private static readonly string[] _own =
        ["EmployeeNumber", "Title", "LastName", "FirstName", "MiddleNames", "PreviousLastName", "Gender", "DateOfBirth", "NiNumber",
            "OfficeEmailAddress"];

    private static readonly string[] _registration = ["Information1", "Information2", "Information5"];
    private static readonly string[] _absence = ["AbsenceType", "ActualStart|ProjectedStart", "ActualEnd|ProjectedEnd"];
    private static readonly string[] _address = ["Line1", "Line2", "Line3", "Town", "County", "Postcode", "Country"];
    private readonly List<PersonPeriod> _people = [];
    private readonly List<EsrAssignment> _assignments = [];
    private readonly Dictionary<string, List<PersonRow>> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Rank, PersonRow Row)> _addresses = new(StringComparer.Ordinal);

    /// <summary>Takes one record. It may be loaded again afterwards.</summary>
    public void Add(FileRecord record)
    {
        switch (record[0].Trim())
        {
            case "PRA": AddPerson(record); break;
            case "ASA": _assignments.Add(AssignmentReader.Read(record)); break;
            case "ETA": AddRow(TisLayouts.PersonRegistration, GoLayouts.PersonInformation, record, _registration); break;
            case "ABA": AddRow(TisLayouts.PersonAbsence, GoLayouts.Absence, record, _absence); break;
            case "PHA" when IsEffective(GoLayouts.Phone, record):
                AddRow(TisLayouts.PersonPhone, GoLayouts.Phone, record, "PhoneType", "PhoneNumber"); break;
            case "ADA" when IsEffective(GoLayouts.Address, record): AddAddress(record); break;
        }
    }

    /// <summary>Everybody who has an employment, in the order of person id.</summary>
    public IEnumerable<PersonDetail> ToDetails()
    {
        var employments = DatedThings.ById(_assignments, assignment => assignment.AssignmentId)
            .OrderBy(assignment => assignment.Key, StringComparer.Ordinal)
            .SelectMany(assignment => Stays.Of(assignment.Value, day)).Where(stay => stay.IsEmployee)
                .ToLookup(stay => stay.PersonId, StringComparer.Ordinal);
        foreach (var (id, person) in DatedThings.ById(_people, person => person.PersonId)
            .OrderBy(person => person.Key, StringComparer.Ordinal))
        {
            if (!employments.Contains(id)) continue;
            var rows = _rows.GetValueOrDefault(id) ?? [];
            if (_addresses.TryGetValue(id, out var address)) rows.Add(address.Row);
            yield return new PersonDetail
            {
                Vpd = vpd,
                PersonId = id,
                Own = person.On(day).Own,
                HireDate = person.On(day).HireDate,
                Employments = [.. employments[id]],
                Rows = [.. rows.Distinct().OrderBy(row => string.Join('\u001F', row.Values), StringComparer.Ordinal)],
            };
        }
    }

    // A column, or of several the first that is filled; a date as the files write it, however ESR did.
    private static string Text(RecordLayout layout, FileRecord record, string column)
    {
        var text = column.Split('|').Select(name => record.Text(layout[name])).FirstOrDefault(value => value.Length > 0) ?? "";
        return IsDate(column) && FileDate.IsDate(text) ? FileDate.Write(FileDate.ReadInformation(text)) : text;
    }

    private static bool IsDate(string column) =>
        column is "HireDate" or "DateOfBirth" or "Information5" || column.StartsWith("Actual", StringComparison.Ordinal);

    private void AddPerson(FileRecord record)
    {
        var layout = GoLayouts.Person;
        _people.Add(new(
            record.Text(layout["PersonId"]),
            new(FileDate.Read(record[layout["EffectiveStart"]]), FileDate.Read(record[layout["EffectiveEnd"]])),
            [.. _own.Select(column => Text(layout, record, column))],
            Text(layout, record, "HireDate")));
    }

    private void AddRow(RecordLayout to, RecordLayout from, FileRecord record, params string[] columns)
    {
        var person = record.Text(from["PersonId"]);
        _rows.GetOrAdd(person, static () => []).Add(new(to.Type, [person, .. columns.Select(column => Text(from, record, column))]));
    }

    // One address a person: the primary one, else the one that became effective last.
    private void AddAddress(FileRecord record)
    {
        var layout = GoLayouts.Address;
        var person = record.Text(layout["PersonId"]);
        var isPrimary = record[layout["PrimaryFlag"]].Trim().StartsWith("Y", StringComparison.OrdinalIgnoreCase);
        var since = FileDate.Write(FileDate.Read(record[layout["EffectiveStart"]]));
        var rank = $"{(isPrimary ? 1 : 0)}|{since}|{record.Text(layout["AddressId"])}";
        if (_addresses.TryGetValue(person, out var held) && string.CompareOrdinal(held.Rank, rank) >= 0) return;
        _addresses[person] = (rank,
            new(TisLayouts.PersonAddress.Type, [person, .. _address.Select(column => Text(layout, record, column))]));
    }

    private bool IsEffective(RecordLayout layout, FileRecord record) =>
        new Period(FileDate.Read(record[layout["EffectiveStart"]]), FileDate.Read(record[layout["EffectiveEnd"]])).Covers(day);

    private sealed record PersonPeriod(string PersonId, Period Period, IReadOnlyList<string> Own, string HireDate) : IDated;
}
