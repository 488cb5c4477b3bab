using Dit.Core.Applicants;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Tests.Applicants;

/// <summary>A row of an APP file that passes every rule against <see cref="Scene"/>, to be spoiled one column at a time.</summary>
internal sealed record RowText
{
    private readonly string[] _values = new string[TisLayouts.Applicant.Count];

    internal RowText()
    {
        Array.Fill(_values, "");
        _values[0] = "APP";
        Put("EffectiveDate", "20260720");
        Put("LastName", "Okafor");
        Put("FirstName", "Ada");
        Put("Gender", "F");
        Put("DateOfBirth", "19900314");
        Put("PositionId", "1000001");
        Put("PositionNumber", "5001");
        Put("DeaneryPostNumber", Scene.Dpn);
        Put("ProjectedHireDate", "20260720");
        Put("ProjectedEndDate", "20270202");
        Put("NiNumber", "AB123456C");
        Put("ProfessionalBody", "GMC");
        Put("RegistrationNumber", "7123456");
        Put("Postcode", "B15 2TH");
        Put("Country", "GB");
    }

    private RowText(RowText other) => _values = [.. other._values];

    internal RowText With(string column, string value)
    {
        var copy = new RowText(this);
        copy.Put(column, value);
        return copy;
    }

    /// <summary>Another doctor: other name, birth date, numbers.</summary>
    internal RowText Someone(int n) => With("LastName", "Somebody" + (char)('A' + n))
        .With("DateOfBirth", "198501" + (n + 1).ToString("D2", null))
        .With("NiNumber", $"CE{n:D6}A")
        .With("RegistrationNumber", $"{7000000 + n}");

    internal string Text =>
        string.Join(',', _values.Select(value => value.Length == 0 ? "" : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    internal ApplicantRow Read(int ordinal = 1) => Read(Text, ordinal);

    internal static ApplicantRow Read(string text, int ordinal = 1)
    {
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        record.Load(text, ordinal + 1);
        return ApplicantRow.Read(record, ordinal);
    }

    private void Put(string column, string value) => _values[TisLayouts.Applicant[column]] = value;
}
