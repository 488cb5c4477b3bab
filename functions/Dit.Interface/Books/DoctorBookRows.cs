using Dit.Core.Files.Layouts;
using Dit.Core.People;
using Dit.Core.Positions;

namespace Dit.Interface.Books;

/// <summary>Which of ESR's records a doctors book keeps: all that a person update tells of those employed on a training post.</summary>
internal static class DoctorBookRows
{
    private static readonly Dictionary<string, RecordLayout> _layouts = new[]
    {
        GoLayouts.Person, GoLayouts.Assignment, GoLayouts.Address, GoLayouts.Phone, GoLayouts.PersonInformation, GoLayouts.Absence,
    }.ToDictionary(layout => layout.Type, StringComparer.Ordinal);

    /// <summary>
    /// The ids of the people with an assignment of type E, past or not, on a position that has, had or will have a DPN, or that ESR does
    /// not show any more, as far as ESR sent them: a person who was sent once stays until the assignment ends.
    /// </summary>
    /// <param name="before">Its positions before the file in hand, which may have removed a DPN.</param>
    internal static HashSet<string> DoctorsOf(PeopleBook people, PositionBook positions, PositionBook before) =>
    [
        .. people.Assignments
            .Where(assignment => assignment is { IsEmployee: true, Position: { } post }
                && (positions.EverHasDpn(post) || before.EverHasDpn(post) || !positions.Positions.ContainsKey(post)))
            .Select(assignment => assignment.PersonId).Where(people.People.ContainsKey),
    ];

    internal static bool Keeps(string key) => _layouts.ContainsKey(EsrKey.TypeOf(key));

    /// <summary>Whose record a row is.</summary>
    /// <param name="record">A record for reading; loaded again.</param>
    /// <param name="row">The row; of a type that the book keeps.</param>
    internal static string PersonOf(FileRecord record, string row)
    {
        record.Load(row, 1);
        return record.Text(_layouts[record[0].Trim().ToString()]["PersonId"]);
    }
}
