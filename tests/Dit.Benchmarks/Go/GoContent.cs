using System.Globalization;
using Dit.Benchmarks.Nation;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Benchmarks.Go;

/// <summary>
/// GO files of one employer: 400 training positions, and people each with an assignment, both in two periods, and a registration.
/// </summary>
internal static class GoContent
{
    internal const int Positions = 400;

    private static readonly (string Start, string End)[] _periods = [("20200101", "20241231"), ("20250101", "")];

    internal static readonly NationEmployer Employer = new(330, 0);

    internal static string Name(bool isFull, int sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"GO_{Employer.Vpd}_DIT_GO{(isFull ? 'F' : 'C')}_20260504_{sequence:D8}.DAT");

    /// <summary>A full file.</summary>
    internal static (byte[] Content, int Rows) Full(string name, int people)
    {
        var writer = Begin(name);
        writer.WriteRaw("ORA~7001~Cardiology~Department~20040401~~~~~~~~8001~~");
        writer.WriteRaw("LCA~8001~L1~Main Site~~~~~~~~~~~~~~~~~~");
        for (var post = 0; post < Positions; post++) writer.WriteRaw(Employer.PositionRow(post));
        for (var person = 0; person < people; person++) Person(writer, person, "");
        return End(writer);
    }

    /// <summary>A changes file: other names for some people.</summary>
    internal static (byte[] Content, int Rows) Changes(string name, int rows)
    {
        var writer = Begin(name);
        for (var person = 0; person < rows; person++)
            Record(writer, GoLayouts.Person,
                [.. PersonCells(person, "-Changed"), ("EffectiveStart", _periods[^1].Start), ("EffectiveEnd", _periods[^1].End)]);
        return End(writer);
    }

    private static RecordWriter Begin(string name)
    {
        var writer = new RecordWriter(FileSyntax.Go);
        writer.WriteRaw($"HDR~{name}~20260504 100000~{Employer.Vpd}~~20260504 100000~02");
        return writer;
    }

    private static (byte[] Content, int Rows) End(RecordWriter writer)
    {
        var rows = writer.Records - 1;
        writer.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"TRL~{rows + 2}"));
        return (writer.Written.ToArray(), rows);
    }

    private static void Person(RecordWriter writer, int number, string changed)
    {
        var id = Id(number);
        foreach (var (start, end) in _periods)
        {
            Record(writer, GoLayouts.Person, [.. PersonCells(number, changed), ("EffectiveStart", start), ("EffectiveEnd", end)]);
            Record(writer, GoLayouts.Assignment,
                [("PersonId", id), ("AssignmentId", id), ("EffectiveStart", start), ("EffectiveEnd", end), ("AssignmentType", "E"),
                    ("AssignmentNumber", id), ("UserAssignmentStatus", "Active Assignment"), ("Fte", "1"),
                        ("PositionId", PositionOf(number)), ("LastUpdate", "20260503 181500")]);
        }

        Record(
            writer, GoLayouts.PersonInformation,
            [("PersonId", id), ("PersonExtraInformationId", id), ("InformationType", "NHS Regs and Memships"),
                ("Information1", "General Medical Council"), ("Information2", new NationPerson(number).Gmc),
                    ("LastUpdate", "20260503 181500")]);
    }

    // The first people hold the training posts, one each; the others are not doctors in training.
    private static string PositionOf(int number) =>
        (number < Positions ? Employer.PositionId(number) : 800_000_000 + number).ToString(CultureInfo.InvariantCulture);

    private static (string Column, string Value)[] PersonCells(int number, string changed)
    {
        var person = new NationPerson(number);
        return [("PersonId", Id(number)), ("EmployeeNumber", Id(number)), ("LastName", person.LastName + changed),
            ("FirstName", person.FirstName), ("DateOfBirth", person.BornText), ("NiNumber", person.NiNumber), ("HireDate", "20200101"),
                ("SystemPersonType", "EMP"), ("OfficeEmailAddress", $"{person.Gmc}@example.org"), ("LastUpdate", "20260503 181500")];
    }

    private static void Record(RecordWriter writer, RecordLayout layout, params ReadOnlySpan<(string Column, string Value)> cells)
    {
        var values = new string?[layout.Count - 1];
        foreach (var (column, value) in cells) values[layout[column] - 1] = value;
        writer.Write(layout, values);
    }

    private static string Id(int number) => (20_000_000 + number).ToString(CultureInfo.InvariantCulture);
}
