using System.Globalization;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Benchmarks.Nation;

/// <summary>
/// A body's APP file: a row for each post, of a hundred 91 new, 5 of employees who rotate, 1 doubtful, 2 refused, 1 a repeat.
/// </summary>
internal sealed class NationFile
{
    internal static readonly DateOnly Day = new(2026, 5, 4);
    private const int OutsidersFrom = 2_000_000;

    private NationFile(string name, string body) => (Name, Body) = (name, body);

    internal string Name { get; }

    internal string Body { get; }

    internal byte[] Content { get; private set; } = [];

    internal int Rows { get; private set; }

    internal int Accepted { get; private set; }

    internal int Rejected { get; private set; }

    internal int Duplicates { get; private set; }

    /// <summary>How many accepted rows make a record, by employer.</summary>
    internal Dictionary<string, int> ByEmployer { get; } = new(StringComparer.Ordinal);

    internal static NationFile Make(NationShape shape, int body)
    {
        var code = NationEmployer.BodyName(body);
        var file = new NationFile($"DE_{code}_APP_20260504_00000001.DAT", code);
        var writer = new RecordWriter(FileSyntax.De);
        writer.WriteRaw($"\"HDR\",\"{file.Name}\",\"20260504 140000\",\"{code}\",\"\",\"20260504 140000\",\"01\"");
        foreach (var employer in shape.Of(body)) file.Take(shape, employer, writer);
        writer.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"\"TRL\",{file.Rows + 2}"));
        file.Content = writer.Written.ToArray();
        return file;
    }

    internal static RowKind KindOf(int post) => (post % 100) switch
    {
        < 5 => RowKind.Certain,
        5 => RowKind.Possible,
        6 => RowKind.UnknownPosition,
        7 => RowKind.TooLate,
        9 => RowKind.Repeat,
        _ => RowKind.New,
    };

    internal static NationPerson PersonOf(NationShape shape, NationEmployer employer, int post) => KindOf(post) switch
    {
        RowKind.Certain or RowKind.Possible => new(employer.Index * shape.PeoplePerEmployer + post % shape.PeoplePerEmployer),
        RowKind.Repeat => PersonOf(shape, employer, post - 1),
        _ => new(OutsidersFrom + employer.Index * 10_000 + post),
    };

    private void Take(NationShape shape, NationEmployer employer, RecordWriter writer)
    {
        var values = new string?[TisLayouts.Applicant.Count - 1];
        for (var post = 0; post < shape.PositionsPerEmployer; post++)
        {
            var kind = KindOf(post);
            Fill(values, employer, kind == RowKind.Repeat ? post - 1 : post, kind, PersonOf(shape, employer, post));
            writer.Write(TisLayouts.Applicant, values);
            Count(kind, employer);
        }
    }

    private void Count(RowKind kind, NationEmployer employer)
    {
        Rows++;
        if (kind is RowKind.UnknownPosition or RowKind.TooLate) Rejected++;
        else if (kind == RowKind.Repeat) Duplicates++;
        else
        {
            Accepted++;
            ByEmployer[employer.Vpd.Text] = ByEmployer.GetValueOrDefault(employer.Vpd.Text) + 1;
        }
    }

    internal static void Fill(string?[] values, NationEmployer employer, int post, RowKind kind, NationPerson person)
    {
        var id = kind == RowKind.UnknownPosition ? 900_000_000 + employer.PositionId(post) : employer.PositionId(post);
        void Set(string column, string value) => values[TisLayouts.Applicant[column] - 1] = value;
        Set("EffectiveDate", kind == RowKind.TooLate ? "20260505" : "20260601");
        Set("LastName", kind == RowKind.Possible ? person.LastName + "x" : person.LastName);
        Set("FirstName", person.FirstName);
        Set("Title", "Dr");
        Set("Gender", "F");
        Set("DateOfBirth", person.BornText);
        Set("PositionId", id.ToString(CultureInfo.InvariantCulture));
        Set("PositionNumber", (id + 1).ToString(CultureInfo.InvariantCulture));
        Set("DeaneryPostNumber", employer.Dpn(post));
        Set("ProjectedEndDate", "20270601");
        Set("NiNumber", person.NiNumber);
        Set("ProfessionalBody", "GMC");
        Set("RegistrationNumber", person.Gmc);
        Set("Email", $"doctor.{person.Gmc}@example.org");
        Set("AddressLine1", "12 Long Hospital Road");
        Set("AddressLine2", "Flat 3");
        Set("Town", "Birmingham");
        Set("Postcode", "B15 2TH");
        Set("Country", "GB");
        Set("MobileTelephone", "07700900123");
        Set("Nationality", "GB");
        Set("EthnicOrigin", "Z");
    }
}
