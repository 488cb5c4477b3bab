using Dit.Core.Files.Layouts;
using Dit.Core.People.Updates;

namespace Dit.Core.Tests.People;

/// <summary>Rows and groups of person updates in which nothing but what tests are about is filled.</summary>
internal static class PersonRows
{
    internal static PersonRow Head(string person, long position, string status = "Active Assignment")
    {
        var layout = TisLayouts.PersonUpdate;
        var values = new string[layout.Count - 1];
        Array.Fill(values, "");
        (values[0], values[layout["PositionId"] - 1], values[layout["AssignmentStatus"] - 1]) = (person, $"{position}", status);
        return new(layout.Type, values);
    }

    internal static PersonRow Phone(string person) => new(TisLayouts.PersonPhone.Type, [person, "Mobile", "07700900000"]);

    internal static PersonGroup Group(string vpd, string person, params IEnumerable<long> positions) =>
        new(vpd, person, [.. positions.Select(position => Head(person, position))]);

    internal static IEnumerable<long> Positions(this PersonGroup group) => group.Heads.Select(PersonGroup.PositionOf);
}
