using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.People.Updates;

/// <summary>
/// Makes person details from an employer's GO records PRA, ASA, ADA, PHA, RGA, ABA, in any order; others are passed over. Only
/// people who have an employment matter to a person update, so what the others hold is dropped.
/// </summary>
/// <param name="vpd">The employer.</param>
/// <param name="day">The business date: addresses and telephones that are effective then count.</param>
public sealed class PersonDetailReader(Vpd vpd, DateOnly day)
{
    private static readonly string[] _own =
        ["EmployeeNumber", "Title", "LastName", "FirstName", "MiddleNames", "PreviousLastName", "Gender", "DateOfBirth", "NiNumber", "OfficeEmailAddress"];

    private readonly Dictionary<string, (IReadOnlyList<string> Own, string HireDate)> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Employment>> _employments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PersonRow>> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Rank, PersonRow Row)> _addresses = new(StringComparer.Ordinal);

    /// <summary>Takes one record. It may be loaded anew afterwards.</summary>
    public void Add(FileRecord record)
    {
        switch (record[0])
        {
            case "PRA": AddPerson(record); break;
            case "ASA": AddEmployment(record); break;
            case "RGA": AddRow(TisLayouts.PersonRegistration, GoLayouts.Registration, record, "Body", "RegistrationNumber", "ExpiryDate"); break;
            case "ABA": AddRow(TisLayouts.PersonAbsence, GoLayouts.Absence, record, "Category", "StartDate", "EndDate"); break;
            case "PHA": if (IsEffective(GoLayouts.Phone, record)) AddRow(TisLayouts.PersonPhone, GoLayouts.Phone, record, "PhoneType", "PhoneNumber"); break;
            case "ADA": if (IsEffective(GoLayouts.Address, record)) AddAddress(record); break;
        }
    }

    /// <summary>Everybody who has an employment, in the order of person id.</summary>
    public IEnumerable<PersonDetail> ToDetails()
    {
        foreach (var (id, person) in _people.Where(person => _employments.ContainsKey(person.Key)).OrderBy(person => person.Key, StringComparer.Ordinal))
        {
            var rows = _rows.GetValueOrDefault(id) ?? [];
            if (_addresses.TryGetValue(id, out var address)) rows.Add(address.Row);
            yield return new PersonDetail
            {
                Vpd = vpd,
                PersonId = id,
                Own = person.Own,
                HireDate = person.HireDate,
                Employments = [.. _employments[id].OrderBy(employment => employment.AssignmentId, StringComparer.Ordinal)],
                Rows = [.. rows.Distinct().OrderBy(row => string.Join('\u001F', row.Values), StringComparer.Ordinal)],
            };
        }
    }

    private static string Text(RecordLayout layout, FileRecord record, string column)
    {
        var text = record.Text(layout[column]);
        var isDate = column.Contains("Date", StringComparison.Ordinal) || column == "DateOfBirth";
        return isDate && FileDate.TryParse(text, out var date) ? FileDate.Write(date) : text;
    }

    private void AddPerson(FileRecord record)
    {
        var layout = GoLayouts.Person;
        _people[record.Text(layout["PersonId"])] = ([.. _own.Select(column => Text(layout, record, column))], Text(layout, record, "HireDate"));
    }

    private void AddEmployment(FileRecord record)
    {
        var layout = GoLayouts.Assignment;
        if (!record[layout["AssignmentType"]].Trim().Equals("E", StringComparison.OrdinalIgnoreCase)) return;
        DateOnly? Date(string column) => FileDate.Read(record[layout[column]]);
        ListOf(_employments, record.Text(layout["PersonId"])).Add(new Employment(
            record.Text(layout["AssignmentId"]),
            record.Text(layout["AssignmentNumber"]),
            PositionId.TryParse(record[layout["PositionId"]], out var position) ? position : null,
            Date("EffectiveStart"),
            Date("ContractEndDate") ?? Date("AssignmentEndDate") ?? Date("EffectiveEnd"),
            record.Text(layout["UserAssignmentStatus"])));
    }

    private void AddRow(RecordLayout to, RecordLayout from, FileRecord record, params string[] columns)
    {
        var person = record.Text(from["PersonId"]);
        ListOf(_rows, person).Add(new PersonRow(to.Type, [person, .. columns.Select(column => Text(from, record, column))]));
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
        string[] columns = ["Line1", "Line2", "Line3", "Town", "County", "Postcode", "Country"];
        _addresses[person] = (rank, new PersonRow(TisLayouts.PersonAddress.Type, [person, .. columns.Select(column => Text(layout, record, column))]));
    }

    private bool IsEffective(RecordLayout layout, FileRecord record) =>
        !(FileDate.Read(record[layout["EffectiveStart"]]) > day) && !(FileDate.Read(record[layout["EffectiveEnd"]]) < day);

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        return list;
    }
}
