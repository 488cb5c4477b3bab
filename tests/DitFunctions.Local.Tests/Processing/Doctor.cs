using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>A doctor's rows in a GO file.</summary>
internal static class Doctor
{
    internal static string Person(int id) =>
        Row(GoLayouts.Person, ("PersonId", $"{id}"), ("EmployeeNumber", $"E{id}"), ("LastName", "Canary-Surname"),
            ("FirstName", "Zoë \"Jo\""), ("DateOfBirth", "19900314"), ("HireDate", "20260501"));

    internal static string Address(int person, string line) =>
        Row(GoLayouts.Address, ("PersonId", $"{person}"), ("AddressId", $"{person}1"), ("PrimaryFlag", "Y"), ("Line1", line),
            ("Country", "GB"));

    internal static string Registration(int person) =>
        Row(
        GoLayouts.PersonInformation,
        ("PersonId", $"{person}"), ("PersonExtraInformationId", $"{person}2"), ("InformationType", "NHS Regs and Memships"),
            ("Information1", "GMC"), ("Information2", $"7000{person}"));

    internal static string Assignment(int person, int position, string end = "", string start = "20260501") => Row(
        GoLayouts.Assignment,
        ("PersonId", $"{person}"), ("AssignmentId", $"{person}3"), ("EffectiveStart", start), ("AssignmentType", "E"),
            ("AssignmentNumber", $"A-{person}"),
        ("UserAssignmentStatus", "Active Assignment"), ("PositionId", $"{position}"), ("ContractEndDate", end));

    private static string Row(RecordLayout layout, params (string Column, string Value)[] values)
    {
        var fields = Enumerable.Repeat("", layout.Count).ToArray();
        fields[0] = layout.Type;
        foreach (var (column, value) in values) fields[layout[column]] = value;
        return string.Join('~', fields);
    }
}
