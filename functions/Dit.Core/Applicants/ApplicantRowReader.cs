using System.Globalization;
using Dit.Core.Applicants.Rules;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Applicants;

/// <summary>Takes a row of the right shape column by column; strings only for what is filled.</summary>
internal sealed class ApplicantRowReader
{
    private static readonly Column[] _columns = [.. TisLayouts.Applicant.Columns];
    private readonly string[] _values = new string[_columns.Length];
    private readonly ApplicantRow _row;
    private List<RowMessage>? _findings;

    private ApplicantRowReader(int ordinal, int line) => _row = new ApplicantRow(ordinal, line, _values);

    internal static ApplicantRow Read(FileRecord record, int ordinal)
    {
        var reader = new ApplicantRowReader(ordinal, record.Line);
        reader._values[0] = TisLayouts.Applicant.Type;
        for (var i = 1; i < _columns.Length; i++)
            reader._values[i] = ApplicantColumns.IsSpecialCategory(i) ? "" : reader.Take(i, record[i].Trim());
        reader.TakeHireDate();
        reader.TakeNiNumber();
        reader.TakeRegistration();
        if (reader._findings is not null) reader._row.SyntaxFindings = reader._findings;
        return reader._row;
    }

    private string Take(int index, ReadOnlySpan<char> text)
    {
        var column = _columns[index];
        if (text.IsEmpty)
        {
            if (column.Mandatory) Add(SyntaxRules.EmptyColumn.Fails($"{column.Name} is empty: it must be filled"));
            return "";
        }

        if (column.MaxLength > 0 && text.Length > column.MaxLength)
            return Refuse(column, text, $"{column.Name} is longer than {column.MaxLength} characters");
        if (column.Kind == ColumnKind.Date) return TakeDate(index, text) ?? Refuse(column, text, $"{column.Name} is not a date that exists");
        if (column.Kind == ColumnKind.Id) return TakeId(index, text) ?? Refuse(column, text, $"{column.Name} is not an id");
        if (index == ApplicantColumns.Gender && text is not ("M" or "F")) return Refuse(column, text, $"{column.Name} is neither M nor F");
        return index == ApplicantColumns.Dpn ? DeaneryPostNumber.Normalise(text.ToString()) : text.ToString();
    }

    private string? TakeDate(int index, ReadOnlySpan<char> text)
    {
        if (!FileDate.TryParse(text, out var date)) return null;
        if (FileDate.IsOpen(date)) return _columns[index].Mandatory ? null : "";
        if (index == ApplicantColumns.EffectiveDate) _row.EffectiveDate = date;
        else if (index == ApplicantColumns.DateOfBirth) _row.DateOfBirth = date;
        else if (index == ApplicantColumns.ProjectedHire) _row.ProjectedHire = date;
        else if (index == ApplicantColumns.ProjectedEnd) _row.ProjectedEnd = date;
        return text.Length == FileDate.Format.Length ? text.ToString() : FileDate.Write(date);
    }

    private string? TakeId(int index, ReadOnlySpan<char> text)
    {
        if (index == ApplicantColumns.PositionId)
        {
            if (!PositionId.TryParse(text, out var id)) return null;
            _row.PositionId = id;
            return text[0] == '0' ? id.ToString() : text.ToString();
        }

        if (!Digits.Only(text) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        _row.PositionNumber = number;
        return text[0] == '0' ? number.ToString(CultureInfo.InvariantCulture) : text.ToString();
    }

    // What fails the row is kept as it came for the confirmation and the notice; what does not is left out.
    private string Refuse(Column column, ReadOnlySpan<char> text, string words)
    {
        if (!SyntaxRules.FailsRow(column))
        {
            Add(SyntaxRules.BadValue.Warns($"{words}: left out"));
            return "";
        }

        Add(SyntaxRules.BadValue.Fails(words));
        if (column == _columns[ApplicantColumns.LastName] || column == _columns[ApplicantColumns.FirstName]) _row.HasBadName = true;
        return text[..Math.Min(text.Length, SyntaxRules.LongestEcho)].ToString();
    }

    private void TakeHireDate()
    {
        if (_values[ApplicantColumns.ProjectedHire].Length == 0) _row.ProjectedHire = _row.EffectiveDate;
    }

    private void TakeNiNumber()
    {
        ref var typed = ref _values[ApplicantColumns.NiNumber];
        if (typed.Length == 0) return;
        if (!Placeholder.Stands(typed))
        {
            _row.NiNumber = NationalInsuranceNumber.Read(typed);
            _row.HasBadNiNumber = _row.NiNumber is null;
        }

        if (_row.NiNumber is null) typed = "";
    }

    private void TakeRegistration()
    {
        ref var body = ref _values[ApplicantColumns.ProfessionalBody];
        ref var typed = ref _values[ApplicantColumns.RegistrationNumber];
        if (Placeholder.Stands(body)) body = "";
        if (Placeholder.Stands(typed) || !GmcNumber.IsProvided(typed)) typed = "";
        if (typed.Length == 0 || !GmcNumber.IsRegisteredWith(body)) return;
        _row.GmcNumber = GmcNumber.Read(typed);
        _row.HasBadGmcNumber = _row.GmcNumber is null;
        typed = _row.GmcNumber?.Digits ?? "";
    }

    private void Add(RowMessage finding) => (_findings ??= []).Add(finding);
}
